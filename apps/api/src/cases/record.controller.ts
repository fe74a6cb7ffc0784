import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Viewer } from '#identity';
import { forecastCase } from '#procedures';
import type { Language } from '#terms';
import {
  type ApiReply,
  type ApiRequest,
  type Iter,
  ITER,
  Needs,
  notFound,
  pathOf,
  ReadersLanguage,
  SignedInViewer,
} from '#door';
import {
  actionsOf,
  actionsQuery,
  actionsView,
  type ActionsView,
  caseIdParam,
  findCase,
  effectsFor,
  forecastQuery,
  type ForecastQuery,
  forecastView,
  type ForecastView,
  historyOf,
  historyQuery,
  type HistoryQuery,
  historyView,
  type HistoryView,
  readLadder,
  viewForecast,
} from '#reading';
import { Operation } from '../operation/operation.decorator.js';

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

  @Get('forecast')
  @Needs('session')
  @Operation({
    id: 'forecastCase',
    summary:
      'The case played to its end on a copy, under an assumption: every date, what it brings, and where it ends',
    description:
      'Nothing is recorded. The other cases of the tree are played too, and only the clock acts on them.',
    answer: forecastView,
    problems: ['not-signed-in', 'unknown'],
  })
  async forecast(
    @Param({ schema: caseIdParam }) { id }: { id: string },
    @Query({ schema: forecastQuery }) { assume, days }: ForecastQuery,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<ForecastView> {
    const { file, sight } = await findCase(this.iter, viewer, id);
    const played = await forecastCase(
      this.iter,
      id,
      assume === 'after' ? { kind: assume, days } : { kind: assume },
    );
    if (!played) throw notFound({ it: 'La pratica', en: 'The case' });
    reply.header('ETag', `"${played.revision}"`);
    return viewForecast(this.iter.procedure, file, played, {
      sight,
      language,
      ladder: await readLadder(this.iter.pool, id),
      visible: (effects) => effectsFor(sight, viewer, effects),
    });
  }
}
