import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Viewer } from '#identity';
import type { Language } from '#terms';
import {
  type ApiReply,
  type ApiRequest,
  type Iter,
  ITER,
  Needs,
  ReadersLanguage,
  SignedInViewer,
} from '#door';
import {
  answerPage,
  deadlinesQuery,
  type DeadlinesQuery,
  deadlineView,
  type DeadlineView,
  listDeadlines,
  type Page,
  pageOf,
  viewDeadline,
} from '#reading';
import { Operation } from '../operation/operation.decorator.js';

@ApiTags('deadlines')
@Controller('api/v1/deadlines')
export class DeadlinesController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Get()
  @Needs('session')
  @Operation({
    id: 'listDeadlines',
    summary: 'Deadlines of all cases that the reader may see',
    answer: pageOf(deadlineView),
    problems: ['not-signed-in'],
  })
  async list(
    @Query({ schema: deadlinesQuery }) asked: DeadlinesQuery,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<Page<DeadlineView>> {
    const { items, next } = await listDeadlines(this.iter, viewer, asked);
    const views = items.map((one) => viewDeadline(this.iter.procedure, one, language));
    return answerPage(request, reply, { items: views, next });
  }
}
