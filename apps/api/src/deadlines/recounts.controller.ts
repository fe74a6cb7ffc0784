import { Body, Controller, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CALENDAR_CHANGE, commonEvents, type Actor } from '#engine';
import { actorFor, type Viewer } from '#identity';
import { applyChange, MOST_IN_ONE_REQUEST, previewChange, type Scope } from '#procedures';
import { TermError, type Language } from '#terms';
import { type Iter, ITER, Needs, notFound, Problem, ReadersLanguage, SignedInViewer } from '#door';
import { noQuery, notInThisRole, withoutGaps } from '#reading';
import { Operation } from '../operation/operation.decorator.js';
import {
  recountBody,
  recountPreviewBody,
  recountPreviewView,
  recountView,
  type RecountBody,
  type RecountPreviewBody,
  type RecountPreviewView,
  type RecountView,
} from './recount.schema.js';
import { viewApplied, viewPreview } from './recount-view.js';

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
  @HttpCode(200)
  @Needs('session')
  @Operation({
    id: 'recountDeadlines',
    summary: 'One act moves all open deadlines that it touches, each by an entry of its case',
    description:
      'The same act and change again go on where they were left; what was recorded is not recorded twice. ' +
      'One request moves 2,000 cases at most, fifty at once. The answer says what was recorded, what was refused, and what was left.',
    answer: recountView,
    problems: ['not-signed-in', 'cross-site', 'not-yours', 'unknown', 'bad-data'],
  })
  async apply(
    @Query({ schema: noQuery }) _query: object,
    @Body({ schema: recountBody }) { scope, change, act }: RecountBody,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
  ): Promise<RecountView> {
    const by = await this.actor(viewer, scope);
    const ordered = { by, act: withoutGaps(act) };
    const done = await counted(() => applyChange(this.iter, scope, change, ordered, MOST_IN_ONE_REQUEST));
    // Nothing was done at all: told as any outage is.
    if (done.broken && done.applied.length === 0) throw done.broken;
    return viewApplied(done, language);
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

/** What the calendar does not take is told in words. */
async function counted<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TermError)) throw error;
    throw new Problem('bad-data', { code: error.code, detail: { it: error.message, en: error.english } });
  }
}
