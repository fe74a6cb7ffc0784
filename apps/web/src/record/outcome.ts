/** How a term ended, and how early or late, in words. */
import { civilDateOf, daysBetween, plusSeconds } from '#terms';
import type { Visit } from '../page/visit.js';
import { deadlineWords as w } from './deadline.words.js';

type Ended = {
  kind?: 'duty' | 'window';
  status: 'open' | 'suspended' | 'expired' | 'met' | 'refused';
  dueAt: string;
  closedAt: string | null;
  owner?: { role: string | null; organisation: string | null };
};

/** A term ends just before the instant at which the clock asks. */
const lastDayOf = (dueAt: string): string => civilDateOf(plusSeconds(dueAt, -1));

/** Nobody had to do anything: the time of such a term passes, and nothing is missed. */
const isOnlyDate = ({ owner }: Ended): boolean => owner?.organisation === null && owner.role === 'clock';

export function sayOutcome(ended: Ended, now: string, say: Visit['say']): string {
  const { kind, status, dueAt, closedAt } = ended;
  // Nobody keeps a window: it is open, or it is not.
  if (kind === 'window' && status !== 'open')
    return say(status === 'expired' ? w.windowPassed : w.windowClosed);
  const late = closedAt !== null && Date.parse(closedAt) > Date.parse(dueAt);
  switch (status) {
    case 'open':
      return say(Date.parse(dueAt) <= Date.parse(now) ? w.openLate : w.open);
    case 'suspended':
      return say(w.suspended);
    case 'met':
      return say(late ? w.metLate : w.met);
    case 'expired':
      return say(isOnlyDate(ended) ? w.elapsed : w.expired);
    case 'refused':
      return say(w.refused);
  }
}

/** How far the closing was from the end; null for a term that runs, or that the clock closed by itself. */
export function sayMargin({ kind, status, dueAt, closedAt }: Ended, say: Visit['say']): string | null {
  if (closedAt === null || status !== 'met' || kind === 'window') return null;
  const days = daysBetween(civilDateOf(closedAt), lastDayOf(dueAt));
  if (days === 0) return say(Date.parse(closedAt) < Date.parse(dueAt) ? w.sameDay : w.sameDayLate);
  if (days > 0) return days === 1 ? say(w.dayBefore) : say(w.daysBefore, { days });
  return days === -1 ? say(w.dayAfter) : say(w.daysAfter, { days: -days });
}
