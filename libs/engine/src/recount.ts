/** Open terms counted again by another calendar. Nothing else of a case changes, and closed terms never move. */
import { checkCalendar, compareInstants, computeTerm, TermError, type CalendarRef } from '#terms';
import type { Asked, Effect, Reason, Self } from './vocabulary.js';
import { CALENDAR_CHANGE, type RunningTerm } from './common-events.js';
import { dueBy } from './due.js';
import { calendarIsOfTheProcedure, noTermMoves, termCannotBeCounted } from './reasons.js';

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

export type Recounted = { ok: true; effects: Effect[] } | { ok: false; reason: Reason };

/** The terms of a case counted again: each one that moves is an effect. */
export function recount(self: Self, asked: Asked): Recounted {
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
