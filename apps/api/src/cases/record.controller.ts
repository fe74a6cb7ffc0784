import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Viewer } from '#identity';
import type { Language } from '#terms';
import { Needs } from '../access/needs.decorator.js';
import { SignedInViewer } from '../access/viewer.decorator.js';
import { pathOf, type ApiReply, type ApiRequest } from '../http.js';
import { ITER, type Iter } from '../iter.js';
import { Operation } from '../operation/operation.decorator.js';
import { ReadersLanguage } from '../words/language.js';
import { actionsQuery, actionsView, type ActionsView } from './action.schema.js';
import { actionsOf } from './actions.js';
import { findCase } from './case.queries.js';
import { caseIdParam } from './case.schema.js';
import { historyOf } from './history.js';
import { historyQuery, historyView, type HistoryQuery, type HistoryView } from './history.schema.js';

/** What may happen to a case, and what has happened to it. */
@ApiTags('cases')
@Controller('api/v1/cases/:id')
export class RecordController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Get('actions')
  @Needs('session')
  @Operation({
    id: 'listActions',
    summary: 'Every event of the case: allowed to the reader now, or blocked with all reasons',
    answer: actionsView,
    problems: ['not-signed-in', 'not-yours', 'unknown'],
  })
  async actions(
    @Param({ schema: caseIdParam }) { id }: { id: string },
    @Query({ schema: actionsQuery }) { role }: { role?: string },
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<ActionsView> {
    const seen = await findCase(this.iter, viewer, id);
    const actions = await actionsOf(this.iter, viewer, seen, role, language);
    reply.header('ETag', `"${actions.revision}"`);
    return actions;
  }

  @Get('history')
  @Needs('session')
  @Operation({
    id: 'readHistory',
    summary: 'What has happened to the case, in order, each entry with its hash and the one before',
    answer: historyView,
    problems: ['not-signed-in', 'unknown'],
  })
  async history(
    @Param({ schema: caseIdParam }) { id }: { id: string },
    @Query({ schema: historyQuery }) asked: HistoryQuery,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<HistoryView> {
    const seen = await findCase(this.iter, viewer, id);
    const history = await historyOf(this.iter, viewer, seen, asked, language);
    if (history.next !== null)
      reply.header('Link', `<${pathOf(request)}?after=${history.next}&limit=${asked.limit}>; rel="next"`);
    return history;
  }
}
