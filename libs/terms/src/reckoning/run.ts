import { decreedExtension } from '../calendar/decrees.js';
import { type CivilDate, dayAfter, daysBetween, laterOf, plusDays } from '../civil-date.js';
import type { Extension, Interruption, TraceStep } from '../term.js';
import { TermError } from '../term-error.js';
import { step } from '../words/rules.js';
import { agreed, sayDate } from '../words/say.js';
import { counted, explainCount, workingDaysFrom } from './count.js';
import { extended } from './extend.js';
import type { Facts, Reached, Running } from './facts.js';
import { isWorkingDay, usableFrom } from './open-days.js';
import { type Pause, augustPauses, holdingPause, pauseOf } from './pauses.js';
import { closedLeniently } from './usable.js';

type Happening =
  | { on: CivilDate; interruption: Interruption }
  | { on: CivilDate; pause: Pause }
  | { on: CivilDate; extension: Extension };

/**
 * The last day of a forward term before any roll: the count from the start, then everything that happened to the
 * term in order of date, each thing only if the term was still running on that day.
 */
export function runForward(facts: Facts): Reached {
  let now = begin(facts, facts.start);
  for (const happening of happenings(facts, now.due)) now = after(now, happening, facts);
  if (facts.suspensions.some(({ reason }) => reason !== 'decree')) now.trace.push(margin(now.due));
  const { due, trace } = decreed(now, facts);
  return { raw: due, suspendedDays: now.suspendedDays, trace };
}

function decreed(now: Running, { calendar, term }: Facts): Pick<Running, 'due' | 'trace'> {
  const decree = decreedExtension(calendar, term, now.due);
  if (!decree) return now;
  const { until, reason, norm } = decree;
  const said = step(
    'decreed-extension',
    agreed(`Sarebbe finito ${sayDate(now.due)}: è prorogato per tutti al ${sayDate(until)} (${reason}).`),
    `It would have ended on ${sayDate(now.due, 'en')}: it is extended for all to ${sayDate(until, 'en')} (${reason}).`,
    norm,
  );
  return { due: until, trace: [...now.trace, said] };
}

function begin(facts: Facts, start: CivilDate): Running {
  const holding = holdingPause(start, pausesOf(facts, start));
  const from = holding?.last ?? start;
  const raw = counted(from, facts.term, 1, facts);
  const trace = [...(holding?.trace ?? []), ...explainCount(from, facts.term, 1, raw, facts)];
  const suspendedDays = daysBetween(start, from);
  return { origin: start, due: raw, covered: from, suspendedDays, extendedDays: {}, trace };
}

function pausesOf(facts: Facts, base: CivilDate): Pause[] {
  return [...facts.suspensions.map((s) => pauseOf(s, facts)), ...augustPauses(facts, base)];
}

function happenings(facts: Facts, base: CivilDate): Happening[] {
  const all: Happening[] = [
    ...facts.interruptions.map((interruption) => ({ on: interruption.on, interruption })),
    ...facts.extensions.map((extension) => ({ on: extension.decidedOn, extension })),
    ...pausesOf(facts, base).map((pause) => ({ on: pause.opens, pause })),
  ];
  return all.sort((a, b) => daysBetween(b.on, a.on));
}

function after(now: Running, happening: Happening, facts: Facts): Running {
  if ('pause' in happening) return paused(now, happening.pause, facts);
  stillRunning(now, happening.on, facts);
  if ('extension' in happening) return extended(now, happening.extension, facts);
  const { restart, norm, fact, on } = happening.interruption;
  const again = begin(facts, restart);
  const why = fact === undefined ? '' : ` (${fact})`;
  const said = step(
    'interruption',
    `Interrotto ${sayDate(on)}${why}: il termine ricomincia per intero da ${sayDate(restart)}.`,
    `Interrupted on ${sayDate(on, 'en')}${why}: the whole term starts again from ${sayDate(restart, 'en')}.`,
    norm,
  );
  return { ...again, trace: [...now.trace, said, ...again.trace] };
}

function paused(now: Running, pause: Pause, facts: Facts): Running {
  if (pause.counting === 'fact') stillRunning(now, pause.opens, facts);
  else if (pause.opens > now.due || pause.last <= now.covered) return now;
  const first = laterOf(pause.first, dayAfter(now.covered));
  const days = Math.max(0, daysBetween(first, pause.last) + 1);
  const trace = [...now.trace, ...pause.trace];
  if (first > pause.first) trace.push(alreadySuspended(days));
  if (days === 0) return { ...now, trace };
  const due = laterOf(shifted(now.due, first, pause.last, facts), pause.last);
  trace.push(moved(due, pause));
  return { ...now, due, covered: pause.last, suspendedDays: now.suspendedDays + days, trace };
}

function moved(due: CivilDate, { norm }: Pause): TraceStep {
  return step(
    'suspension-moves',
    `Con questa sospensione si arriva a ${sayDate(due)}.`,
    `With this suspension the count reaches ${sayDate(due, 'en')}.`,
    norm,
  );
}

function alreadySuspended(days: number): TraceStep {
  return step(
    'suspension',
    `Una parte di questi giorni era già sospesa: se ne aggiungono ${String(days)}.`,
    `Some of these days were already suspended: ${String(days)} are added.`,
    'una giornata non si conta due volte',
  );
}

function shifted(due: CivilDate, first: CivilDate, last: CivilDate, facts: Facts): CivilDate {
  if (facts.term.unit !== 'working-days') return plusDays(due, daysBetween(first, last) + 1);
  let left = 0;
  for (let day = first; day <= due; day = dayAfter(day)) if (isWorkingDay(day, facts)) left += 1;
  return workingDaysFrom(last, left, 1, facts);
}

function stillRunning(now: Running, on: CivilDate, facts: Facts): void {
  const end = usableFrom(now.due, 1, closedLeniently(facts)).day;
  if (on >= now.origin && on <= end) return;
  throw new TermError(
    'bad-suspension',
    `Il fatto del ${on} non trova il termine in corso (dal ${now.origin} al ${end}): non può sospenderlo, interromperlo né prorogarlo.`,
    `The fact of ${on} does not find the term running (${now.origin} to ${end}): it cannot suspend, interrupt or extend it.`,
  );
}

function margin(due: CivilDate): TraceStep {
  return step(
    'suspension-margin',
    `Il giorno del fatto che sospende è contato come usato; chi contasse diversamente arriverebbe a un giorno di distanza da ${sayDate(due)}: tenere un margine.`,
    `The day of the suspending fact is counted as used; another way of counting would differ by one day from ${sayDate(due, 'en')}: keep a margin.`,
  );
}
