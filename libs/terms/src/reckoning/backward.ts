import { type CivilDate, daysBetween, earlierOf, plusDays, weekdayOf } from '../civil-date.js';
import type { TraceStep } from '../term.js';
import { ruleNorms, step } from '../words/rules.js';
import { sayDate } from '../words/say.js';
import { counted, explainCount } from './count.js';
import type { Ended, Facts, Reached } from './facts.js';
import { type Closed, closedOn, usableFrom } from './open-days.js';
import { augustPauses } from './pauses.js';

const saturday: Closed = {
  why: 'sabato, nella lettura del processo civile',
  english: 'Saturday, in the civil-procedure reading',
  norm: 'Cass. 14767/2014 e 21335/2017',
  rule: 'backward-saturday',
};

/** The last useful day before a reference day, before any mirror; August is left out of judicial terms. */
export function runBackward(facts: Facts): Reached {
  const base = counted(facts.start, facts.term, -1, facts);
  const augusts = augustPauses(facts, base).reverse();
  const inside = augusts.find(({ first, last }) => first < facts.start && facts.start <= last);
  const from = inside === undefined ? facts.start : inside.first;
  let raw = counted(from, facts.term, -1, facts);
  const trace: TraceStep[] = inside === undefined ? [] : [...inside.trace];
  trace.push(...explainCount(from, facts.term, -1, raw, facts));
  let suspendedDays = daysBetween(from, facts.start);
  for (const august of augusts) {
    if (august.last >= from || august.last < raw) continue;
    raw = plusDays(raw, -31);
    suspendedDays += 31;
    trace.push(...august.trace, moved(raw));
  }
  return { raw, suspendedDays, trace };
}

function moved(raw: CivilDate): TraceStep {
  return step(
    'suspension-moves',
    `Con questa sospensione si risale a ${sayDate(raw)}.`,
    `With this suspension the count goes back to ${sayDate(raw, 'en')}.`,
    ruleNorms['august-suspension'],
  );
}

/** The two readings of a backward term: `strict` administrative, `lenient` civil procedure. Never later than raw. */
export function endBackward(raw: CivilDate, facts: Facts): Ended {
  const { kind, unit } = facts.term;
  const none = { strict: raw, lenient: raw, effectiveFrom: null, trace: [] };
  if (kind === 'validity' || kind === 'power' || unit === 'working-days') return none;
  const mirror = facts.policies.backwardMirror;
  if (mirror === 'none') return { ...none, trace: [fixed(raw)] };
  const strict = usableFrom(raw, -1, closed(facts, mirror === 'civil'));
  const lenient = usableFrom(raw, -1, closed(facts, mirror !== 'administrative'));
  const differ = strict.day === lenient.day ? [] : [twoReadings(strict.day, lenient.day)];
  return {
    strict: strict.day,
    lenient: lenient.day,
    effectiveFrom: null,
    trace: [...lenient.trace, ...differ],
  };
}

function closed(facts: Facts, saturdayToo: boolean): (day: CivilDate) => Closed | null {
  return (day) => closedOn(day, facts) ?? (saturdayToo && weekdayOf(day) === 6 ? saturday : null);
}

function fixed(raw: CivilDate): TraceStep {
  return step(
    'backward-fixed',
    `Per scelta il termine a ritroso resta a ${sayDate(raw)} anche se festivo.`,
    `By choice the backward term stays on ${sayDate(raw, 'en')} even on a holiday.`,
  );
}

function twoReadings(administrative: CivilDate, civil: CivilDate): TraceStep {
  const prudent = earlierOf(administrative, civil);
  return step(
    'two-readings',
    `Lettura amministrativa: ${sayDate(administrative)}; lettura del processo civile: ${sayDate(civil)}. Per prudenza compiere l'atto entro ${sayDate(prudent)}.`,
    `Administrative reading: ${sayDate(administrative, 'en')}; civil-procedure reading: ${sayDate(civil, 'en')}. To be safe, act by ${sayDate(prudent, 'en')}.`,
    'TAR Napoli 6425/2018; Cass. 14767/2014 e 21335/2017',
  );
}
