import { type CivilDate, dayAfter, dayBefore, weekdayOf } from '../civil-date.js';
import type { TraceStep } from '../term.js';
import { step } from '../words/rules.js';
import { sayDate } from '../words/say.js';
import type { Ended, Facts } from './facts.js';
import { type Closed, closedOn, isWorkingDay, usableFrom } from './open-days.js';
import { closedLeniently, closedStrictly } from './usable.js';

/** How a forward term ends, by its kind. */
export function endForward(raw: CivilDate, facts: Facts): Ended {
  switch (facts.term.kind) {
    case 'act':
      return rolled(raw, facts);
    case 'judicial':
      return judicial(raw, facts);
    case 'notice':
      return minimumTime(raw, facts);
    case 'posting':
      return { ...fixed(raw), effectiveFrom: dayAfter(raw), trace: [postingComplete(raw)] };
    case 'validity':
      return { ...fixed(raw), trace: [validity(raw)] };
    case 'power':
      return { ...fixed(raw), trace: [power(raw)] };
  }
}

function fixed(raw: CivilDate): Ended {
  return { strict: raw, lenient: raw, effectiveFrom: null, trace: [] };
}

function rolled(raw: CivilDate, facts: Facts): Ended {
  if (facts.term.unit === 'working-days') return workingEnd(raw, facts);
  const strict = usableFrom(raw, 1, closedStrictly(facts));
  const lenient = usableFrom(raw, 1, closedLeniently(facts));
  const differ =
    strict.day === lenient.day ? saturdayChosen(strict, facts) : [twoReadings(strict.day, lenient.day)];
  return {
    strict: strict.day,
    lenient: lenient.day,
    effectiveFrom: null,
    trace: [...lenient.trace, ...differ],
  };
}

function workingEnd(raw: CivilDate, facts: Facts): Ended {
  const notWorked: Closed = { why: 'non lavorativo', english: 'not a working day', rule: 'working-days' };
  const end = usableFrom(raw, 1, (day) => (isWorkingDay(day, facts) ? null : notWorked));
  return { ...fixed(end.day), trace: end.trace };
}

function judicial(raw: CivilDate, facts: Facts): Ended {
  const saturday: Closed = { why: 'sabato', english: 'Saturday', rule: 'judicial-saturday' };
  const closed = (day: CivilDate) => closedOn(day, facts) ?? (weekdayOf(day) === 6 ? saturday : null);
  const end = usableFrom(raw, 1, closed);
  const inAugust = end.day.slice(5, 7) === '08' && facts.policies.august === 'suspends';
  if (!inAugust) return { ...fixed(end.day), trace: end.trace };
  const autumn = usableFrom(`${end.day.slice(0, 4)}-09-01`, 1, closed);
  return { ...fixed(autumn.day), trace: [...end.trace, notIntoAugust(end.day), ...autumn.trace] };
}

function notIntoAugust(day: CivilDate): TraceStep {
  return step(
    'august-suspension',
    `${sayDate(day)} cade nella sospensione feriale: si passa al 1º settembre.`,
    `${sayDate(day, 'en')} falls in the August suspension: go to 1 September.`,
  );
}

function minimumTime(raw: CivilDate, facts: Facts): Ended {
  const ended = facts.policies.noticeEnd === 'roll' ? rolled(raw, facts) : fixed(raw);
  const free = facts.term.unit === 'free-days';
  const effectiveFrom = free ? ended.lenient : dayAfter(ended.lenient);
  const last = dayBefore(effectiveFrom);
  const said = step(
    'minimum-time',
    `È un tempo minimo che deve passare per intero: finisce alle 24:00 di ${sayDate(last)}, anche se festivo; il primo giorno utile dopo è ${sayDate(effectiveFrom)}.`,
    `It is a minimum time that must elapse whole: it ends at 24:00 of ${sayDate(last, 'en')}, holiday or not; the first day after it is ${sayDate(effectiveFrom, 'en')}.`,
  );
  return { ...ended, effectiveFrom, trace: [...ended.trace, said] };
}

function twoReadings(strict: CivilDate, lenient: CivilDate): TraceStep {
  return step(
    'two-readings',
    `Sul sabato i giudici non concordano: lettura rigorosa ${sayDate(strict)}, lettura favorevole ${sayDate(lenient)}. Si rifiuta un atto solo dopo la seconda; l'ufficio lavora per la prima.`,
    `Courts disagree on Saturday: strict reading ${sayDate(strict, 'en')}, lenient reading ${sayDate(lenient, 'en')}. Refuse an act only after the second; the office works to the first.`,
  );
}

function saturdayChosen(
  { day: end, trace }: { day: CivilDate; trace: TraceStep[] },
  facts: Facts,
): TraceStep[] {
  const { saturday } = facts.policies;
  const metSaturday = weekdayOf(end) === 6 || trace.some(({ rule }) => rule === 'saturday-roll');
  if (!metSaturday) return [];
  const [it, en] =
    saturday === 'holiday'
      ? ['il sabato vale come festivo', 'a Saturday counts as a holiday']
      : ['il sabato è un giorno utile', 'a Saturday is a usable day'];
  return [
    step(
      'policy-chosen',
      `Per scelta dichiarata ${it}: vale una sola data, ${sayDate(end)}. Senza questa scelta la questione sarebbe discussa.`,
      `By a stated choice ${en}: one date holds, ${sayDate(end, 'en')}. Without that choice the point would be disputed.`,
    ),
  ];
}

function postingComplete(raw: CivilDate): TraceStep {
  return step(
    'posting-complete',
    `La pubblicazione è compiuta alle 24:00 di ${sayDate(raw)}, anche se festivo.`,
    `The posting is complete at 24:00 of ${sayDate(raw, 'en')}, holiday or not.`,
  );
}

function validity(raw: CivilDate): TraceStep {
  return step(
    'validity-no-roll',
    `L'ultimo giorno di validità è ${sayDate(raw)}: una validità non si proroga perché l'ultimo giorno è festivo.`,
    `The last day of validity is ${sayDate(raw, 'en')}: a validity is not rolled because its last day is a holiday.`,
  );
}

function power(raw: CivilDate): TraceStep {
  return step(
    'power-no-roll',
    `Il potere si esercita entro ${sayDate(raw)}; per prudenza non si usa la proroga dei festivi: agire prima.`,
    `The power may be used until ${sayDate(raw, 'en')}; to be safe no holiday roll is used: act before.`,
  );
}
