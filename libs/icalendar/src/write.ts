import { dayAfter, instantOf, isInstant, type CivilDate, type Instant } from '#terms';

export type CalendarEvent = {
  /** The same for the same thing, for ever: a program replaces the event that it has under this name. */
  uid: string;
  /** When what is said here was last changed. */
  stamp: Instant;
  /** A whole day, or a moment. */
  when: { day: CivilDate } | { at: Instant };
  title: string;
  description: string;
  status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  /** Greater than before when the event was moved, suspended or cancelled. */
  sequence?: number;
  category?: string;
  url?: string;
};

export type CalendarFile = {
  /** What wrote it, as `-//Iter//.../IT`. */
  program: string;
  name: string;
  /** How often to ask again, as `PT1H`. */
  refresh?: string;
  events: readonly CalendarEvent[];
};

/**
 * An iCalendar file: whole days as dates, moments as UTC instants, no alarm. Importing it again replaces the events.
 */
export function writeCalendar({ program, name, refresh, events }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${program}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...(refresh === undefined
      ? []
      : [`REFRESH-INTERVAL;VALUE=DURATION:${refresh}`, `X-PUBLISHED-TTL:${refresh}`]),
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('\r\n') + '\r\n';
}

function linesOf(event: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${utc(event.stamp)}`,
    ...whenOf(event.when),
    ...(event.sequence === undefined ? [] : [`SEQUENCE:${event.sequence}`]),
    `SUMMARY:${escaped(event.title)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    ...(event.category === undefined ? [] : [`CATEGORIES:${escaped(event.category)}`]),
    ...(event.url === undefined ? [] : [`URL:${event.url}`]),
    `STATUS:${event.status}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function whenOf(when: CalendarEvent['when']): string[] {
  if ('at' in when)
    return [`DTSTART:${utc(isInstant(when.at) ? when.at : instantOf(when.at))}`, 'DURATION:PT0S'];
  return [`DTSTART;VALUE=DATE:${compact(when.day)}`, `DTEND;VALUE=DATE:${compact(dayAfter(when.day))}`];
}

/** To the second: RFC 5545 knows no smaller part. */
function utc(at: Instant): string {
  return at.replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
}

function compact(day: CivilDate): string {
  return day.replaceAll('-', '');
}

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line end are escaped in a text. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r?\n/g, '\\n');
}

const OCTETS = 75;

/** RFC 5545, 3.1: no line longer than 75 octets, continued after a space, and no character cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const rows: string[] = [];
  let row = '';
  let used = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (used + size > OCTETS) {
      rows.push(row);
      row = ' ';
      used = 1;
    }
    row += character;
    used += size;
  }
  return [...rows, row].join('\r\n');
}
