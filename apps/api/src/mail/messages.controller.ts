import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Viewer } from '#identity';
import type { Language } from '#terms';
import { type Iter, ITER, Needs, ReadersLanguage, SignedInViewer } from '#door';
import {
  findMessage,
  messageDetail,
  type MessageDetail,
  messagesFor,
  messageView,
  type MessageView,
  noQuery,
  type Page,
  viewWholeMessage,
} from '#reading';
import { List } from '../operation/list.decorator.js';
import { Operation } from '../operation/operation.decorator.js';
import { messageParam, messagesQuery, type MessagesQuery } from './mail.schema.js';

@ApiTags('messages')
@Controller('api/v1/messages')
export class MessagesController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Get()
  @Needs('session')
  @List({
    id: 'listMessages',
    summary:
      'What was written to whom about the procedures for which the reader answers, or whose record the reader reads, newest first',
    of: messageView,
    problems: ['not-signed-in'],
  })
  list(
    @Query({ schema: messagesQuery }) asked: MessagesQuery,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
  ): Promise<Page<MessageView>> {
    const { cursor, limit } = asked;
    const wanted = {
      state: asked['filter[state]'],
      kind: asked['filter[kind]'],
      case: asked['filter[case]'],
    };
    return messagesFor(this.iter, viewer, { ...wanted, cursor, limit }, language);
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
    return viewWholeMessage(await findMessage(this.iter, viewer, id), language);
  }
}
