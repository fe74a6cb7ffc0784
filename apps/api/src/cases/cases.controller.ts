import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Viewer } from '#identity';
import type { Language } from '#terms';
import { type ApiReply, type Iter, ITER, Needs, ReadersLanguage, SignedInViewer } from '#door';
import {
  caseDeadlinesQuery,
  caseDetail,
  type CaseDetail,
  caseIdParam,
  casesQuery,
  type CasesQuery,
  caseView,
  type CaseView,
  type DeadlinesQuery,
  deadlineView,
  type DeadlineView,
  findCase,
  listCases,
  listDeadlines,
  noQuery,
  type Page,
  textsOf,
  viewCase,
  viewDeadline,
} from '#reading';
import { List } from '../operation/list.decorator.js';
import { Operation } from '../operation/operation.decorator.js';

const NEXT_DEADLINES = 10;

@ApiTags('cases')
@Controller('api/v1/cases')
export class CasesController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Get()
  @Needs('session')
  @List({
    id: 'listCases',
    summary: 'Cases that the reader may see',
    of: caseView,
    problems: ['not-signed-in'],
  })
  async list(
    @Query({ schema: casesQuery }) asked: CasesQuery,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
  ): Promise<Page<CaseView>> {
    const { items, next } = await listCases(this.iter, viewer, asked);
    const views = items.map(({ file }) => viewCase(this.iter.procedure, file, language));
    return { items: views, next };
  }

  @Get(':id')
  @Needs('session')
  @Operation({
    id: 'readCase',
    summary: 'A case, with its next deadlines; the ETag is the revision that If-Match wants',
    answer: caseDetail,
    problems: ['not-signed-in', 'unknown'],
  })
  async read(
    @Param({ schema: caseIdParam }) { id }: { id: string },
    @Query({ schema: noQuery }) _query: object,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<CaseDetail> {
    const { file, sight } = await findCase(this.iter, viewer, id);
    const next = await listDeadlines(
      this.iter,
      viewer,
      { limit: NEXT_DEADLINES, sort: 'actBy', 'filter[status]': 'open' },
      id,
    );
    reply.header('ETag', `"${file.revision}"`);
    return {
      ...viewCase(this.iter.procedure, file, language),
      about: textsOf(this.iter.procedure, file, language)?.about ?? '',
      sight,
      nextDeadlines: next.items.map((one) => viewDeadline(this.iter.procedure, one, language)),
    };
  }

  @Get(':id/deadlines')
  @Needs('session')
  @List({
    id: 'listCaseDeadlines',
    summary: 'Deadlines of a case, running and closed, each with its derivation',
    of: deadlineView,
    problems: ['not-signed-in', 'unknown'],
  })
  async deadlines(
    @Param({ schema: caseIdParam }) { id }: { id: string },
    @Query({ schema: caseDeadlinesQuery }) asked: DeadlinesQuery,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
  ): Promise<Page<DeadlineView>> {
    await findCase(this.iter, viewer, id);
    const { items, next } = await listDeadlines(this.iter, viewer, asked, id);
    const views = items.map((one) => viewDeadline(this.iter.procedure, one, language));
    return { items: views, next };
  }
}
