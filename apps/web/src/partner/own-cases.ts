/** Everything that an organisation has going on: its cases, what it owes in each, and what it was written. */
import { In } from 'typeorm';
import { Deadline } from '#database';
import { windowTerm } from '#engine';
import type { Iter } from '#door';
import type { Viewer } from '#identity';
import { readCase } from '#procedures';
import { closingInstant, type ExpressionContext } from '#workflows';
import {
  actionsOf,
  casesOf,
  viewCase,
  viewDeadline,
  withOwnWindows,
  type ActionsView,
  type CaseView,
  type DeadlineView,
  type SeenCase,
} from '#reading';
import type { Language } from '#terms';
import { bySoonest, byUrgency, nextStep, type NextStep } from './next-step.js';

export type OwnCase = {
  /** As whom it is read. */
  organisation: string;
  seen: SeenCase;
  view: CaseView;
  step: NextStep;
  actions: ActionsView['items'];
  /** Open ones, the earliest first. */
  deadlines: DeadlineView[];
  /** The last term that the organisation let pass. */
  missed: DeadlineView | null;
};

/** The cases of an organisation, the most pressing first. */
export async function ownCases(
  iter: Iter,
  viewer: Viewer,
  organisation: string,
  language: Language,
): Promise<OwnCase[]> {
  const seen = await casesOf(iter, viewer, organisation);
  const found = await Promise.all(
    (await withDeadlines(iter, seen, organisation, language)).map((one) =>
      judged(iter, viewer, one, organisation, language),
    ),
  );
  return found.sort(byUrgency);
}

export async function ownCase(
  iter: Iter,
  viewer: Viewer,
  seen: SeenCase,
  organisation: string,
  language: Language,
): Promise<OwnCase> {
  const [one] = await withDeadlines(iter, [seen], organisation, language);
  return judged(iter, viewer, one ?? { seen, deadlines: [], missed: null }, organisation, language);
}

const APPEALS = ['court-appeal', 'extraordinary-appeal'].map(windowTerm);

/** A time in which the organisation itself may contest an act. */
export const isAppeal = ({ term }: Pick<DeadlineView, 'term'>): boolean => APPEALS.includes(term);

type Dated = Pick<OwnCase, 'seen' | 'deadlines' | 'missed'>;

async function withDeadlines(
  iter: Iter,
  cases: SeenCase[],
  organisation: string,
  language: Language,
): Promise<Dated[]> {
  const caseId = In(cases.map(({ file }) => file.id));
  const rows = await iter.source.getRepository(Deadline).find({
    where: [
      { caseId, status: 'open' },
      { caseId, status: 'expired', ownerOrganisation: organisation },
    ],
  });
  const dated = async (seen: SeenCase): Promise<Dated> => {
    const ofCase = rows.filter((row) => row.caseId === seen.file.id);
    const inOrder = (some: readonly Deadline[]): DeadlineView[] =>
      some
        .map((deadline) => viewDeadline(iter.procedure, { deadline, file: seen.file }, language))
        .sort(bySoonest);
    const open = ofCase.filter(({ status }) => status === 'open');
    const missed = ofCase.filter(({ status, isWindow }) => status === 'expired' && !isWindow);
    return {
      seen,
      deadlines: inOrder(await withOwnWindows(iter, seen, open, organisation)),
      missed: inOrder(missed).at(-1) ?? null,
    };
  };
  return Promise.all(cases.map(dated));
}

async function judged(
  iter: Iter,
  viewer: Viewer,
  { seen, deadlines, missed }: Dated,
  organisation: string,
  language: Language,
): Promise<OwnCase> {
  const { file } = seen;
  const dates = await withClosing(iter, seen, deadlines);
  const asked =
    file.status === 'active' ? await actionsOf(iter, viewer, seen, undefined, language) : { items: [] };
  const step = nextStep({ organisation, status: file.status, actions: asked.items, deadlines: dates });
  return {
    organisation,
    seen,
    view: viewCase(iter.procedure, file, language),
    step,
    actions: asked.items,
    deadlines: dates,
    missed,
  };
}

/** The draft of an application lapses at the end of the day, but what counts for who writes it is the closing instant. */
async function withClosing(
  iter: Iter,
  { file }: SeenCase,
  deadlines: DeadlineView[],
): Promise<DeadlineView[]> {
  if (file.workflow !== 'expression-of-interest' || !deadlines.some(({ term }) => term === 'submission'))
    return deadlines;
  const row = await readCase(iter.pool, file.id);
  const context: unknown = row?.envelope.context;
  if (!context) return deadlines;
  const { applications } = (context as ExpressionContext).parameters;
  const closing = { dueAt: closingInstant(applications), norm: applications.closeAt.norm };
  return deadlines.map((one) => (one.term === 'submission' ? { ...one, ...closing } : one)).sort(bySoonest);
}
