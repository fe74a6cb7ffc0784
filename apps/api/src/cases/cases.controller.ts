import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
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
  pageOf,
  textsOf,
  viewCase,
  viewDeadline,
} from '#reading';
import { Operation } from '../operation/operation.decorator.js';

const NEXT_DEADLINES = 10;

@ApiTags('cases')
@Controller('api/v1/cases')
export class CasesController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Get()
  @Needs('session')
  @Operation({
    id: 'listCases',
    summary: 'Cases that the reader may see',
    answer: pageOf(caseView),
    problems: ['not-signed-in'],
  })
  async list(
    @Query({ schema: casesQuery }) asked: CasesQuery,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<Page<CaseView>> {
    const { items, next } = await listCases(this.iter, viewer, asked);
    const views = items.map(({ file }) => viewCase(this.iter.procedure, file, language));
    return answerPage(request, reply, { items: views, next });
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
      { limit: NEXT_DEADLINES, sort: 'dueAt', 'filter[status]': 'open' },
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
  @Operation({
    id: 'listCaseDeadlines',
    summary: 'Deadlines of a case, running and closed, each with its derivation',
    answer: pageOf(deadlineView),
    problems: ['not-signed-in', 'unknown'],
  })
  async deadlines(
    @Param({ schema: caseIdParam }) { id }: { id: string },
    @Query({ schema: caseDeadlinesQuery }) asked: DeadlinesQuery,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<Page<DeadlineView>> {
    await findCase(this.iter, viewer, id);
    const { items, next } = await listDeadlines(this.iter, viewer, asked, id);
    const views = items.map((one) => viewDeadline(this.iter.procedure, one, language));
    return answerPage(request, reply, { items: views, next });
  }
}
