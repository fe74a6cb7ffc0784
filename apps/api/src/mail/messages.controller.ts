import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Viewer } from '#identity';
import { listMessages, readMessage, readNoted, sayMessageState, type MessageLine } from '#notify';
import type { Language } from '#terms';
import { type Iter, ITER, Needs, notFound, ReadersLanguage, SignedInViewer } from '#door';
import { afterCursor, cut, mayRead, noQuery, type Page, withinFor } from '#reading';
import { List } from '../operation/list.decorator.js';
import { Operation } from '../operation/operation.decorator.js';
import {
  messageDetail,
  type MessageDetail,
  messageParam,
  messagesQuery,
  type MessagesQuery,
  messageView,
  type MessageView,
} from './mail.schema.js';

@ApiTags('messages')
@Controller('api/v1/messages')
export class MessagesController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Get()
  @Needs('session')
  @List({
    id: 'listMessages',
    summary: 'What was written to whom about the procedures in which the reader has a role, newest first',
    of: messageView,
    problems: ['not-signed-in'],
  })
  async list(
    @Query({ schema: messagesQuery }) asked: MessagesQuery,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
  ): Promise<Page<MessageView>> {
    const rows = await listMessages(this.iter.pool, {
      state: asked['filter[state]'],
      case: asked['filter[case]'],
      within: withinFor(viewer),
      after: afterCursor(asked.cursor),
      limit: asked.limit + 1,
    });
    const views = rows.map((row) => viewOf(row, language));
    return cut(views, asked.limit, ({ owedAt }) => owedAt);
  }

  @Get(':id')
  @Needs('session')
  @Operation({
    id: 'readMessage',
    summary: 'One message: its words, and everything that has become of it',
    answer: messageDetail,
    problems: ['not-signed-in', 'unknown'],
  })
  async read(
    @Param({ schema: messageParam }) { id }: { id: string },
    @Query({ schema: noQuery }) _query: object,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
  ): Promise<MessageDetail> {
    const message = await readMessage(this.iter.pool, id);
    if (!message || !mayRead(viewer, message)) throw notFound({ it: 'Il messaggio', en: 'The message' });
    const { address, addressSource, plain, html, history } = message;
    return {
      ...viewOf(message, language),
      address,
      addressSource,
      plain,
      html,
      history: history.map((line) => ({
        ...line,
        at: line.at.toISOString(),
        said: inWords(line.said, language),
      })),
    };
  }
}

const inWords = (said: string | null, language: Language): string | null =>
  said === null ? null : readNoted(said, language).text;

const viewOf = (
  { personId: _personId, owedAt, nextAt, ...line }: MessageLine,
  language: Language,
): MessageView => ({
  id: line.id,
  kind: line.kind,
  state: line.state,
  standing: sayMessageState(line.state, line.channel)[language],
  channel: line.channel,
  courtesy: line.courtesy,
  caseId: line.caseId,
  person: line.person,
  subject: line.subject,
  requiredBy: line.requiredBy,
  said: inWords(line.said, language),
  attempts: line.attempts,
  owedAt: owedAt.toISOString(),
  nextAt: nextAt.toISOString(),
});
