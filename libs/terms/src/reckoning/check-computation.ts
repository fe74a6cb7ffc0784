import { type CalendarRef, calendarRef, checkCalendar } from '../calendar/calendar.js';
import { checkedDate, isCivilDate } from '../civil-date.js';
import { isInstant } from '../instants/instant.js';
import type { Computation, Term } from '../term.js';
import { TermError } from '../term-error.js';
import { suspensionRules } from './suspension-rules.js';

const units = ['days', 'weeks', 'months', 'years', 'working-days', 'free-days', 'hours'];
const kinds = ['act', 'notice', 'posting', 'judicial', 'validity', 'power'];
const fields = {
  computation: [
    'term',
    'start',
    'startFact',
    'startSource',
    'suspensions',
    'interruptions',
    'extensions',
    'policies',
    'calendar',
  ],
  term: ['count', 'unit', 'kind', 'direction', 'norm'],
  suspension: ['reason', 'from', 'to', 'norm', 'fact'],
  interruption: ['on', 'restart', 'norm', 'fact'],
  extension: ['count', 'unit', 'decidedOn', 'motive', 'norm', 'cap'],
  cap: ['count', 'unit'],
  calendar: ['version', 'municipality', 'local', 'decrees'],
};

/** Refuses a computation that is not complete and coherent; returns its calendar, the newest when none is named. */
export function checkComputation(computation: Computation): CalendarRef {
  known(computation, 'computation');
  checkTerm(computation.term);
  checkStart(computation);
  stated(computation.startFact, 'startFact', 'bad-term');
  for (const suspension of computation.suspensions ?? []) {
    known(suspension, 'suspension');
    oneOf(suspension.reason, Object.keys(suspensionRules), 'reason', 'bad-suspension');
    checkedDate(suspension.from);
    if (suspension.to !== undefined) checkedDate(suspension.to);
  }
  checkInterruptions(computation);
  checkExtensions(computation);
  const calendar = computation.calendar ?? calendarRef();
  known(calendar, 'calendar');
  checkCalendar(calendar);
  return calendar;
}

function checkTerm(term: Term): void {
  known(term, 'term');
  wholeCount(term.count);
  oneOf(term.unit, units, 'unit', 'bad-unit');
  oneOf(term.kind, kinds, 'kind', 'bad-kind');
  oneOf(term.direction ?? 'forward', ['forward', 'backward'], 'direction', 'bad-direction');
  stated(term.norm, 'norm', 'bad-term');
  const { kind, unit, direction } = term;
  if (kind === 'posting' && direction === 'backward') throw unfit('posting', 'backward');
  if (kind === 'posting' && (unit === 'working-days' || unit === 'free-days' || unit === 'hours')) {
    throw unfit('posting', unit);
  }
  if ((kind === 'validity' || kind === 'power') && unit === 'free-days') throw unfit(kind, unit);
}

function checkStart({ term, start, suspensions, interruptions, extensions }: Computation): void {
  if (term.unit === 'hours' && !isInstant(start)) {
    throw new TermError(
      'bad-instant',
      `Un termine a ore parte da un istante: scrivere l'inizio come 2026-10-24T18:00:00Z, non "${start}".`,
      `A term in hours starts from an instant: write the start as 2026-10-24T18:00:00Z, not "${start}".`,
    );
  }
  if (term.unit !== 'hours' && !isCivilDate(start)) {
    throw new TermError(
      'bad-date',
      `L'inizio "${start}" non è un giorno esistente scritto AAAA-MM-GG, per esempio 2026-11-30; di un istante si indica il giorno di Roma.`,
      `The start "${start}" is not an existing day YYYY-MM-DD, for example 2026-11-30; of an instant give the day in Rome.`,
    );
  }
  const facts = [...(suspensions ?? []), ...(interruptions ?? []), ...(extensions ?? [])];
  const fixed = term.direction === 'backward' || term.unit === 'hours' || term.kind === 'posting';
  if (facts.length > 0 && fixed) {
    throw new TermError(
      'not-for-this-kind',
      'Un termine a ritroso, a ore o di pubblicazione non si sospende, non si interrompe e non si proroga: ricalcolarlo dal nuovo giorno di riferimento.',
      'A backward term, one in hours or a posting is not suspended, interrupted or extended: compute it again from the new reference day.',
    );
  }
}

function checkInterruptions({ interruptions }: Computation): void {
  for (const interruption of interruptions ?? []) {
    known(interruption, 'interruption');
    stated(interruption.norm, 'norm', 'bad-suspension');
    if (checkedDate(interruption.on) <= checkedDate(interruption.restart)) continue;
    throw new TermError(
      'bad-suspension',
      `Il termine interrotto il ${interruption.on} non può ricominciare prima, il ${interruption.restart}: correggere una delle due date.`,
      `A term interrupted on ${interruption.on} cannot start again earlier, on ${interruption.restart}: correct one of the two dates.`,
    );
  }
}

function checkExtensions({ extensions, term }: Computation): void {
  for (const extension of extensions ?? []) {
    known(extension, 'extension');
    wholeCount(extension.count);
    const own = term.unit === 'working-days' ? ['working-days'] : ['days', 'weeks', 'months', 'years'];
    oneOf(extension.unit, own, 'unit', 'bad-extension');
    checkedDate(extension.decidedOn);
    stated(extension.motive, 'motive', 'bad-extension');
    stated(extension.norm, 'norm', 'bad-extension');
    if (extension.cap === null) continue;
    known(extension.cap, 'cap');
    wholeCount(extension.cap.count);
    oneOf(extension.cap.unit, own, 'unit', 'bad-extension');
  }
}

function known(value: object, what: keyof typeof fields): void {
  const stranger = Object.keys(value).find((key) => !fields[what].includes(key));
  if (stranger === undefined) return;
  throw new TermError(
    'unknown-field',
    `Campo non conosciuto "${stranger}": qui si possono indicare ${fields[what].join(', ')}.`,
    `Unknown field "${stranger}": here you may give ${fields[what].join(', ')}.`,
  );
}

function wholeCount(count: number): void {
  if (Number.isInteger(count) && count >= 1 && count <= 100_000) return;
  throw new TermError(
    'bad-count',
    `La durata deve essere un numero intero da 1 a 100000, non ${String(count)}.`,
    `The count must be a whole number from 1 to 100000, not ${String(count)}.`,
  );
}

function oneOf(value: string, allowed: string[], field: string, code: TermError['code']): void {
  if (allowed.includes(value)) return;
  throw new TermError(
    code,
    `Valore non ammesso per "${field}": "${value}". Scegliere fra ${allowed.join(', ')}.`,
    `Value not allowed for "${field}": "${value}". Choose among ${allowed.join(', ')}.`,
  );
}

function stated(value: string, field: string, code: TermError['code']): void {
  if (typeof value === 'string' && value.trim() !== '') return;
  throw new TermError(
    code,
    `Manca "${field}": una data senza il suo fondamento non si calcola.`,
    `"${field}" is missing: a date without its ground is not computed.`,
  );
}

function unfit(kind: string, what: string): TermError {
  return new TermError(
    'not-for-this-kind',
    `Un termine di tipo "${kind}" non si conta con "${what}": scegliere un'altra unità, tipo o direzione.`,
    `A term of kind "${kind}" is not counted with "${what}": choose another unit, kind or direction.`,
  );
}
