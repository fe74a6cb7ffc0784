import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { countAttempt, feedBehind, viewerFor, type Feed, type Viewer } from '#identity';
import { type ApiReply, type ApiRequest, headerOf, type Iter, ITER, Needs, notFound, Problem } from '#door';
import { feedDeadlines, findProcedure, noQuery, writeFeed } from '#reading';
import { Operation } from '../operation/operation.decorator.js';
import { feedParam } from './calendar.schema.js';

/** Programs may keep an answer this long before they ask again. */
const FRESH_SECONDS = 900;

@ApiTags('deadlines')
@Controller('calendari')
export class FeedController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Get(':file')
  @Needs('public')
  @Operation({
    id: 'readCalendar',
    summary: 'Deadlines as an iCalendar file, under a secret address',
    description:
      'What is seen is decided at each reading, by the roles and mandates that the person has then.',
    answer: z.string(),
    produces: 'text/calendar',
    problems: ['unknown', 'too-many'],
  })
  async read(
    @Param({ schema: feedParam }) { file }: { file: string },
    @Query({ schema: noQuery }) _query: object,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<string> {
    const { pool, procedure } = this.iter;
    const wait = await countAttempt(pool, { kind: 'calendar', name: request.ip });
    if (wait > 0) throw new Problem('too-many', { headers: { 'Retry-After': String(wait) } });
    const feed = await feedBehind(pool, file.slice(0, -'.ics'.length));
    const viewer = feed && (await viewerFor(pool, feed.person));
    if (!feed || !viewer || !this.letsIn(viewer)) throw notFound({ it: 'Il calendario', en: 'The calendar' });
    const text = writeFeed(procedure, await feedDeadlines(this.iter, viewer, feed.of), {
      name: await this.nameOf(feed, viewer),
      language: feed.language,
      origin: `${request.protocol}://${request.host}`,
    });
    return answer(text, request, reply);
  }

  private letsIn({ person }: Viewer): boolean {
    return !person.demonstration || this.iter.mode === 'demonstration';
  }

  private async nameOf({ of, language }: Feed, viewer: Viewer): Promise<string> {
    const deadlines = language === 'it' ? 'Iter: scadenze' : 'Iter: deadlines';
    if (of.kind === 'person') return deadlines;
    if (of.kind === 'organisation') {
      const mandate = viewer.mandates.find(({ organisation }) => organisation === of.organisation);
      return mandate ? `${deadlines} · ${mandate.organisationName}` : deadlines;
    }
    const { record } = await findProcedure(this.iter, viewer, of.procedure);
    return `${deadlines} · ${record.title}`;
  }
}

/** A program that has this very text gets no more than that news. */
function answer(text: string, request: ApiRequest, reply: ApiReply): string {
  const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  reply.header('ETag', tag).header('Cache-Control', `private, max-age=${FRESH_SECONDS}`);
  const known = headerOf(request, 'if-none-match')
    ?.split(',')
    .map((one) => one.trim().replace(/^W\//, ''));
  if (known?.includes(tag)) {
    reply.code(304);
    return '';
  }
  reply.type('text/calendar; charset=utf-8');
  return text;
}
