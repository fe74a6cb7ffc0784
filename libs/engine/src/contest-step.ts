/** Steps about an act that was made: the case stays where it is, also at its end, and its windows open, pass or close. */
import { civilDateOf, compareInstants, startOfDay } from '#terms';
import type { z } from 'zod';
import type { Asked, Effect, Reason } from './vocabulary.js';
import {
  definitionOf,
  opened,
  WINDOW_PASS,
  windowKey,
  windowTerm,
  type Contestable,
  type Contested,
} from './contest.js';
import {
  ACT_CHALLENGE,
  ACT_COMMUNICATE,
  ACT_WITHDRAW,
  type challenge,
  type communication,
  type PassedWindow,
  type withdrawal,
} from './contest-events.js';
import {
  beforeTheAct,
  isWithdrawn,
  noSuchAct,
  noSuchWindow,
  notYetThatDay,
  powerIsSpent,
} from './contest-reasons.js';

type Outcome = { ok: true; effects: Effect[] } | { ok: false; reason: Reason };
type Facts = { contested: Contested[] };
type Step<Data> = (data: Data & Facts, asked: Asked, about: Contestable) => Outcome;

const refused = (reason: Reason): Outcome => ({ ok: false, reason });
const closing = (act: string, addressee: string, window: string): Effect => ({
  kind: 'close-term',
  term: windowTerm(window),
  key: windowKey(act, addressee),
});

const communicate: Step<z.output<typeof communication>> = (data, asked, { windows }) => {
  const { act, addressee, on } = data;
  const same = data.contested.filter((one) => one.act === act);
  const [made] = same;
  if (!made) return refused(noSuchAct(data.contested, act));
  if (same.some(withdrawn)) return refused(isWithdrawn());
  if (on > civilDateOf(asked.at)) return refused(notYetThatDay(on));
  if (on < made.adoptedOn) return refused(beforeTheAct(on, made.adoptedOn));
  // Whoever was not foreseen and was told all the same may contest what the others may.
  const named = same.filter((one) => one.addressee === addressee);
  const open = [...new Set((named.length > 0 ? named : same).flatMap((one) => one.windows))].filter(
    (window) => definitionOf(windows, window).from === 'communication',
  );
  const used = named.flatMap(({ marks }) => marks).map(({ by }) => by);
  const reached = { act, addressee, start: on };
  return {
    ok: true,
    effects: [
      { kind: 'reach', act, addressee, on, windows: open },
      ...open
        .filter((window) => !used.some((by) => [by, ...(windows[by]?.excludes ?? [])].includes(window)))
        .map((window) => opened(window, definitionOf(windows, window), reached, asked.calendar)),
    ],
  };
};

const challenged: Step<z.output<typeof challenge>> = (data, asked, { windows }) => {
  const { act, addressee, window: used, on, reference } = data;
  const one = data.contested.find((known) => known.act === act && known.addressee === addressee);
  if (!one) return refused(noSuchAct(data.contested, act));
  const appeals = one.windows.filter((window) => definitionOf(windows, window).from === 'communication');
  if (!appeals.includes(used)) return refused(noSuchWindow(appeals, used));
  if (on > civilDateOf(asked.at)) return refused(notYetThatDay(on));
  if (on < one.adoptedOn) return refused(beforeTheAct(on, one.adoptedOn));
  const closed = [used, ...(definitionOf(windows, used).excludes ?? [])];
  return {
    ok: true,
    effects: [
      { kind: 'mark', act, addressee, how: 'challenged', on, by: used, reference },
      ...closed.map((window) => closing(act, addressee, window)),
    ],
  };
};

const withdraw: Step<z.output<typeof withdrawal>> = (data, asked, { windows }) => {
  const { act, basis, reference } = data;
  const same = data.contested.filter((one) => one.act === act);
  const [made] = same;
  if (!made) return refused(noSuchAct(data.contested, act));
  if (same.some(withdrawn)) return refused(isWithdrawn());
  const on = asked.act?.date ?? civilDateOf(asked.occurredAt);
  if (on < made.adoptedOn) return refused(beforeTheAct(on, made.adoptedOn));
  const powers = basis === 'art-21-nonies' ? same.flatMap((one) => one.windows) : [];
  for (const window of new Set(powers)) {
    const { from, due } = definitionOf(windows, window);
    if (from !== 'adoption') continue;
    const { dueAt, norm } = due(made.adoptedOn, 'adozione dell’atto', asked.calendar);
    if (compareInstants(startOfDay(on), dueAt) >= 0) return refused(powerIsSpent(dueAt, norm));
  }
  return {
    ok: true,
    effects: [{ kind: 'mark', act, addressee: null, how: 'withdrawn', on, by: basis, reference }],
  };
};

const withdrawn = ({ marks }: Contested): boolean => marks.some(({ how }) => how === 'withdrawn');

const pass: Step<{ passed: PassedWindow }> = ({ passed: { term, key } }) => ({
  ok: true,
  effects: [{ kind: 'close-term', term, key }],
});

const steps: Record<string, Step<never>> = {
  [WINDOW_PASS]: pass,
  [ACT_COMMUNICATE]: communicate,
  [ACT_CHALLENGE]: challenged,
  [ACT_WITHDRAW]: withdraw,
};

export function contest(about: Contestable, asked: Asked): Outcome {
  const taken = steps[asked.type] as Step<unknown> | undefined;
  if (!taken) throw new Error(`"${asked.type}" is no step about an act.`);
  return taken(asked.data as Facts, asked, about);
}
