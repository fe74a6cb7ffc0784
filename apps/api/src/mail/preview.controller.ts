import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Viewer } from '#identity';
import { previewNotice } from '#notify';
import type { Language } from '#terms';
import { type ApiRequest, type Iter, ITER, Needs, notFound, ReadersLanguage, SignedInViewer } from '#door';
import { caseIdParam, findCase } from '#reading';
import { Operation } from '../operation/operation.decorator.js';
import { previewQuery, type PreviewQuery, previewView, type PreviewView } from './mail.schema.js';

@ApiTags('messages')
@Controller('api/v1/cases/:id/message-preview')
export class PreviewController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Get()
  @Needs('session')
  @Operation({
    id: 'previewMessage',
    summary: 'A notice or a reminder as it would be written now, with the data of the case; nothing is sent',
    answer: previewView,
    problems: ['not-signed-in', 'unknown'],
  })
  async read(
    @Param({ schema: caseIdParam }) { id }: { id: string },
    @Query({ schema: previewQuery }) { name }: PreviewQuery,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
    @Req() request: ApiRequest,
  ): Promise<PreviewView> {
    const { sight } = await findCase(this.iter, viewer, id);
    const { pool, procedure } = this.iter;
    const base = `${request.protocol}://${request.host}`;
    const written =
      sight === 'inside' && (await previewNotice(pool, { procedure, base }, id, name, language));
    if (!written)
      throw notFound({ it: `Un avviso o un termine «${name}»`, en: `A notice or a term "${name}"` });
    return written;
  }
}
