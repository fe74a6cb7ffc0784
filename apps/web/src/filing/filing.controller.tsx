import { Inject, Param, Req } from '@nestjs/common';
import { ITER, Needs, type ApiRequest, type Iter } from '#door';
import { discardDraft } from '#drafts';
import type { Reason } from '#engine';
import type { Viewer } from '#identity';
import { advance } from '#procedures';
import { redirect, type PageAnswer } from '../page/page.js';
import { GetPage, Pages, PostFiles, PostForm } from '../page/pages.decorator.js';
import { Posted, Visiting, type Visit } from '../page/visit.js';
import { actorOf, organisationFor } from '../partner/organisation.js';
import { ownCase } from '../partner/own-cases.js';
import { revisionOf } from '../receipts/receipt.js';
import { refuseOtherThanUuid } from '../partner/uuid.js';
import { discardPage } from './discard.page.js';
import { refusalParam, troublesOf, troublesOfFiles } from './errors.js';
import { filesIn } from '../forms/node.js';
import { openFiling, type Filing } from './filing.js';
import { casePath, isListed, listPath, receiptPath, sectionPath, summaryPath } from './paths.js';
import { acceptSection, type Accepted } from './accept-section.js';
import { receiveFiles, type Received } from '../documents/receive-files.js';
import { sectionPage } from './section.page.js';
import { sectionStates, type SectionState } from './section-state.js';
import { rehearseFiling, submitFiling } from './submit.js';
import { COMMAND, summaryPage } from './summary.page.js';
import { tasksPage } from './tasks.page.js';

type Of = { id: string; event: string };
type InSection = Of & { section: string };
type OpenSection = { filing: Filing; state: SectionState };

export const chooseFirst = (path: string): PageAnswer =>
  redirect(`/ente-per-cui-opero?da=${encodeURIComponent(path)}`);

/** What an organisation fills in and sends: the list of its parts, each part, the reading over, the sending. */
@Pages('ente/pratiche/:id')
export class FilingController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @GetPage('compila/:event')
  @Needs('session')
  async tasks(@Param() of: Of, @Visiting() visit: Visit): Promise<PageAnswer> {
    const filing = await this.open(of, visit);
    if (!filing) return chooseFirst(visit.path);
    const states = sectionStates(this.iter, filing);
    if (states.length === 0) return redirect(summaryPath(filing));
    const [only] = states;
    if (states.length === 1 && only && !filing.draft?.submittedAs)
      return redirect(sectionPath(filing, only.section.code));
    return tasksPage(visit, { filing, states, due: await this.due(filing, visit) });
  }

  @GetPage('compila/:event/:section')
  @Needs('session')
  async section(@Param() of: InSection, @Visiting() visit: Visit): Promise<PageAnswer> {
    const opened = await this.openSection(of, visit);
    if (!('state' in opened)) return opened;
    const { filing, state } = opened;
    const ofFiles = troublesOfFiles(visit.query, visit.language);
    const troubles = visit.query.has('controlla') && filing.draft ? troublesOf(state, visit.say) : [];
    return sectionPage(visit, {
      filing,
      state,
      troubles: [
        ...ofFiles,
        ...troubles.filter(({ pointer }) => !ofFiles.some((one) => one.pointer === pointer)),
      ],
      filesRefused: ofFiles.length > 0,
      stale: null,
      due: isListed(filing) ? null : await this.due(filing, visit),
    });
  }

  @PostForm('compila/:event/:section')
  @Needs('session')
  async save(
    @Param() of: InSection,
    @Visiting() visit: Visit,
    @Posted() fields: URLSearchParams,
  ): Promise<PageAnswer> {
    return this.accept(of, visit, () => Promise.resolve({ fields, files: new Map(), refused: [] }));
  }

  @PostFiles('compila/:event/:section/file')
  @Needs('session')
  async saveWithFiles(
    @Param() of: InSection,
    @Visiting() visit: Visit,
    @Req() request: ApiRequest,
  ): Promise<PageAnswer> {
    return this.accept(of, visit, ({ filing, state }) => {
      const known = filesIn(state.nodes);
      return receiveFiles(this.iter, request, {
        case: of.id,
        event: of.event,
        by: (visit.viewer as Viewer).person.id,
        organisation: filing.organisation.id,
        takes: (name) => (known.has(name) ? name : null),
      });
    });
  }

  @GetPage('riepilogo/:event')
  @Needs('session')
  async summary(@Param() of: Of, @Visiting() visit: Visit): Promise<PageAnswer> {
    const filing = await this.open(of, visit);
    if (!filing) return chooseFirst(visit.path);
    if (filing.draft && filing.draft.submittedAs !== null)
      return redirect(receiptPath(of.id, filing.draft.submittedAs));
    const states = sectionStates(this.iter, filing);
    if (states.length > 0 && !filing.draft) return redirect(listPath(filing));
    const rehearsal = rehearseFiling(this.iter, filing, actorOf(visit.viewer as Viewer, filing.organisation));
    return summaryPage(visit, { filing, states, rehearsal, due: await this.due(filing, visit) });
  }

  /** Sends. The command comes with the form, so that a form sent twice, or after a cut line, leads to one receipt. */
  @PostForm('invia/:event')
  @Needs('session')
  async send(
    @Param() of: Of,
    @Visiting() visit: Visit,
    @Posted() sent: URLSearchParams,
  ): Promise<PageAnswer> {
    refuseOtherThanUuid(of.id);
    const command = sent.get(COMMAND) ?? '';
    const before = await revisionOf(this.iter.pool, of.id, command);
    if (before !== null) return redirect(receiptPath(of.id, before));
    const filing = await this.open(of, visit);
    if (!filing) return chooseFirst(visit.path);
    const by = actorOf(visit.viewer as Viewer, filing.organisation);
    if (filing.draft) {
      const answer = await submitFiling(this.iter, filing, by);
      if (answer.ok) return redirect(`${receiptPath(of.id, answer.revision)}?inviata`);
      return this.refused(filing, visit, answer.refused);
    }
    if (filing.plan.sections.length > 0 || !/^page\/[0-9a-f-]{36}$/.test(command))
      return redirect(listPath(filing));
    const answer = await advance(this.iter, {
      case: of.id,
      type: of.event,
      data: filing.data,
      by,
      id: command,
    });
    return answer.ok
      ? redirect(`${receiptPath(of.id, answer.revision)}?inviata`)
      : this.refused(filing, visit, answer);
  }

  @GetPage('elimina/:event')
  @Needs('session')
  async askToDiscard(@Param() of: Of, @Visiting() visit: Visit): Promise<PageAnswer> {
    const filing = await this.open(of, visit);
    if (!filing) return chooseFirst(visit.path);
    return filing.draft ? discardPage(visit, filing) : redirect(listPath(filing));
  }

  @PostForm('elimina/:event')
  @Needs('session')
  async discard(@Param() of: Of, @Visiting() visit: Visit): Promise<PageAnswer> {
    const filing = await this.open(of, visit);
    if (!filing) return chooseFirst(visit.path);
    await discardDraft(this.iter.pool, filing.key);
    return redirect(casePath(of.id));
  }

  private async openSection(of: InSection, visit: Visit): Promise<OpenSection | PageAnswer> {
    const filing = await this.open(of, visit);
    if (!filing) return chooseFirst(visit.path);
    const state = sectionStates(this.iter, filing).find((one) => one.section.code === of.section);
    return state ? { filing, state } : redirect(listPath(filing));
  }

  private async accept(
    of: InSection,
    visit: Visit,
    receive: (opened: OpenSection) => Promise<Received>,
  ): Promise<PageAnswer> {
    const opened = await this.openSection(of, visit);
    if (!('state' in opened)) return opened;
    const received = await receive(opened);
    const accepted = await acceptSection(this.iter, opened.filing, opened.state, visit, received);
    return this.answer(visit, accepted, received.refused);
  }

  /** Null while the reader has still to choose for whom. */
  private async open({ id, event }: Of, { viewer, language }: Visit): Promise<Filing | null> {
    const organisation = organisationFor(viewer as Viewer);
    if (!organisation) return null;
    return openFiling(this.iter, viewer as Viewer, { caseId: id, event, organisation }, language);
  }

  private async due({ seen, organisation, event }: Filing, { viewer, language }: Visit) {
    const own = await ownCase(this.iter, viewer as Viewer, seen, organisation.id, language);
    return own.deadlines.find(({ awaits }) => awaits.some((one) => one.event === event)) ?? null;
  }

  private answer(visit: Visit, accepted: Accepted, refused: Received['refused']): PageAnswer {
    if (accepted.stale !== null)
      return sectionPage(visit, { ...accepted.stale, troubles: [], filesRefused: false, status: 409 });
    const { filing, section, next, troubled } = accepted;
    const files = refused.map(
      ({ field, refusal }) => `file=${encodeURIComponent(refusalParam(field, refusal))}`,
    );
    if (files.length > 0) return redirect(`${sectionPath(filing, section)}?${files.join('&')}`);
    if (next && troubled) return redirect(`${sectionPath(filing, section)}?controlla`);
    if (!next) return redirect(sectionPath(filing, section) + accepted.anchor);
    return redirect(filing.plan.sections.length === 1 ? summaryPath(filing) : listPath(filing));
  }

  private async refused(
    filing: Filing,
    visit: Visit,
    { reasons }: { reasons: readonly Reason[] },
  ): Promise<PageAnswer> {
    return summaryPage(visit, {
      filing,
      states: sectionStates(this.iter, filing),
      rehearsal: { ok: false, reasons },
      due: await this.due(filing, visit),
      refused: true,
    });
  }
}
