import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Viewer } from '#identity';
import { listIncidents } from '#notify';
import { type ApiReply, type ApiRequest, type Iter, ITER, Needs, SignedInViewer } from '#door';
import { answerPage, type Page, pageOf } from '#reading';
import { Operation } from '../operation/operation.decorator.js';
import { incidentsQuery, type IncidentsQuery, incidentView, type IncidentView } from './mail.schema.js';
import { afterCursor, cut, withinFor } from './sight-of-mail.js';

@ApiTags('messages')
@Controller('api/v1/incidents')
export class IncidentsController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Get()
  @Needs('session')
  @Operation({
    id: 'listIncidents',
    summary: 'Messages that no further attempt will deliver, newest first: another means is needed',
    answer: pageOf(incidentView),
    problems: ['not-signed-in'],
  })
  async list(
    @Query({ schema: incidentsQuery }) { cursor, limit }: IncidentsQuery,
    @SignedInViewer() viewer: Viewer,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<Page<IncidentView>> {
    const rows = await listIncidents(this.iter.pool, {
      within: withinFor(viewer),
      after: afterCursor(cursor),
      limit: limit + 1,
    });
    const views = rows.map((row) => ({ ...row, openedAt: row.openedAt.toISOString() }));
    return answerPage(
      request,
      reply,
      cut(views, limit, ({ openedAt }) => openedAt),
    );
  }
}
