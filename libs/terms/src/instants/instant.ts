import { Temporal } from 'temporal-polyfill';
import { type CivilDate, checkedDate, dayAfter } from '../civil-date.js';
import { remembered } from '../remembered.js';
import { TermError } from '../term-error.js';

/** A moment, RFC 3339 in UTC with `Z`, for example `2026-11-30T11:00:00Z`; fractions of a second are allowed. */
export type Instant = string;

/** The zone of Italian legal time. */
export const ROME = 'Europe/Rome';

const UTC_SHAPE = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/;
const OFFSET_SHAPE =
  /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})$/;
const LOCAL_SHAPE = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

const moments = remembered<Temporal.Instant | null>();

function read(value: unknown): Temporal.Instant | null {
  if (typeof value !== 'string' || !UTC_SHAPE.test(value)) return null;
  return moments(value, () => {
    try {
      return Temporal.Instant.from(value);
    } catch {
      return null;
    }
  });
}

/** True for an existing moment written in UTC with `Z`; never throws. */
export function isInstant(value: unknown): boolean {
  return read(value) !== null;
}

function moment(at: Instant): Temporal.Instant {
  const instant = read(at);
  if (instant !== null) return instant;
  throw new TermError(
    'bad-instant',
    `L'istante "${at}" non è scritto in UTC con la Z finale: indicarlo come 2026-11-30T11:00:00Z.`,
    `The instant "${at}" is not written in UTC with a final Z: give it as 2026-11-30T11:00:00Z.`,
  );
}

function inZone(at: Temporal.Instant, zone: string): Temporal.ZonedDateTime {
  try {
    return at.toZonedDateTimeISO(zone);
  } catch {
    throw new TermError(
      'bad-zone',
      `Il fuso "${zone}" non è conosciuto: usare un nome IANA, per esempio Europe/Rome.`,
      `The zone "${zone}" is not known: use an IANA name, for example Europe/Rome.`,
    );
  }
}

/**
 * The moment of an RFC 3339 text with `Z` or a numeric offset (`+01:00`, `+0100`), in UTC.
 * A text without offset is refused: the offset of a certified receipt can move the legal day.
 */
export function instantFrom(text: string): Instant {
  if (!OFFSET_SHAPE.test(text)) throw unreadable(text);
  try {
    return Temporal.Instant.from(text).toString();
  } catch {
    throw unreadable(text);
  }
}

function unreadable(text: string): TermError {
  return new TermError(
    'bad-instant',
    `L'istante "${text}" non è leggibile: indicare data, ora con i secondi e scarto da UTC, per esempio 2026-11-30T12:00:00+01:00 oppure 2026-11-30T11:00:00Z.`,
    `The instant "${text}" cannot be read: give date, time with seconds and offset, for example 2026-11-30T12:00:00+01:00 or 2026-11-30T11:00:00Z.`,
  );
}

/** The legal day of a moment. */
export function civilDateOf(at: Instant, zone: string = ROME): CivilDate {
  return inZone(moment(at), zone).toPlainDate().toString();
}

/** Date and time on the wall at a moment, `YYYY-MM-DDTHH:MM:SS` and the offset then in force, for example `+01:00`. */
export function localTimeOf(at: Instant, zone: string = ROME): { local: string; offset: string } {
  const zoned = inZone(moment(at), zone);
  return {
    local: zoned.toPlainDateTime().toString({ smallestUnit: 'second', roundingMode: 'trunc' }),
    offset: zoned.offset,
  };
}

/** True for `YYYY-MM-DDTHH:MM` or `YYYY-MM-DDTHH:MM:SS`, without offset. */
export function isLocalDateTime(value: string): boolean {
  return LOCAL_SHAPE.test(value);
}

/**
 * The moment of a wall-clock time `YYYY-MM-DDTHH:MM[:SS]`.
 * Refuses a time that the clocks skip (`missing-local-time`) or show twice (`ambiguous-local-time`).
 */
export function instantOf(local: string, zone: string = ROME): Instant {
  return onTheWall(`${zone} ${local}`, () => readInstant(local, zone));
}

const onTheWall = remembered<Instant>();

function readInstant(local: string, zone: string): Instant {
  const day = LOCAL_SHAPE.exec(local)?.[1];
  if (day === undefined) {
    throw new TermError(
      'bad-local-time',
      `L'ora locale "${local}" non è scritta AAAA-MM-GGTHH:MM: per esempio 2026-11-30T12:00.`,
      `The local time "${local}" is not written YYYY-MM-DDTHH:MM: for example 2026-11-30T12:00.`,
    );
  }
  checkedDate(day);
  const wall = Temporal.PlainDateTime.from(local);
  const [earlier, later] = readingsOf(wall, zone);
  if (Temporal.Instant.compare(earlier, later) === 0) return earlier.toString();
  const skipped = !inZone(earlier, zone).toPlainDateTime().equals(wall);
  throw skipped ? missing(local, zone) : ambiguous(local, zone, earlier, later);
}

function readingsOf(wall: Temporal.PlainDateTime, zone: string): [Temporal.Instant, Temporal.Instant] {
  inZone(Temporal.Instant.fromEpochMilliseconds(0), zone);
  const read = (disambiguation: 'earlier' | 'later') =>
    wall.toZonedDateTime(zone, { disambiguation }).toInstant();
  return [read('earlier'), read('later')];
}

function missing(local: string, zone: string): TermError {
  return new TermError(
    'missing-local-time',
    `L'ora ${local} non esiste in ${zone}: quella notte gli orologi la saltano. Indicare un'altra ora.`,
    `The time ${local} does not exist in ${zone}: the clocks skip it that night. Give another time.`,
  );
}

function ambiguous(
  local: string,
  zone: string,
  first: Temporal.Instant,
  second: Temporal.Instant,
): TermError {
  const both = `${first.toString()} / ${second.toString()}`;
  return new TermError(
    'ambiguous-local-time',
    `L'ora ${local} in ${zone} ricorre due volte quella notte (${both}): indicare l'istante con il suo scarto da UTC.`,
    `The time ${local} in ${zone} occurs twice that night (${both}): give the instant with its offset.`,
  );
}

/** The first moment of a day: midnight, or the first existing time where a zone skips it. */
export function startOfDay(date: CivilDate, zone: string = ROME): Instant {
  inZone(Temporal.Instant.fromEpochMilliseconds(0), zone);
  return Temporal.PlainDate.from(checkedDate(date)).toZonedDateTime(zone).toInstant().toString();
}

/** The first moment AFTER the day: a day is the half-open interval `[startOfDay, endOfDay)`, of 23, 24 or 25 hours. */
export function endOfDay(date: CivilDate, zone: string = ROME): Instant {
  return startOfDay(dayAfter(date), zone);
}

/** The moment `seconds` of elapsed time later (earlier when negative); a whole number. */
export function plusSeconds(at: Instant, seconds: number): Instant {
  const from = moment(at);
  if (!Number.isSafeInteger(seconds)) {
    throw new TermError(
      'bad-count',
      `I secondi devono essere un numero intero, non ${String(seconds)}.`,
      `Seconds must be a whole number, not ${String(seconds)}.`,
    );
  }
  return shifted(`${at} ${seconds}`, () => from.add({ seconds }).toString());
}

const shifted = remembered<Instant>();

/** Negative, zero or positive as `a` comes before, with or after `b`, however the two are written. */
export function compareInstants(a: Instant, b: Instant): number {
  return Temporal.Instant.compare(moment(a), moment(b));
}

/** Whole seconds of a moment since 1970, fractions dropped: legal time has the precision of a receipt, the second. */
export function epochSecond(at: Instant): number {
  return Math.floor(moment(at).epochMilliseconds / 1000);
}
