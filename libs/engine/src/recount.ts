/** Open terms counted again by another calendar. Nothing else of a case changes, and closed terms never move. */
import { checkCalendar, compareInstants, computeTerm, TermError, type CalendarRef } from '#terms';
import type { Asked, Effect, Envelope, Reason, Refusal, Self, Step } from './vocabulary.js';
import { CALENDAR_CHANGE, type RunningTerm } from './common-events.js';
import { dueBy } from './due.js';
import { calendarIsOfTheProcedure, noTermMoves, termCannotBeCounted } from './reasons.js';
import { asJson } from './snapshot.js';

export type MovedTerm = Extract<Effect, { kind: 'move-term' }>;

/** The move of one open term, or null where it stays on its day. @throws TermError if it cannot be counted so */
export function moveOf(
  { counted, reading, ...running }: RunningTerm,
  calendar: CalendarRef,
): MovedTerm | null {
  const due = dueBy(reading, computeTerm({ ...counted, calendar }));
  if (compareInstants(due.dueAt, running.dueAt) === 0) return null;
  const { deadline, term, key, dueAt: from } = running;
  return { kind: 'move-term', deadline, term, key, from, ...due };
}

type Recounted = { ok: true; effects: Effect[] } | { ok: false; reason: Reason };

/** The step that counts the terms of a case again: the state stays, and each term that moves is an effect. */
export function recount(self: Self, envelope: Envelope, at: string, asked: Asked): Step | Refusal {
  const recounted = effectsOf(self, asked);
  if (!recounted.ok) return { ok: false, kind: 'rule', reasons: [recounted.reason], errors: [] };
  const effects = asJson(recounted.effects) as unknown as Effect[];
  return { ok: true, envelope, effects, from: at, to: at, outcome: null };
}

function effectsOf(self: Self, asked: Asked): Recounted {
  const { running, calendar } = asked.data as { running: RunningTerm[]; calendar?: CalendarRef };
  const changes = asked.type === CALENDAR_CHANGE;
  if (changes && self.id !== self.root) return { ok: false, reason: calendarIsOfTheProcedure() };
  try {
    if (calendar) checkCalendar(calendar);
    const by = calendar ?? asked.calendar;
    const moved = running.map((one) => moveOf(one, by)).filter((one) => one !== null);
    if (calendar) return { ok: true, effects: [{ kind: 'set-calendar', calendar }, ...moved] };
    return moved.length > 0 ? { ok: true, effects: moved } : { ok: false, reason: noTermMoves() };
  } catch (error) {
    if (!(error instanceof TermError)) throw error;
    return { ok: false, reason: termCannotBeCounted(error) };
  }
}
