import { Inject, Param } from '@nestjs/common';
import { marksOf } from '#diagrams';
import { ITER, Needs, notFound, Problem, type Iter } from '#door';
import { changesAt, readCase, verifyCase, type Change } from '#procedures';
import {
  actionsOf,
  concealedParts,
  contestActionsOf,
  findCase,
  listDeadlines,
  orderBehind,
  sayFindings,
  viewCase,
  viewDeadline,
  windowsOf,
  workflowOf,
  type CaseView,
  type SeenCase,
} from '#reading';
import { extensionAccount, type ConventionContext, type ExpressionContext } from '#workflows';
import type { PageAnswer } from '../page/page.js';
import { GetPage, Pages } from '../page/pages.decorator.js';
import { Visiting, type Visit } from '../page/visit.js';
import { deadlinesPage } from './deadlines.page.js';
import { drawingOf } from './drawings.js';
import { entriesOf, type EntriesSeen } from './entries.js';
import { entryPage } from './entry.page.js';
import { historyPage, type HistoryGiven } from './history.page.js';
import { namesInside } from './names.js';
import { pathPage } from './path.page.js';
import { seenCase, viewerIn } from './seen-case.js';
import { stridesOf } from './strides.js';
import { tenBisSteps } from './ten-bis.steps.js';
import { caseVerificationPage } from './verification.page.js';

const PAGE = 50;
/** Longer than any case will be: the whole way is drawn. */
const WHOLE = 10_000;

/** What happened to a case, where it stands on its map, its terms, and whether its record holds. */
@Pages('pratiche/:id')
export class CaseRecordController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @GetPage('percorso')
  @Needs('session')
  async path(@Visiting() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    const seen = await seenCase(this.iter, visit, id);
    const workflow = workflowOf(this.iter.procedure, seen.file);
    if (!workflow) throw notFound({ it: 'Il percorso', en: 'The path' });
    const { items } = await entriesOf(this.iter, visit, seen, { after: 0, limit: WHOLE });
    const drawn = await drawingOf(workflow, visit.language);
    const marks = marksOf(drawn.chart, {
      state: seen.file.state,
      walked: items.map(({ event, from, to }) => ({ event, from, to })),
      possible: await this.possible(visit, seen),
    });
    return pathPage(visit, {
      file: this.view(visit, seen),
      parent: await this.parent(visit, seen),
      strides: stridesOf(items),
      drawn,
      marks,
    });
  }

  @GetPage('storico')
  @Needs('session')
  async history(@Visiting() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    const seen = await seenCase(this.iter, visit, id);
    const newestFirst = visit.query.get('ordine') !== 'inizio';
    const onlyActs = visit.query.get('solo') === 'atti';
    const entries = onlyActs
      ? await this.withActs(visit, seen, newestFirst)
      : await this.page(visit, seen, newestFirst);
    return historyPage(visit, {
      file: this.view(visit, seen),
      entries,
      newestFirst,
      onlyActs,
      allOpen: visit.query.get('giorni') === 'aperti',
      parent: await this.parent(visit, seen),
      ...(await this.answers(seen)),
    });
  }

  @GetPage('storico/:revision')
  @Needs('session')
  async entry(
    @Visiting() visit: Visit,
    @Param('id') id: string,
    @Param('revision') revision: string,
  ): Promise<PageAnswer> {
    const seen = await seenCase(this.iter, visit, id);
    const number = Number(/^[1-9]\d{0,8}$/.exec(revision)?.[0] ?? 0);
    const { items } = await entriesOf(this.iter, visit, seen, { after: number - 1, limit: 1 });
    const [entry] = items;
    if (number === 0 || !entry) throw notFound({ it: 'Il passo', en: 'The step' });
    const { file, sight } = seen;
    const self = { id: file.id, parent: file.parentId, root: file.rootId, procedure: file.procedureId };
    const concealed = concealedParts(this.iter, seen);
    const isConcealed = ({ path: [part = ''] }: Change) => concealed.includes(part);
    const changes = sight === 'inside' ? await changesAt(this.iter, self, number) : 'hidden';
    const order = await orderBehind(this.iter, viewerIn(visit), id, number);
    return entryPage(visit, {
      file: this.view(visit, seen),
      order,
      entry,
      changes: Array.isArray(changes) ? changes.filter((one) => !isConcealed(one)) : changes,
      someConcealed: Array.isArray(changes) && changes.some(isConcealed),
    });
  }

  @GetPage('scadenze')
  @Needs('session')
  async deadlines(@Visiting() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    const seen = await seenCase(this.iter, visit, id);
    const cursor = visit.query.get('cursor');
    const asked = { limit: PAGE, sort: 'actBy' as const, ...(cursor === null ? {} : { cursor }) };
    const page = await listDeadlines(this.iter, viewerIn(visit), asked, seen.file.id);
    const deadlines = page.items.map((one) => viewDeadline(this.iter.procedure, one, visit.language));
    const names = await namesInside(
      this.iter.pool,
      deadlines.map(({ owner }) => owner),
    );
    const contested = await windowsOf(this.iter, viewerIn(visit), seen, visit.language);
    const recordable = await contestActionsOf(this.iter, viewerIn(visit), seen, visit.language);
    return deadlinesPage(visit, {
      file: this.view(visit, seen),
      parent: await this.parent(visit, seen),
      recordable: recordable.items.filter(({ allowed }) => allowed),
      deadlines,
      next: page.next,
      names,
      contested,
    });
  }

  @GetPage('verifica')
  @Needs('session')
  async verification(@Visiting() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    const seen = await seenCase(this.iter, visit, id);
    const verdict = await verifyCase(this.iter, seen.file.id);
    const { items } = await entriesOf(this.iter, visit, seen, { after: seen.file.revision - 1, limit: 1 });
    if (!verdict) throw notFound({ it: 'La pratica', en: 'The case' });
    const [broken] = await sayFindings(this.iter, verdict.broken ? [verdict.broken] : [], visit.language);
    return caseVerificationPage(visit, {
      file: this.view(visit, seen),
      entries: verdict.entries,
      broken: broken ?? null,
      lastHash: items[0]?.hash ?? null,
    });
  }

  private async page(visit: Visit, seen: SeenCase, newestFirst: boolean): Promise<EntriesSeen> {
    const asked = /^\d{1,9}$/.exec(visit.query.get('dopo') ?? '')?.[0];
    if (!newestFirst) return entriesOf(this.iter, visit, seen, { after: Number(asked ?? 0), limit: PAGE });
    const last = Math.min(Number(asked ?? seen.file.revision), seen.file.revision);
    const after = Math.max(0, last - PAGE);
    const { items } = await entriesOf(this.iter, visit, seen, { after, limit: Math.max(1, last - after) });
    return { items: items.reverse(), next: after > 0 ? after : null };
  }

  private async withActs(visit: Visit, seen: SeenCase, newestFirst: boolean): Promise<EntriesSeen> {
    const { items } = await entriesOf(this.iter, visit, seen, { after: 0, limit: WHOLE });
    const shown = items.filter(({ act }) => act !== null);
    return { items: newestFirst ? shown.reverse() : shown, next: null };
  }

  private async parent(visit: Visit, { file }: SeenCase): Promise<CaseView | null> {
    if (file.parentId === null) return null;
    const above = await findCase(this.iter, viewerIn(visit), file.parentId).catch(unlessUnseen);
    return above && this.view(visit, above);
  }

  /** What a lawyer asks of this kind of case; shown to who sees its data. */
  private async answers({ file, sight }: SeenCase): Promise<Pick<HistoryGiven, 'cap' | 'tenBis'>> {
    const none = { cap: null, tenBis: null };
    if (sight !== 'inside') return none;
    const row = await readCase(this.iter.pool, file.id);
    const context: unknown = row?.envelope.context;
    if (file.workflow === 'convention')
      return { ...none, cap: extensionAccount(context as ConventionContext) };
    if (file.workflow === 'expression-of-interest') {
      const steps = await tenBisSteps(this.iter.pool, file.id);
      return { ...none, tenBis: { ...(context as ExpressionContext), case: file.id, steps } };
    }
    return none;
  }

  private view = (visit: Visit, { file }: SeenCase) => viewCase(this.iter.procedure, file, visit.language);

  private async possible(visit: Visit, seen: SeenCase): Promise<string[]> {
    if (seen.file.status === 'done') return [];
    const { items } = await actionsOf(this.iter, viewerIn(visit), seen, undefined, visit.language);
    return items.filter(({ allowed }) => allowed).map(({ event }) => event);
  }
}

/** A case that its reader does not see is not named. */
function unlessUnseen(error: unknown): null {
  if (error instanceof Problem) return null;
  throw error;
}
