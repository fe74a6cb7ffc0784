import { randomUUID } from 'node:crypto';
import { Inject, Param } from '@nestjs/common';
import { ITER, Needs, type Iter } from '#door';
import { advance, rehearse } from '#procedures';
import { commandOf } from '#reading';
import { redirect, type PageAnswer } from '../page/page.js';
import { GetPage, Pages, PostForm } from '../page/pages.decorator.js';
import { Posted, Visiting, type Visit } from '../page/visit.js';
import { viewerIn } from '../record/seen-case.js';
import { findStep, type Ground } from './ground.js';
import { FIELDS, prefilledStep, readStep, type SentStep } from './sent-step.js';
import { blockedPage, conflictPage, formPage, previewPage, refusedPage } from './step.pages.js';

/** A step of a case, as a page: asked, rehearsed, confirmed. */
@Pages('pratiche/:id/azione/:event')
export class StepController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @GetPage()
  @Needs('session')
  async ask(
    @Visiting() visit: Visit,
    @Param('id') id: string,
    @Param('event') event: string,
  ): Promise<PageAnswer> {
    const ground = await findStep(this.iter, visit, id, event);
    if (!ground.action.allowed) return blockedPage(visit, ground);
    const form = { ...ground, event, language: visit.language };
    const step = prefilledStep(visit.query, form, ground.file.revision);
    if (!ground.asksNothing) return formPage(visit, ground, { step, errors: [] });
    const sent = new URLSearchParams({
      [FIELDS.revision]: String(ground.file.revision),
      [FIELDS.command]: step.command,
      [FIELDS.role]: ground.action.role ?? '',
    });
    return this.rehearse(visit, ground, step, sent);
  }

  @PostForm()
  @Needs('session')
  async answer(
    @Visiting() visit: Visit,
    @Param('id') id: string,
    @Param('event') event: string,
    @Posted() sent: URLSearchParams,
  ): Promise<PageAnswer> {
    const ground = await findStep(this.iter, visit, id, event);
    const step = readStep(sent, { ...ground, event, language: visit.language });
    const way = sent.get(FIELDS.way) ?? 'check';
    if (step.editing || way === 'edit') return formPage(visit, ground, { step, errors: [] });
    if (step.errors.length > 0) return formPage(visit, ground, { step, errors: step.errors, status: 422 });
    return way === 'confirm' ? this.confirm(visit, ground, step) : this.rehearse(visit, ground, step, sent);
  }

  private async rehearse(
    visit: Visit,
    ground: Ground,
    step: SentStep,
    sent: URLSearchParams,
  ): Promise<PageAnswer> {
    const command = commandOf(this.iter, viewerIn(visit), ground.seen, step.body, {
      id: `rehearsal/${randomUUID()}`,
      ifRevision: step.revision,
    });
    const answer = await rehearse(this.iter, command);
    if (answer.ok) return previewPage(this.iter, visit, ground, { answer, sent, data: step.body.data });
    if (answer.kind === 'stale') return conflictPage(visit, ground, { step, answer });
    return refusedPage(visit, ground, { step, answer });
  }

  private async confirm(visit: Visit, ground: Ground, step: SentStep): Promise<PageAnswer> {
    const viewer = viewerIn(visit);
    const command = commandOf(this.iter, viewer, ground.seen, step.body, {
      id: `${viewer.person.id}/${step.command}`,
      ifRevision: step.revision,
    });
    const answer = await advance(this.iter, command);
    if (answer.ok) return redirect(`/pratiche/${ground.file.id}?fatto=${answer.revision}`);
    if (answer.kind === 'stale') return conflictPage(visit, ground, { step, answer });
    return refusedPage(visit, ground, { step, answer });
  }
}
