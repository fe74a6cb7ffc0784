import { Inject, Param } from '@nestjs/common';
import { Body } from '#database';
import { ITER, Needs, notFound, Problem, type Iter } from '#door';
import { organisationsOf, type Viewer } from '#identity';
import { readCase } from '#procedures';
import { documentsOf, findCase, historyOf, sayDone, textsOf, type SeenCase } from '#reading';
import { chooseFirst } from '../filing/filing.controller.js';
import { submittedNodes } from '../filing/submitted-nodes.js';
import { addressOf, publishedNotices } from '../notices/notice.queries.js';
import { isOpen } from '../notices/timetable.js';
import { redirect, type PageAnswer } from '../page/page.js';
import { GetPage, Pages } from '../page/pages.decorator.js';
import { Visiting, type Visit } from '../page/visit.js';
import { receiptOf, receiptsOf } from '../receipts/receipt.js';
import { receiptPage } from '../receipts/receipt.page.js';
import { adhesionsOf } from './adhesions.js';
import { askedOf, decisionOf, groupingOf, reportOf } from './case-facts.js';
import { casePage } from './case.page.js';
import { partnerHome } from './home.page.js';
import { messagesOf, type Message } from './messages.js';
import { noMandatePage } from './no-mandate.page.js';
import { officeCasePage } from './office-case.page.js';
import { namesOfOrganisations, organisationFor } from './organisation.js';
import { ownCase, ownCases } from './own-cases.js';
import { refuseOtherThanUuid } from './uuid.js';

/** So many of the last steps are told. */
const STEPS = 100;

/** "My organisation": what it has going on, each of its cases, and the receipts of what it sent. */
@Pages('ente')
export class PartnerController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @GetPage()
  @Needs('session')
  async home(@Visiting() visit: Visit): Promise<PageAnswer> {
    const viewer = visit.viewer as Viewer;
    if (viewer.mandates.length === 0) return noMandatePage(visit);
    const organisation = organisationFor(viewer);
    if (!organisation) return chooseFirst(visit.path);
    const { language } = visit;
    const [cases, adhesions, messages, notices, bodies] = await Promise.all([
      ownCases(this.iter, viewer, organisation.id, language),
      adhesionsOf(this.iter, organisation.id, language),
      messagesOf(this.iter, organisation.id, language),
      publishedNotices(this.iter.pool),
      this.bodies(),
    ]);
    const openNotices = notices.filter(isOpen);
    const body = (own: (typeof cases)[number]) => bodies.get(own.seen.body) ?? '';
    return partnerHome(visit, { organisation, cases, adhesions, messages, openNotices, body });
  }

  @GetPage('pratiche/:id')
  @Needs('session')
  async read(@Param() { id }: { id: string }, @Visiting() visit: Visit): Promise<PageAnswer> {
    refuseOtherThanUuid(id);
    const viewer = visit.viewer as Viewer;
    const organisation = organisationFor(viewer);
    if (!organisation) return chooseFirst(visit.path);
    const { language } = visit;
    const missing = notFound({ it: 'Questa pagina', en: 'This page' });
    const seen = await this.find(viewer, id);
    if (!seen) {
      const [last, ...others] = await this.writtenAbout(visit, viewer, id);
      if (!last) throw missing;
      return officeCasePage(visit, [last, ...others]);
    }
    // What is open to all has a page for all.
    const address = seen.sight === 'public' ? await addressOf(this.iter.pool, id) : null;
    if (address !== null) return redirect(`/avvisi/${address}`);
    if (seen.sight !== 'concerned') throw missing;
    const texts = textsOf(this.iter.procedure, seen.file, language);
    const last = { after: Math.max(0, seen.file.revision - STEPS), limit: STEPS };
    const [own, row, history, receipts, messages, bodies, documents] = await Promise.all([
      ownCase(this.iter, viewer, seen, organisation.id, language),
      readCase(this.iter.pool, id),
      historyOf(this.iter, viewer, seen, last, language),
      receiptsOf(this.iter.pool, id, organisation.id),
      messagesOf(this.iter, organisation.id, language, { caseId: id }),
      this.bodies(),
      documentsOf(this.iter, viewer, seen),
    ]);
    if (!row) throw missing;
    const body = bodies.get(seen.body) ?? '';
    const senders = await namesOfOrganisations(
      this.iter.pool,
      documents.flatMap((one) => one.organisation ?? []),
    );
    return casePage(visit, {
      own,
      body,
      // Of what the office sent a partner reads the office, and not the person.
      documents: documents.map((one) => ({ ...one, sender: body })),
      organisation: (organisation) => senders.get(organisation) ?? '',
      decision: decisionOf(row),
      about: texts?.about ?? '',
      history: history.items,
      receipts: receipts.map((one) => ({ ...one, text: sayDone(texts, one.event, language) })),
      messages,
      grouping: await groupingOf(this.iter.pool, row, organisation.id),
      asked: await askedOf(this.iter.pool, row, id),
      report: reportOf(row),
    });
  }

  /** For ever at this address: computed from the entry of the record each time. */
  @GetPage('pratiche/:id/ricevute/:revision')
  @Needs('session')
  async receipt(
    @Param() { id, revision }: { id: string; revision: string },
    @Visiting() visit: Visit,
  ): Promise<PageAnswer> {
    refuseOtherThanUuid(id);
    const viewer = visit.viewer as Viewer;
    const missing = notFound({ it: 'La ricevuta', en: 'The receipt' });
    const seen = await findCase(this.iter, viewer, id);
    const receipt = /^[1-9]\d{0,8}$/.test(revision)
      ? await receiptOf(this.iter.pool, id, Number(revision))
      : null;
    if (!receipt) throw missing;
    const sender = receipt.organisation.id;
    const isTheirs = viewer.mandates.some(({ organisation }) => organisation === sender);
    // Who takes part in a case reads what is sent for all of them.
    const reader = isTheirs ? sender : organisationFor(viewer)?.id;
    if (reader === undefined || (!isTheirs && seen.sight !== 'concerned')) throw missing;
    const { language } = visit;
    const [own, nodes, bodies] = await Promise.all([
      ownCase(this.iter, viewer, seen, reader, language),
      submittedNodes(this.iter, seen, receipt, language),
      this.bodies(),
    ]);
    return receiptPage(visit, {
      receipt,
      own,
      body: bodies.get(seen.body) ?? '',
      text: sayDone(textsOf(this.iter.procedure, seen.file, language), receipt.event, language),
      nodes,
      fresh: isTheirs && visit.query.has('inviata'),
      isTheirs,
    });
  }

  /** Null for one that this person may not see. */
  private find(viewer: Viewer, id: string): Promise<SeenCase | null> {
    return findCase(this.iter, viewer, id).catch((problem: unknown) => {
      if (problem instanceof Problem && problem.kind === 'unknown') return null;
      throw problem;
    });
  }

  private async writtenAbout({ language }: Visit, viewer: Viewer, caseId: string): Promise<Message[]> {
    const written = organisationsOf(viewer).map((one) => messagesOf(this.iter, one, language, { caseId }));
    return (await Promise.all(written)).flat();
  }

  private async bodies(): Promise<Map<string, string>> {
    const rows = await this.iter.source.getRepository(Body).find();
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
