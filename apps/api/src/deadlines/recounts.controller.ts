import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CALENDAR_CHANGE, commonEvents, type Actor } from '#engine';
import { actorFor, type Viewer } from '#identity';
import {
  orderRecount,
  previewChange,
  recountCases,
  recountState,
  type RecountState,
  type Scope,
} from '#procedures';
import { TermError, type Language } from '#terms';
import {
  type ApiReply,
  type Iter,
  ITER,
  Needs,
  notFound,
  Problem,
  ReadersLanguage,
  SignedInViewer,
} from '#door';
import { noQuery, notInThisRole, withoutGaps } from '#reading';
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
    await this.actor(viewer, scope);
    const previews = await counted(() => previewChange(this.iter, scope, change));
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
    const by = await this.actor(viewer, scope);
    const order = { by, act: withoutGaps(act) };
    const { id, what } = await counted(() => orderRecount(this.iter, scope, change, order));
    if (what === 'under-way') throw new Problem('not-now', { detail: anotherIsUnderWay });
    reply.header('Location', `/api/v1/deadlines/recounts/${id}`);
    return this.view(await recountState(this.iter.pool, id), language);
  }

  @Get(':id')
  @Needs('session')
  @Operation({
    id: 'readRecount',
    summary: 'How far an act for many cases has come, and where it was refused',
    answer: recountView,
    problems: ['not-signed-in', 'not-yours', 'unknown'],
  })
  async read(
    @Param({ schema: recountParam }) { id }: { id: string },
    @Query({ schema: noQuery }) _query: object,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
  ): Promise<RecountView> {
    const state = await recountState(this.iter.pool, id);
    if (state) await this.actor(viewer, state.scope);
    return this.view(state, language);
  }

  private async view(state: RecountState | null, language: Language): Promise<RecountView> {
    if (!state) throw notFound({ it: 'Il ricalcolo', en: 'The recount' });
    const refusals = await recountCases(this.iter.pool, state.id, { status: 'refused' });
    return viewRecount(state, refusals, language);
  }

  /** @throws a problem to who is neither manager nor legal staff there */
  private async actor(viewer: Viewer, scope: Scope): Promise<Actor> {
    const taking = commonEvents[CALENDAR_CHANGE]?.roles ?? [];
    const choice = actorFor(viewer, { ...(await this.place(scope)), organisation: null }, { taking });
    if (choice.ok && taking.includes(choice.actor.role)) return choice.actor;
    throw notInThisRole('no-role', taking);
  }

  /** A role in one procedure is none in all those of its body. */
  private async place(scope: Scope): Promise<{ body: string; procedure: string }> {
    if ('body' in scope) return { body: scope.body, procedure: '' };
    const { rows } = await this.iter.pool.query<{ body_id: string }>(
      'SELECT body_id FROM procedure WHERE id = $1',
      [scope.procedure],
    );
    if (!rows[0]) throw notFound({ it: 'La procedura', en: 'The procedure' });
    return { body: rows[0].body_id, procedure: scope.procedure };
  }
}

const anotherIsUnderWay = {
  it: 'Un altro atto sta spostando i termini di questo ente: si attende che finisca, poi si ripete la richiesta.',
  en: 'Another act is moving the terms of this body: wait until it is done, then send the request again.',
};

/** What the calendar does not take is told in words. */
async function counted<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TermError)) throw error;
    throw new Problem('bad-data', { code: error.code, detail: { it: error.message, en: error.english } });
  }
}
