import { dayAfter, explainTerm, instantOf, startOfDay, type CivilDate, type Instant } from '#terms';
import type { PlanStep, ProcedurePlan } from './plan.types.js';

/**
 * The plan as an iCalendar file (RFC 5545): whole days as dates, hours as UTC instants, one stable UID a step, so that
 * importing it again replaces the events. The derivation is the description. No personal data and no alarm.
 */
export function planAsIcs(plan: ProcedurePlan): string {
  const stamp = utc(startOfDay(plan.publishOn));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Iter//Piano di una procedura//IT',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(plan.procedure.title)}`,
    ...plan.steps.flatMap((step) => eventOf(step, plan, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('\r\n') + '\r\n';
}

function eventOf(step: PlanStep, plan: ProcedurePlan, stamp: string): string[] {
  const { derivation, norm } = step;
  return [
    'BEGIN:VEVENT',
    `UID:${plan.procedure.slug}-${step.code}@iter`,
    `DTSTAMP:${stamp}`,
    ...whenOf(step),
    `SUMMARY:${escaped(step.title)}`,
    `DESCRIPTION:${escaped(derivation === null ? norm : explainTerm(derivation))}`,
    `CATEGORIES:${step.phase}`,
    'STATUS:TENTATIVE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function whenOf({ at, day }: PlanStep): string[] {
  if (at !== null) return [`DTSTART:${utc(instantOf(at))}`, 'DURATION:PT0S'];
  return [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(dayAfter(day))}`];
}

function utc(at: Instant): string {
  return at.replaceAll(/[-:]/g, '');
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
