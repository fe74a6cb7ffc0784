import { calendarRef, type CalendarRef } from '../calendar/calendar.js';
import { calendarParts, sayCalendar } from './calendar.js';

describe('a calendar in words', () => {
  it('names the holidays of the State with their laws, and the patron day of the place', () => {
    expect(calendarParts(calendarRef(undefined, 'crema'))).toEqual([
      {
        days: 'domeniche e festività nazionali',
        source:
          'L. 260/1949, art. 2, come modificato dalla L. 54/1977; DPR 792/1985; L. 336/2000; L. 151/2025',
      },
      {
        days: 'patrono di Crema: San Pantaleone, 10 giugno',
        source: 'Cass. 17079/2007: la festa patronale non è festiva per il computo dei termini',
      },
    ]);
  });

  it('has no law in the list that came after its version', () => {
    expect(calendarParts(calendarRef('it-2001.1'))[0]?.source).not.toContain('151/2025');
  });

  it('says what the body itself handed in, and what was decreed, each with its act', () => {
    const ref: CalendarRef = {
      version: 'it-2026.1',
      municipality: 'borgo-dimostrativo',
      local: {
        patron: { on: '08-03', name: 'Santa Lidia', norm: 'statuto' },
        closures: [{ from: '2026-08-14', to: '2026-08-17', name: 'ferie', act: 'ordinanza 5/2026' }],
      },
      decrees: [
        {
          id: 'alluvione',
          measure: 'suspension',
          norm: 'D.L. 9/2026',
          reason: 'alluvione',
          kinds: ['act'],
          from: '2026-10-01',
          to: '2026-10-15',
        },
      ],
    };
    expect(calendarParts(ref, 'en').slice(1)).toEqual([
      { days: 'patron day of Borgo Dimostrativo: Santa Lidia, 3 August', source: 'statuto' },
      {
        days: 'offices closed: ferie, from Friday 14 August 2026 to Monday 17 August 2026',
        source: 'ordinanza 5/2026',
      },
      {
        days: 'suspension: alluvione, from Thursday 1 October 2026 to Thursday 15 October 2026',
        source: 'D.L. 9/2026',
      },
    ]);
  });

  it('is told in one line with the name under which it is kept', () => {
    expect(sayCalendar(calendarRef(undefined, 'crema'))).toBe(
      'domeniche e festività nazionali; patrono di Crema: San Pantaleone, 10 giugno (it-2026.1+crema)',
    );
    expect(sayCalendar(calendarRef(), 'en')).toBe('Sundays and national holidays (it-2026.1)');
  });
});
