/** Who has to do what next in a case, as an organisation sees it. */
import { CLOCK } from '#engine';
import type { ActionsView, DeadlineView } from '#reading';
import { compareInstants } from '#terms';
import { OWED_WITHOUT_TERM, WRITTEN_WITH } from './duties.js';

export type OpenDeadline = Pick<
  DeadlineView,
  'kind' | 'term' | 'name' | 'dueAt' | 'actBy' | 'onExpiry' | 'explanation' | 'owner' | 'awaits'
>;
type Action = Pick<ActionsView['items'][number], 'event' | 'action' | 'allowed'>;

export type NextStep = {
  /** `lead`: another organisation of the grouping. `nobody`: it goes on by itself, or has ended. */
  turn: 'partner' | 'lead' | 'body' | 'nobody';
  /** What the organisation sends. */
  event: string | null;
  action: string | null;
  due: OpenDeadline | null;
};

export type Standing = {
  organisation: string;
  status: 'active' | 'done';
  actions: readonly Action[];
  /** Open deadlines of the case, the earliest first. */
  deadlines: readonly OpenDeadline[];
};

const waits = (turn: NextStep['turn'], due: OpenDeadline | null): NextStep => ({
  turn,
  event: null,
  action: null,
  due,
});

export function nextStep({ organisation, status, actions, deadlines }: Standing): NextStep {
  if (status === 'done') return waits('nobody', null);
  const allowed = actions.filter((one) => one.allowed).map((one) => one.event);
  const may = (event: string) => allowed.includes(event) || allowed.includes(WRITTEN_WITH[event] ?? event);
  const owes = (event: string, due: OpenDeadline | null): NextStep => {
    const action = actions.find((one) => one.event === event)?.action ?? null;
    return { turn: 'partner', event, action, due };
  };
  for (const due of deadlines.filter(({ owner }) => owner.organisation === organisation)) {
    const event = due.awaits.map((one) => one.event).find(may);
    if (event !== undefined) return owes(event, due);
  }
  const still = OWED_WITHOUT_TERM.find((event) => allowed.includes(event));
  if (still !== undefined) return owes(still, null);
  const duty = deadlines.find(({ owner }) => owner.role !== CLOCK.role);
  if (duty) return waits(duty.owner.organisation === null ? 'body' : 'lead', duty);
  // A window is nobody’s duty, and no date on which the case goes on.
  const moment = deadlines.find(({ kind }) => kind === 'duty');
  return waits(moment ? 'nobody' : 'body', moment ?? null);
}

const ORDER = { partner: 0, lead: 1, body: 2, nobody: 3 } as const;

/** The most pressing first: what the organisation owes, then what it waits for; of each the earliest. */
export function byUrgency<T extends { step: NextStep }>(one: T, other: T): number {
  const turns = ORDER[one.step.turn] - ORDER[other.step.turn];
  if (turns !== 0) return turns;
  const [a, b] = [one.step.due, other.step.due];
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return bySoonest(a, b);
}

type Ending = Pick<OpenDeadline, 'actBy' | 'dueAt'>;

/** In the order of the moments that the pages show: what people go by. */
export const bySoonest = (one: Ending, other: Ending): number =>
  compareInstants(one.actBy ?? one.dueAt, other.actBy ?? other.dueAt);
