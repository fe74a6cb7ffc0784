import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ApiReply, type Iter, ITER, Needs, ReadersLanguage, SignedInViewer } from '#door';
import type { Viewer } from '#identity';
import { recountCases, type RecountState } from '#procedures';
import { findRecount, noQuery, orderRecountFor, previewRecount, withoutGaps } from '#reading';
import type { Language } from '#terms';
import { Operation } from '../operation/operation.decorator.js';
import {
  recountBody,
  recountParam,
  recountPreviewBody,
  recountPreviewView,
  recountView,
  type RecountBody,
  type RecountPreviewBody,
  type RecountPreviewView,
  type RecountView,
} from './recount.schema.js';
import { viewPreview, viewRecount } from './recount-view.js';

@ApiTags('deadlines')
@Controller('api/v1/deadlines/recounts')
export class RecountsController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Post('dry-run')
  @HttpCode(200)
  @Needs('session')
  @Operation({
    id: 'previewRecount',
    summary: 'Which open deadlines would another calendar, or a decree on terms, move? Nothing is recorded',
    answer: recountPreviewView,
    problems: ['not-signed-in', 'not-yours', 'unknown', 'bad-data'],
  })
  async preview(
    @Query({ schema: noQuery }) _query: object,
    @Body({ schema: recountPreviewBody }) { scope, change }: RecountPreviewBody,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
  ): Promise<RecountPreviewView> {
    const previews = await previewRecount(this.iter, viewer, scope, change);
    return viewPreview(this.iter.procedure, previews, language);
  }

  @Post()
  @HttpCode(202)
  @Needs('session')
  @Operation({
    id: 'recountDeadlines',
    summary: 'One act moves all open deadlines that it touches, each by an entry of its case',
    description:
      'The answer comes at once; the clock carries it out, and the address in Location says how far it is. Until a case has had its turn, nothing falls due in it. ' +
      'The same act and change again are the same order: what was recorded is not recorded twice, and what was refused is asked once more.',
    answer: recountView,
    status: 202,
    problems: ['not-signed-in', 'cross-site', 'not-yours', 'unknown', 'bad-data', 'not-now'],
  })
  async apply(
    @Query({ schema: noQuery }) _query: object,
    @Body({ schema: recountBody }) { scope, change, act }: RecountBody,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<RecountView> {
    const order = { scope, change, act: withoutGaps(act) };
    const state = await orderRecountFor(this.iter, viewer, order);
    reply.header('Location', `/api/v1/deadlines/recounts/${state.id}`);
    return this.view(state, language);
  }

  @Get(':id')
  @Needs('session')
  @Operation({
    id: 'readRecount',
    summary: 'How far an act for many cases has come, and where it was refused',
    answer: recountView,
    problems: ['not-signed-in', 'unknown'],
  })
  async read(
    @Param({ schema: recountParam }) { id }: { id: string },
    @Query({ schema: noQuery }) _query: object,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
  ): Promise<RecountView> {
    return this.view(await findRecount(this.iter, viewer, id), language);
  }

  private async view(state: RecountState, language: Language): Promise<RecountView> {
    const refusals = await recountCases(this.iter.pool, state.id, { status: 'refused' });
    return viewRecount(state, refusals, language);
  }
}
