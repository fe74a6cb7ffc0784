import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ITER, Needs, sendDocument, type ApiReply, type Iter } from '#door';
import { findDocument } from '#reading';
import { Visiting, type Visit } from '../page/visit.js';
import { refuseOtherThanUuid } from '../partner/uuid.js';
import { viewerIn } from '../record/seen-case.js';

/** Files that people sent. Who sees the case reads what was submitted in it; a draft's files are its organisation's alone. */
@Controller('documenti')
@ApiExcludeController()
export class DocumentsController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Get(':upload')
  @Needs('session')
  async read(@Param('upload') id: string, @Visiting() visit: Visit, @Res() reply: ApiReply): Promise<void> {
    refuseOtherThanUuid(id);
    await sendDocument(this.iter, await findDocument(this.iter, viewerIn(visit), id), reply);
  }
}
