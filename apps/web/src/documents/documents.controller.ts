import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { findUpload, mayRead } from '#documents';
import { ITER, Needs, notFound, Problem, type ApiReply, type Iter } from '#door';
import { organisationsOf, type Viewer } from '#identity';
import { findCase } from '#reading';
import { WEB, type Web } from '../page/web.js';
import { Visiting, type Visit } from '../page/visit.js';
import { refuseOtherThanUuid } from '../partner/uuid.js';
import { sendDocument } from './send-document.js';

/** Files that people sent. Who sees the case reads what was submitted in it; a draft's files are its organisation's alone. */
@Controller('documenti')
@ApiExcludeController()
export class DocumentsController {
  constructor(
    @Inject(ITER) private readonly iter: Iter,
    @Inject(WEB) private readonly web: Web,
  ) {}

  @Get(':upload')
  @Needs('session')
  async read(@Param('upload') id: string, @Visiting() visit: Visit, @Res() reply: ApiReply): Promise<void> {
    refuseOtherThanUuid(id);
    const viewer = visit.viewer as Viewer;
    const upload = await findUpload(this.iter.pool, id);
    const missing = notFound({ it: 'Il documento', en: 'The document' });
    if (!upload) throw missing;
    const sight = await this.sightOf(viewer, upload.case);
    if (!mayRead(upload, { organisations: organisationsOf(viewer), sight })) throw missing;
    await sendDocument(this.web.documents, upload, reply);
  }

  private async sightOf(viewer: Viewer, caseId: string) {
    try {
      return (await findCase(this.iter, viewer, caseId)).sight;
    } catch (problem) {
      if (problem instanceof Problem && problem.kind === 'unknown') return null;
      throw problem;
    }
  }
}
