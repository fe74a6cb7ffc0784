import {
  type CivilDate,
  dateOf,
  dayAfter,
  daysBetween,
  earlierOf,
  partsOf,
  plusDays,
} from '../civil-date.js';
import type { Suspension, TraceStep } from '../term.js';
import { ruleNorms, step } from '../words/rules.js';
import { sayCount, sayDate } from '../words/say.js';
import type { DayBook } from './open-days.js';
import type { Facts } from './facts.js';
import { capOf, normOf, suspensionRules } from './suspension-rules.js';

/** Days, both included, that are left out of the count once the term has come to `opens`. */
export type Pause = {
  opens: CivilDate;
  first: CivilDate;
  last: CivilDate;
  counting: 'fact' | 'period';
  norm: string;
  trace: TraceStep[];
};

/** The pause that a suspension makes, cut at its cap. */
export function pauseOf(suspension: Suspension, book: DayBook): Pause {
  const { reason, from, to } = suspension;
  const rule = suspensionRules[reason];
  const cap = capOf(suspension, book);
  const asked = to ?? cap ?? from;
  const last = cap === null ? asked : earlierOf(cap, asked);
  const first = rule.counting === 'fact' ? dayAfter(from) : from;
  const trace = [opening(suspension, last, daysBetween(first, last) + 1)];
  if (last !== to) trace.push(cutAtCap(suspension, last));
  if (reason === 'unstated') trace.push(unstated());
  return { opens: from, first, last, counting: rule.counting, norm: normOf(suspension), trace };
}

function opening(suspension: Suspension, last: CivilDate, days: number): TraceStep {
  const { reason, from, fact } = suspension;
  const { name, english } = suspensionRules[reason];
  const why = fact === undefined ? name : `${name}: ${fact}`;
  const whyEn = fact === undefined ? english : `${english}: ${fact}`;
  return step(
    'suspension',
    `Sospeso da ${sayDate(from)} a ${sayDate(last)} (${why}): ${sayCount(days, 'days')}.`,
    `Suspended from ${sayDate(from, 'en')} to ${sayDate(last, 'en')} (${whyEn}): ${sayCount(days, 'days', 'en')}.`,
    normOf(suspension),
  );
}

function cutAtCap(suspension: Suspension, last: CivilDate): TraceStep {
  const { to } = suspension;
  const it =
    to === undefined ? 'La sospensione è ancora aperta' : `La sospensione è durata fino a ${sayDate(to)}`;
  const en =
    to === undefined ? 'The suspension is still open' : `The suspension lasted until ${sayDate(to, 'en')}`;
  return step(
    'suspension-cap',
    `${it}, ma conta al massimo fino a ${sayDate(last)}.`,
    `${en}, but it counts at most until ${sayDate(last, 'en')}.`,
    normOf(suspension),
  );
}

function unstated(): TraceStep {
  return step(
    'suspension-unstated',
    'Motivo non dichiarato: si applica il tetto generale di 30 giorni; per quel motivo la sospensione è ammessa una volta sola.',
    'No stated reason: the general cap of 30 days applies; for that reason a suspension is allowed only once.',
  );
}

/** The August suspensions that a judicial term may meet: every August adds a month, so the span is taken widely. */
export function augustPauses(facts: Facts, base: CivilDate): Pause[] {
  if (facts.term.kind !== 'judicial' || facts.policies.august === 'runs') return [];
  const restarts = facts.interruptions.map(({ restart }) => restart);
  const years = [facts.start, base, ...restarts].map((day) => partsOf(day).year);
  const first = Math.min(...years);
  const reach = Math.max(...years) - first + 2;
  return Array.from({ length: 3 * reach }, (_, i) => augustOf(first - reach + i));
}

function augustOf(year: number): Pause {
  const first = dateOf(year, 8, 1);
  const last = plusDays(first, 30);
  const trace = [
    step(
      'august-suspension',
      `I termini giudiziari sono sospesi dal 1º al 31 agosto ${String(year)}: 31 giorni non contati.`,
      `Judicial terms are suspended from 1 to 31 August ${String(year)}: 31 days not counted.`,
    ),
  ];
  const norm = ruleNorms['august-suspension'];
  return { opens: first, first, last, counting: 'period', norm, trace };
}

/** The period of suspension that holds the start, if any: the count really begins after its last day. */
export function holdingPause(start: CivilDate, pauses: Pause[]): Pause | undefined {
  return pauses
    .filter(({ counting, first, last }) => counting === 'period' && first <= start && start < last)
    .sort((a, b) => daysBetween(a.last, b.last))[0];
}
