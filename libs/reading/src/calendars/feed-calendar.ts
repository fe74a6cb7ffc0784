/** Deadlines as events of a calendar. No name of a person, and of an organisation only in its own calendar. */
import { derivedId, type Procedure } from '#engine';
import { writeCalendar, type CalendarEvent } from '#icalendar';
import { caseAddress } from '#notify';
import { civilDateOf, dayBefore, startOfDay, type Language } from '#terms';
import { explanationOf } from '../deadlines/deadline-view.js';
import { sayTerm, textsOf } from '../words/workflow-words.js';
import type { FeedDeadline } from './feed.queries.js';

export type CalendarOf = {
  /** What the calendar is of, in its reader's words. */
  name: string;
  language: Language;
  /** Where the pages of this Iter are, as `https://iter.example.org`. */
  origin: string;
};

export function writeFeed(
  procedure: Procedure,
  deadlines: readonly FeedDeadline[],
  { name, language, origin }: CalendarOf,
): string {
  return writeCalendar({
    program: '-//Iter//Scadenze//IT',
    name,
    refresh: 'PT1H',
    events: deadlines.map((one) => eventOf(procedure, one, language, origin)),
  });
}

function eventOf(
  procedure: Procedure,
  { deadline, file, sight, changes }: FeedDeadline,
  language: Language,
  origin: string,
): CalendarEvent {
  const texts = textsOf(procedure, file, language);
  const { caseId, term, key, status } = deadline;
  const url = caseAddress(origin, caseId, sight !== 'inside');
  return {
    uid: `${derivedId('calendar', caseId, term, key)}@iter`,
    stamp: (deadline.closedAt ?? deadline.movedAt ?? deadline.openedAt).toISOString(),
    when: whenOf(deadline.dueAt.toISOString(), deadline.derivation),
    // Reopened, moved or closed: each time a greater number.
    sequence: 2 * changes + (status === 'open' ? 0 : 1),
    title: [
      words[language].status[status] + sayTerm(texts, term),
      `${texts?.title ?? file.workflow} ${file.key}`,
    ].join(' · '),
    description: describe(deadline, texts, language, url),
    status: statusOf(deadline),
    url,
  };
}

/**
 * The clock asks at the first instant after the last day: that day is the event. An hour is an hour. Where what is awaited must
 * come before a moment of its own, that moment is what people must know.
 */
function whenOf(dueAt: string, derivation: unknown): CalendarEvent['when'] {
  const { actBy } = derivation as { actBy?: string };
  if (actBy !== undefined) return { at: actBy };
  const day = civilDateOf(dueAt);
  const isMidnight = startOfDay(day) === dueAt.replace('.000', '');
  return isMidnight ? { day: dayBefore(day) } : { at: dueAt.replace('.000', '') };
}

function statusOf({ status, closedAt, dueAt }: FeedDeadline['deadline']): CalendarEvent['status'] {
  if (status === 'suspended') return 'TENTATIVE';
  const inTime = status === 'met' && closedAt !== null && closedAt < dueAt;
  return inTime ? 'CANCELLED' : 'CONFIRMED';
}

function describe(
  deadline: FeedDeadline['deadline'],
  texts: ReturnType<typeof textsOf>,
  language: Language,
  url: string,
): string {
  const say = words[language];
  const asked = deadline.awaits.map((event) => texts?.events[event]?.action ?? event);
  const explanation = explanationOf(deadline, language);
  return [
    ...(asked.length > 0 ? [`${say.asked} ${asked.join(' / ')}`] : []),
    ...(deadline.status === 'suspended' ? [say.suspended] : []),
    `${say.norm} ${deadline.norm}`,
    ...(explanation === null ? [] : [`${say.why}\n${explanation}`]),
    `${say.otherwise} ${texts?.terms[deadline.term]?.onExpiry ?? ''}`,
    `${say.where} ${url}`,
  ].join('\n\n');
}

const words = {
  it: {
    status: { open: '', suspended: 'Sospeso: ', expired: 'Scaduto: ', met: '', refused: 'Scaduto: ' },
    asked: 'Che cosa è chiesto:',
    suspended: 'Il termine è sospeso: la data cambierà quando riprende.',
    norm: 'Norma:',
    why: 'Perché quel giorno:',
    otherwise: 'Se nessuno fa nulla:',
    where: 'La pratica:',
  },
  en: {
    status: { open: '', suspended: 'Suspended: ', expired: 'Past: ', met: '', refused: 'Past: ' },
    asked: 'What is asked:',
    suspended: 'The term is suspended: its date will change when it resumes.',
    norm: 'Norm:',
    why: 'Why that day:',
    otherwise: 'If nobody does anything:',
    where: 'The case:',
  },
} as const;
