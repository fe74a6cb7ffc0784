import { type CivilDate, daysBetween, plusDays } from './civil-date.js';
import { suspensionRules } from './reckoning/suspension-rules.js';
import type { Suspension, SuspensionReason } from './term.js';
import { agreed, type Language, sayDate } from './words/say.js';

/** How much of what a reason allows was used, and what is left. */
export type SuspensionUse = {
  norm: string;
  maxDays: number;
  usedDays: number;
  remainingDays: number;
  /** Of a suspension that is open. */
  from: CivilDate | null;
  /** When an open one ends by itself. */
  until: CivilDate | null;
};

/**
 * Null for a reason without a most number of days. What one suspension leaves is lost where the law allows only one.
 * @param open the suspension that runs, and the day on which it is looked at
 */
export function suspensionUse(
  reason: SuspensionReason,
  suspensions: readonly Suspension[],
  open?: { from: CivilDate; asOf: CivilDate },
): SuspensionUse | null {
  const { maxDays, norm, once } = suspensionRules[reason];
  if (maxDays === null) return null;
  const ended = suspensions.filter((one) => one.reason === reason && one.from !== open?.from);
  const lasted = (from: CivilDate, to: CivilDate) => Math.min(Math.max(daysBetween(from, to), 0), maxDays);
  const past = ended.reduce(
    (days, { from, to }) => days + (to === undefined ? maxDays : lasted(from, to)),
    0,
  );
  const usedDays = past + (open ? lasted(open.from, open.asOf) : 0);
  const spent = once && ended.length > 0;
  return {
    norm,
    maxDays,
    usedDays,
    remainingDays: spent ? 0 : Math.max(maxDays - usedDays, 0),
    from: open?.from ?? null,
    until: open ? plusDays(open.from, maxDays) : null,
  };
}

export function saySuspensionUse(use: SuspensionUse, language: Language): string {
  const { norm, maxDays, usedDays, remainingDays, from, until } = use;
  if (language === 'it') {
    if (from !== null && until !== null)
      return agreed(
        `Sospeso dal ${sayDate(from, 'it')} (${norm}). Giorni usati: ${usedDays} su ${maxDays}; ne restano ${remainingDays}. Riprende da solo il ${sayDate(until, 'it')}.`,
      );
    if (usedDays > 0)
      return `Sospensione già usata (${norm}): giorni ${usedDays} su ${maxDays}. Non se ne può aprire un’altra.`;
    return `Sospensione mai usata (${norm}): se ne può aprire una sola, di ${maxDays} giorni al massimo.`;
  }
  if (from !== null && until !== null)
    return `Suspended since ${sayDate(from, 'en')} (${norm}). Days used: ${usedDays} of ${maxDays}; ${remainingDays} are left. It runs again by itself on ${sayDate(until, 'en')}.`;
  if (usedDays > 0)
    return `Suspension used already (${norm}): ${usedDays} days of ${maxDays}. No other may be opened.`;
  return `Suspension never used (${norm}): one may be opened, of ${maxDays} days at most.`;
}
