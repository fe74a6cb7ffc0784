import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createFeed, feedsOf, revokeFeed, type Feed, type Viewer } from '#identity';
import { type ApiRequest, type Iter, ITER, Needs, notFound, ReadersLanguage, SignedInViewer } from '#door';
import { feedAddress, feedSubject, noQuery } from '#reading';
import type { Language } from '#terms';
import { Operation } from '../operation/operation.decorator.js';
import {
  calendarBody,
  calendarIdParam,
  calendarsView,
  newCalendarView,
  type CalendarBody,
  type CalendarsView,
  type CalendarView,
  type NewCalendarView,
} from './calendar.schema.js';

/** Secret addresses for calendar programs: made, listed and revoked by their person. */
@ApiTags('deadlines')
@Controller('api/v1/calendars')
export class CalendarsController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Get()
  @Needs('session')
  @Operation({
    id: 'listCalendars',
    summary: 'The calendar addresses of the reader that are not revoked; without the addresses themselves',
    answer: calendarsView,
    problems: ['not-signed-in'],
  })
  async list(
    @Query({ schema: noQuery }) _query: object,
    @SignedInViewer() viewer: Viewer,
  ): Promise<CalendarsView> {
    return { items: (await feedsOf(this.iter.pool, viewer.person.id)).map(viewFeed) };
  }

  @Post()
  @HttpCode(201)
  @Needs('session')
  @Operation({
    id: 'createCalendar',
    summary: 'A new secret address under which a calendar program reads deadlines',
    status: 201,
    answer: newCalendarView,
    problems: ['not-signed-in', 'not-yours', 'unknown', 'cross-site', 'media-type'],
  })
  async create(
    @Query({ schema: noQuery }) _query: object,
    @Body({ schema: calendarBody }) asked: CalendarBody,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
    @Req() request: ApiRequest,
  ): Promise<NewCalendarView> {
    const of = await feedSubject(this.iter, viewer, asked);
    const { feed, token } = await createFeed(this.iter.pool, { person: viewer.person.id, of, language });
    return { ...viewFeed(feed), address: feedAddress(request, token) };
  }

  @Delete(':id')
  @HttpCode(204)
  @Needs('session')
  @Operation({
    id: 'revokeCalendar',
    summary: 'Revoke an address: it is answered no longer',
    problems: ['not-signed-in', 'unknown', 'cross-site'],
  })
  async revoke(
    @Param({ schema: calendarIdParam }) { id }: { id: string },
    @Query({ schema: noQuery }) _query: object,
    @SignedInViewer() viewer: Viewer,
  ): Promise<void> {
    if (!(await revokeFeed(this.iter.pool, viewer.person.id, id)))
      throw notFound({ it: 'Il calendario', en: 'The calendar' });
  }
}

const viewFeed = ({ id, of, language, createdAt }: Feed): CalendarView => ({
  id,
  kind: of.kind,
  organisationId: of.kind === 'organisation' ? of.organisation : null,
  procedureId: of.kind === 'procedure' ? of.procedure : null,
  language,
  createdAt,
});
