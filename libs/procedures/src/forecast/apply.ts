/** What the one path does about a step, done to a copy: the same rows, in memory. */
import { begin, CASE, caseId, isWindow, type Effect, type Procedure, type Self, type Step } from '#engine';
import { closes, deadlinesOf, type Closing } from '../deadlines.js';
import type { CopiedCase, CopiedDeadline, Copy } from './forecast.types.js';

const LIVE = ['open', 'suspended'];

export const isLive = ({ status }: CopiedDeadline): boolean => LIVE.includes(status);

/** @param falls the deadline whose expiry this step is */
export function applyStep(
  procedure: Procedure,
  copy: Copy,
  one: CopiedCase,
  taken: Step,
  falls?: CopiedDeadline,
): void {
  one.envelope = taken.envelope;
  one.state = taken.to;
  one.revision += 1;
  if (falls) close(falls, 'expired', copy.at);
  moveDeadlines(one, taken, copy.at);
  for (const effect of taken.effects) carryOut(procedure, copy, one, effect);
}

function moveDeadlines(one: CopiedCase, taken: Pick<Step, 'effects' | 'outcome'>, at: string): void {
  const about = { caseId: one.self.id, revision: one.revision, at };
  const { closed, suspended, opened } = deadlinesOf(taken, about);
  // A window is nobody's duty, and nothing comes of it: it is no part of what is to be expected.
  const duties = opened.filter(({ term }) => !isWindow(term));
  const live = (row: Closing) =>
    one.deadlines.filter((deadline) => isLive(deadline) && closes(row, deadline));
  for (const row of closed) live(row).forEach((deadline) => close(deadline, 'met', at));
  for (const row of suspended) live(row).forEach((deadline) => (deadline.status = 'suspended'));
  for (const row of duties) {
    const { ownerRole, ownerOrganisation, revision: _, caseId: _of, at: openedAt, ...deadline } = row;
    one.deadlines.push({
      ...deadline,
      dueAt: new Date(deadline.dueAt).toISOString(),
      owner: ownerRole === null ? { organisation: ownerOrganisation ?? '' } : { role: ownerRole },
      openedAt,
      closedAt: null,
      foreseen: true,
    });
  }
}

export function close(deadline: CopiedDeadline, status: 'expired' | 'met' | 'refused', at: string): void {
  deadline.status = status;
  deadline.closedAt = at;
}

function carryOut(procedure: Procedure, copy: Copy, one: CopiedCase, effect: Effect): void {
  if (effect.kind === 'tell')
    copy.tells.push({ from: one.self.id, to: effect.to, event: effect.event, data: effect.data });
  if (effect.kind === 'open-case') bear(procedure, copy, one.self, effect);
}

function bear(
  procedure: Procedure,
  copy: Copy,
  parent: Self,
  { workflow: name, key, title, input }: Extract<Effect, { kind: 'open-case' }>,
): void {
  const workflow = procedure.current(name);
  const self: Self = {
    id: caseId(parent.id, name, key),
    parent: parent.id,
    root: parent.root,
    procedure: parent.procedure,
  };
  const born = begin(workflow, {
    ...{ self, input: input as object, by: CASE },
    ...{ at: copy.at, occurredAt: copy.at, calendar: copy.calendar },
  });
  const one: CopiedCase = {
    ...{ self, title, workflow, envelope: born.envelope, revision: 1, state: born.to },
    deadlines: [],
  };
  copy.cases.set(self.id, one);
  moveDeadlines(one, born, copy.at);
  for (const effect of born.effects) carryOut(procedure, copy, one, effect);
}
