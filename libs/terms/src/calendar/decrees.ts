import { type CivilDate, checkedDate } from '../civil-date.js';
import type { Suspension, Term, TermKind } from '../term.js';
import { TermError } from '../term-error.js';
import type { CalendarRef } from './calendar.js';

/**
 * A law or an act that stops or lengthens every term it touches, for all: it belongs to the calendar by which they are counted.
 * A `suspension` leaves the days from `from` to `to` out of the count; an `extension` carries terms that would end from `from` to
 * `to` on to `until`.
 */
export type Decree = {
  /** Short name, one in a calendar: by it the decree is changed or taken back. */
  id: string;
  norm: string;
  /** Why, in words. */
  reason: string;
  /** The kinds of term that it touches. */
  kinds: TermKind[];
  from: CivilDate;
  to: CivilDate;
} & ({ measure: 'suspension' } | { measure: 'extension'; until: CivilDate });

/** The calendar with a decree; one of the same name is replaced. */
export function withDecree(calendar: CalendarRef, decree: Decree): CalendarRef {
  const others = (calendar.decrees ?? []).filter(({ id }) => id !== decree.id);
  return { ...calendar, decrees: [...others, decree] };
}

/** The calendar without a decree. */
export function withoutDecree({ decrees = [], ...calendar }: CalendarRef, id: string): CalendarRef {
  const left = decrees.filter((one) => one.id !== id);
  if (left.length === decrees.length) throw unknownDecree(id, decrees);
  return left.length === 0 ? calendar : { ...calendar, decrees: left };
}

/** The suspensions that the calendar decrees for a term; terms in hours, backward ones and postings are not suspended. */
export function decreedSuspensions({ decrees = [] }: CalendarRef, term: Term): Suspension[] {
  if (!isTouchable(term)) return [];
  return decrees
    .filter(({ measure, kinds }) => measure === 'suspension' && kinds.includes(term.kind))
    .map(({ from, to, norm, reason }) => ({ reason: 'decree', from, to, norm, fact: reason }));
}

/** The decree by which a term that would end on a day ends later, if any: of several, the one that gives most. */
export function decreedExtension(
  { decrees = [] }: CalendarRef,
  term: Term,
  end: CivilDate,
): (Decree & { measure: 'extension' }) | undefined {
  if (!isTouchable(term)) return undefined;
  return decrees
    .filter((one) => one.measure === 'extension')
    .filter(
      ({ kinds, from, to, until }) => kinds.includes(term.kind) && from <= end && end <= to && end < until,
    )
    .sort((a, b) => (a.until < b.until ? 1 : -1))[0];
}

const isTouchable = ({ unit, kind, direction }: Term): boolean =>
  unit !== 'hours' && kind !== 'posting' && direction !== 'backward';

/** Refuses a decree without its ground, or whose days are out of order. */
export function checkDecree(decree: Decree): void {
  const { id, norm, reason, kinds, from, to } = decree;
  for (const [field, value] of Object.entries({ id, norm, reason }))
    if (value.trim() === '')
      throw badDecree(
        `Il provvedimento sui termini non ha "${field}": nessun termine si muove senza sapere perché.`,
        `The decree on terms has no "${field}": no term moves without knowing why.`,
      );
  if (kinds.length === 0)
    throw badDecree(
      `Il provvedimento "${id}" non tocca nessun tipo di termine: indicare "kinds", per esempio act.`,
      `The decree "${id}" touches no kind of term: give "kinds", for example act.`,
    );
  if (checkedDate(to) < checkedDate(from))
    throw badDecree(
      `Il provvedimento "${id}" finisce (${to}) prima di cominciare (${from}): scambiare le due date.`,
      `The decree "${id}" ends (${to}) before it begins (${from}): swap the two dates.`,
    );
  if (decree.measure === 'extension' && checkedDate(decree.until) <= to)
    throw badDecree(
      `Il provvedimento "${id}" proroga al ${decree.until}, che non è dopo il ${to}: una proroga non accorcia.`,
      `The decree "${id}" extends to ${decree.until}, which is not after ${to}: an extension does not shorten.`,
    );
}

function unknownDecree(id: string, decrees: Decree[]): TermError {
  const known = decrees.map((one) => one.id).join(', ') || '—';
  return badDecree(
    `Il calendario non ha un provvedimento "${id}": ha ${known}.`,
    `The calendar has no decree "${id}": it has ${known}.`,
  );
}

const badDecree = (message: string, english: string) => new TermError('bad-decree', message, english);
