import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Viewer } from '#identity';
import { listMessages, readMessage, type MessageLine } from '#notify';
import { type Iter, ITER, Needs, notFound, SignedInViewer } from '#door';
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
  ): Promise<Page<MessageView>> {
    const rows = await listMessages(this.iter.pool, {
      state: asked['filter[state]'],
      case: asked['filter[case]'],
      within: withinFor(viewer),
      after: afterCursor(asked.cursor),
      limit: asked.limit + 1,
    });
    return cut(rows.map(viewOf), asked.limit, ({ owedAt }) => owedAt);
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
  ): Promise<MessageDetail> {
    const message = await readMessage(this.iter.pool, id);
    if (!message || !mayRead(viewer, message)) throw notFound({ it: 'Il messaggio', en: 'The message' });
    const { address, plain, html, history } = message;
    return {
      ...viewOf(message),
      address,
      plain,
      html,
      history: history.map((line) => ({ ...line, at: line.at.toISOString() })),
    };
  }
}

const viewOf = ({ personId: _personId, owedAt, nextAt, ...line }: MessageLine): MessageView => ({
  id: line.id,
  kind: line.kind,
  state: line.state,
  caseId: line.caseId,
  person: line.person,
  subject: line.subject,
  requiredBy: line.requiredBy,
  said: line.said,
  attempts: line.attempts,
  owedAt: owedAt.toISOString(),
  nextAt: nextAt.toISOString(),
});
