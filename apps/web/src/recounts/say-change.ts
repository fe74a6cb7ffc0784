import type { CalendarChange } from '#procedures';
import { calendarName, sayDate, type Language } from '#terms';
import type { Visit } from '../page/visit.js';
import { recountWords as w } from './recounts.words.js';

type Sayer = { say: Visit['say']; language: Language };

/** What is done to the calendar, in one line. */
export function sayChange(change: CalendarChange, { say, language }: Sayer): string {
  switch (change.kind) {
    case 'decree': {
      const { decree } = change;
      const days = { from: sayDate(decree.from, language), to: sayDate(decree.to, language) };
      return decree.measure === 'suspension'
        ? say(w.suspended, days)
        : say(w.extended, { ...days, until: sayDate(decree.until, language) });
    }
    case 'revoke':
      return say(w.revoked, { decree: change.decree });
    case 'calendar':
      return say(w.calendarChanged, { calendar: calendarName(change.calendar) });
    case 'recount':
      return say(w.recounted);
  }
}
