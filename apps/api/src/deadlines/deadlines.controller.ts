import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Viewer } from '#identity';
import type { Language } from '#terms';
import { type Iter, ITER, Needs, ReadersLanguage, SignedInViewer } from '#door';
import {
  deadlinesQuery,
  type DeadlinesQuery,
  deadlineView,
  type DeadlineView,
  listDeadlines,
  type Page,
  viewDeadline,
} from '#reading';
import { List } from '../operation/list.decorator.js';

@ApiTags('deadlines')
@Controller('api/v1/deadlines')
export class DeadlinesController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Get()
  @Needs('session')
  @List({
    id: 'listDeadlines',
    summary: 'Deadlines of all cases that the reader may see',
    of: deadlineView,
    problems: ['not-signed-in'],
  })
  async list(
    @Query({ schema: deadlinesQuery }) asked: DeadlinesQuery,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
  ): Promise<Page<DeadlineView>> {
    const { items, next } = await listDeadlines(this.iter, viewer, asked);
    const views = items.map((one) => viewDeadline(this.iter.procedure, one, language));
    return { items: views, next };
  }
}
