import { randomUUID } from 'node:crypto';
import { Inject, Param, Req } from '@nestjs/common';
import { namedFiles } from '#documents';
import { ITER, Needs, type ApiRequest, type Iter } from '#door';
import type { FieldError } from '#engine';
import { advance, rehearse } from '#procedures';
import { commandOf } from '#reading';
import { filingWords } from '../filing/filing.words.js';
import { leavesOf, type Group } from '../forms/node.js';
import { rowsSent } from '../forms/sent-data.js';
import { redirect, type PageAnswer } from '../page/page.js';
import { GetPage, Pages, PostFiles, PostForm } from '../page/pages.decorator.js';
import { Posted, Visiting, type Visit } from '../page/visit.js';
import { namesOfOrganisations } from '../partner/organisation.js';
import { organisationsSent } from '../partner/organisations-sent.js';
import { viewerIn } from '../record/seen-case.js';
import { findStep, type Ground } from './ground.js';
import { receiveStep } from './receive-step.js';
import { documentsIn, FIELDS, prefilledStep, readStep, type SentStep } from './sent-step.js';
import { stepPath } from './step-path.js';
import { stepTree } from './step-tree.js';
import { blockedPage, conflictPage, formPage, previewPage, refusedPage } from './step.pages.js';

/** What was written in the place of an organisation, and is none. */
function withUnknown(tree: Group, sent: URLSearchParams, errors: readonly FieldError[], { say }: Visit) {
  const written = leavesOf(tree).filter(
    ({ kind, name }) => kind === 'organisation' && sent.get(name)?.trim(),
  );
  return errors.map((one) =>
    written.some(({ name }) => name === one.pointer)
      ? { ...one, message: say(filingWords.notFoundOrganisation) }
      : one,
  );
}

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
    return this.judge(visit, await findStep(this.iter, visit, id, event), sent);
  }

  /** The same with files. Who comes back to this address asks anew. */
  @GetPage('file')
  @Needs('session')
  again(@Param('id') id: string, @Param('event') event: string): PageAnswer {
    return redirect(stepPath(id, event));
  }

  @PostFiles('file')
  @Needs('session')
  async answerWithFiles(
    @Visiting() visit: Visit,
    @Param('id') id: string,
    @Param('event') event: string,
    @Req() request: ApiRequest,
  ): Promise<PageAnswer> {
    const ground = await findStep(this.iter, visit, id, event);
    const { sent, refused } = await receiveStep(this.iter, { visit, ground, request });
    return this.judge(visit, ground, sent, refused);
  }

  /** @param refused files that were not taken */
  private async judge(
    visit: Visit,
    found: Ground,
    sent: URLSearchParams,
    refused: readonly FieldError[] = [],
  ): Promise<PageAnswer> {
    const { event } = found.action;
    const asked = { ...found, event, language: visit.language };
    const tree = stepTree({ ...asked, files: new Map() }, rowsSent(sent));
    const called = await organisationsSent(this.iter.pool, [tree], sent);
    const read = readStep(sent, { ...asked, called });
    const organisations = await namesOfOrganisations(this.iter.pool, [...called.values()]);
    const ground = { ...found, organisations };
    const step = { ...read, files: await namedFiles(this.iter.pool, ground.file.id, documentsIn(read)) };
    const errors = [
      ...refused,
      ...withUnknown(tree, sent, step.errors, visit).filter(({ pointer }) =>
        refused.every((one) => one.pointer !== pointer),
      ),
    ];
    const way = sent.get(FIELDS.way) ?? 'check';
    if (step.editing || way === 'edit') return formPage(visit, ground, { step, errors: refused });
    if (errors.length > 0) return formPage(visit, ground, { step, errors, status: 422 });
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
    if (answer.ok) return previewPage(this.iter, visit, ground, { answer, sent, body: step.body });
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
