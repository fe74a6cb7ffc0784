import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Iter, ITER, Needs, ReadersLanguage, SignedInViewer } from '#door';
import type { Viewer } from '#identity';
import {
  afterCursor,
  closeFor,
  cut,
  findIncident,
  incidentsFor,
  incidentView,
  type IncidentView,
  noQuery,
  type Page,
  retryFor,
  viewIncident,
} from '#reading';
import type { Language } from '#terms';
import { List } from '../operation/list.decorator.js';
import { Operation } from '../operation/operation.decorator.js';
import {
  closingBody,
  type ClosingBody,
  messageParam,
  incidentsQuery,
  type IncidentsQuery,
} from './mail.schema.js';

type Named = { id: string };

@ApiTags('messages')
@Controller('api/v1/incidents')
export class IncidentsController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Get()
  @Needs('session')
  @List({
    id: 'listIncidents',
    summary:
      'What somebody must look at, newest first: letters that will not arrive, deadlines without effect',
    of: incidentView,
    problems: ['not-signed-in'],
  })
  async list(
    @Query({ schema: incidentsQuery }) { cursor, limit, 'filter[status]': status }: IncidentsQuery,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
  ): Promise<Page<IncidentView>> {
    const asked = { status, after: afterCursor(cursor), limit: limit + 1 };
    const rows = await incidentsFor(this.iter, viewer, asked);
    const views = rows.map((row) => viewIncident(this.iter.procedure, row, language));
    return cut(views, limit, ({ openedAt }) => openedAt);
  }

  @Get(':id')
  @Needs('session')
  @Operation({
    id: 'readIncident',
    summary: 'One incident: what happened, to which case, what to do, and who closed it',
    answer: incidentView,
    problems: ['not-signed-in', 'unknown'],
  })
  read(
    @Param({ schema: messageParam }) { id }: Named,
    @Query({ schema: noQuery }) _query: object,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
  ): Promise<IncidentView> {
    return this.view(viewer, id, language);
  }

  @Post(':id/closing')
  @HttpCode(200)
  @Needs('session')
  @Operation({
    id: 'closeIncident',
    summary: 'Close an incident, for a reason that is kept with who closed it and when',
    answer: incidentView,
    problems: ['not-signed-in', 'not-yours', 'unknown', 'not-now', 'cross-site', 'media-type'],
  })
  async close(
    @Param({ schema: messageParam }) { id }: Named,
    @Query({ schema: noQuery }) _query: object,
    @Body({ schema: closingBody }) { reason }: ClosingBody,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
  ): Promise<IncidentView> {
    await closeFor(this.iter, viewer, id, reason);
    return this.view(viewer, id, language);
  }

  @Post(':id/retry')
  @HttpCode(200)
  @Needs('session')
  @Operation({
    id: 'retryIncident',
    summary: 'Send its letter again, to the address that the person has now; this closes the incident',
    answer: incidentView,
    problems: ['not-signed-in', 'not-yours', 'unknown', 'not-now', 'cross-site'],
  })
  async retry(
    @Param({ schema: messageParam }) { id }: Named,
    @Query({ schema: noQuery }) _query: object,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
  ): Promise<IncidentView> {
    await retryFor(this.iter, viewer, id);
    return this.view(viewer, id, language);
  }

  private async view(viewer: Viewer, id: string, language: Language): Promise<IncidentView> {
    return viewIncident(this.iter.procedure, await findIncident(this.iter, viewer, id), language);
  }
}
