import { type CalendarRef, calendarRef } from './calendar/calendar.js';
import { type CivilDate, checkedDate, plusDays } from './civil-date.js';
import { type Policies, policiesWith } from './policies.js';
import { usableFrom } from './reckoning/open-days.js';
import { closedLeniently, closedStrictly } from './reckoning/usable.js';
import { windowEnd } from './reckoning/window.js';
import type { Suspension } from './term.js';
import { TermError } from './term-error.js';

/** The facts of a notice of the reasons against a request. */
export type TenBisNotice = {
  /** The day on which the office communicated it: the term stands still from here. */
  communicatedOn: CivilDate;
  /** The day on which it reached the applicant: the 10 days for observations run from here. */
  receivedOn: CivilDate;
  /** The day on which observations were filed, if any. */
  observationsOn?: CivilDate;
};

const WINDOW = 10;

/** First and last day for observations: the last one strictly and, Saturday apart, leniently. */
export function observationsWindow(
  receivedOn: CivilDate,
  calendar: CalendarRef = calendarRef(),
  chosen: Partial<Policies> = {},
): { raw: CivilDate; strict: CivilDate; lenient: CivilDate } {
  const book = { calendar, policies: policiesWith(chosen) };
  const raw = plusDays(receivedOn, WINDOW);
  const strict = usableFrom(raw, 1, closedStrictly(book)).day;
  const lenient = usableFrom(raw, 1, closedLeniently(book)).day;
  return { raw, strict, lenient };
}

/**
 * The suspension that a 10-bis notice makes: it SUSPENDS, it does not interrupt (art. 10-bis L. 241/1990 since
 * DL 76/2020). The term restarts 10 days after the observations or, without them, at the expiry of the 10 days
 * (which day that is, is the policy `restartAfter10bis`). Observations filed after the window do not move the restart.
 */
export function tenBisSuspension(
  notice: TenBisNotice,
  calendar: CalendarRef = calendarRef(),
  chosen: Partial<Policies> = {},
): Suspension {
  const { communicatedOn, receivedOn, observationsOn } = notice;
  checkOrder(notice);
  const from = communicatedOn;
  const { lenient } = observationsWindow(receivedOn, calendar, chosen);
  if (observationsOn !== undefined && observationsOn <= lenient) {
    const fact = `osservazioni presentate il ${observationsOn}`;
    return { reason: 'art-10-bis', from, to: plusDays(observationsOn, WINDOW), fact };
  }
  const to = windowEnd(receivedOn, WINDOW, { calendar, policies: policiesWith(chosen) });
  const fact =
    observationsOn === undefined ? 'nessuna osservazione' : `osservazioni tardive del ${observationsOn}`;
  return { reason: 'art-10-bis', from, to, fact };
}

function checkOrder({ communicatedOn, receivedOn, observationsOn }: TenBisNotice): void {
  const inOrder = checkedDate(communicatedOn) <= checkedDate(receivedOn);
  if (inOrder && (observationsOn === undefined || receivedOn <= checkedDate(observationsOn))) return;
  throw new TermError(
    'bad-suspension',
    'Le date del preavviso di rigetto non sono in ordine: comunicazione, ricevimento, osservazioni.',
    'The dates of the 10-bis notice are not in order: communication, receipt, observations.',
  );
}
