import { type Computation, type Policies, type Term, computeTerm } from './index.js';
import { type Asked, dates, rules } from './testing/dates.js';

describe('a term to act', () => {
  it('may end on any day that is not a holiday', () => {
    expect(dates({ start: '2026-02-02' })).toEqual(['2026-02-12', '2026-02-12', '2026-02-12', null]);
  });

  it('counts years as the same day of the same month', () => {
    expect(dates({ start: '2026-11-30', count: 1, unit: 'years' }).slice(0, 2)).toEqual([
      '2027-11-30',
      '2027-11-30',
    ]);
    expect(dates({ start: '2028-02-29', count: 1, unit: 'years' })[0]).toBe('2029-02-28');
    expect(dates({ start: '2028-02-29', count: 4, unit: 'years' })[0]).toBe('2032-02-29');
  });

  it('counts free days without the first and the last', () => {
    expect(dates({ start: '2026-02-02', unit: 'free-days' }).slice(0, 3)).toEqual([
      '2026-02-13',
      '2026-02-13',
      '2026-02-13',
    ]);
    expect(dates({ start: '2026-02-03', unit: 'free-days', count: 4 }).slice(0, 3)).toEqual([
      '2026-02-08',
      '2026-02-09',
      '2026-02-09',
    ]);
  });

  it('starts on the day of the fact even when that is a holiday', () => {
    expect(dates({ start: '2026-11-01' })[0]).toBe('2026-11-11');
    expect(rules({ start: '2026-11-01' })).toContain('start-not-moved');
    expect(rules({ start: '2026-11-02' })).not.toContain('start-not-moved');
    expect(dates({ start: '1985-12-29' })[0]).toBe('1986-01-08');
  });

  it('has one date when the notice says what a Saturday is', () => {
    const saturday = (policy: Policies['saturday']) =>
      dates({ start: '2026-11-04', policies: { saturday: policy } });
    expect(saturday('two-dates').slice(1, 3)).toEqual(['2026-11-14', '2026-11-16']);
    expect(saturday('working-day').slice(1, 3)).toEqual(['2026-11-14', '2026-11-14']);
    expect(saturday('holiday').slice(1, 3)).toEqual(['2026-11-16', '2026-11-16']);
    expect(rules({ start: '2026-11-04', policies: { saturday: 'holiday' } })).toContain('policy-chosen');
    expect(rules({ start: '2026-11-04', policies: { saturday: 'working-day' } })).toContain('policy-chosen');
    expect(rules({ start: '2026-02-02', policies: { saturday: 'working-day' } })).not.toContain(
      'policy-chosen',
    );
    expect(rules({ start: '2026-11-04' })).toContain('two-readings');
    const sunday = { start: '2026-11-05', policies: { saturday: 'holiday' } } as const;
    expect(rules(sunday)).not.toContain('policy-chosen');
  });

  it('rolls over a patron day or a closure only when the body chose so', () => {
    const patron = (patronDay: Policies['patronDay']): Asked & { start: string } => ({
      start: '2026-05-31',
      calendar: { version: 'it-2026.1', municipality: 'crema' },
      policies: { patronDay },
    });
    expect(dates(patron('roll')).slice(0, 3)).toEqual(['2026-06-10', '2026-06-11', '2026-06-11']);
    expect(dates(patron('warn'))[1]).toBe('2026-06-10');
    expect(dates(patron('ignore'))[1]).toBe('2026-06-10');
    expect(rules(patron('warn'))).toContain('patron-day');
    expect(rules(patron('ignore'))).not.toContain('patron-day');
    expect(rules({ ...patron('warn'), start: '2026-05-30' })).not.toContain('patron-day');
  });

  it('rolls over every day of a closure, both ends included', () => {
    const closures = [
      { from: '2026-12-29', to: '2026-12-31', name: 'chiusura di fine anno', act: 'atto n. 1' },
    ];
    const closed = (start: string, officeClosure: Policies['officeClosure']): Asked & { start: string } => ({
      start,
      calendar: { version: 'it-2026.1', local: { closures } },
      policies: { officeClosure },
    });
    expect(dates(closed('2026-12-19', 'roll')).slice(0, 2)).toEqual(['2026-12-29', '2027-01-02']);
    expect(dates(closed('2026-12-21', 'roll')).slice(0, 2)).toEqual(['2026-12-31', '2027-01-02']);
    expect(dates(closed('2026-12-18', 'roll'))[1]).toBe('2026-12-28');
    expect(dates(closed('2026-12-19', 'warn'))[1]).toBe('2026-12-29');
    expect(rules(closed('2026-12-19', 'warn'))).toContain('office-closure');
    expect(rules(closed('2026-12-18', 'warn'))).not.toContain('office-closure');
    expect(rules(closed('2026-12-19', 'ignore'))).not.toContain('office-closure');
  });

  it('warns of each local day once, also when only one reading meets it', () => {
    const calendar = {
      version: 'it-2026.1',
      local: { patron: { on: '11-16', name: 'San Dimostrativo', norm: 'x' } },
    };
    expect(rules({ start: '2026-11-04', calendar }).filter((rule) => rule === 'patron-day')).toHaveLength(1);
    expect(rules({ start: '2026-11-06', calendar }).filter((rule) => rule === 'patron-day')).toHaveLength(1);
  });

  it('holds 29 June in Rome without any choice', () => {
    const calendar = { version: 'it-2026.1', municipality: 'roma' };
    expect(dates({ start: '2026-06-19', calendar }).slice(0, 2)).toEqual(['2026-06-29', '2026-06-30']);
  });
});

describe('working days', () => {
  it('leave out closed days that the body chose to count as such', () => {
    const calendar = { version: 'it-2026.1', municipality: 'crema' };
    const asked: Asked = { start: '2026-06-08', count: 3, unit: 'working-days', calendar };
    expect(dates(asked).slice(0, 3)).toEqual(['2026-06-11', '2026-06-11', '2026-06-11']);
    expect(dates({ ...asked, policies: { patronDay: 'roll' } })[0]).toBe('2026-06-12');
  });

  it('end on a Saturday that the act calls a working day', () => {
    const policies = { workingWeek: 'monday-saturday' } as const;
    expect(dates({ start: '2026-11-12', count: 2, unit: 'working-days', policies }).slice(0, 3)).toEqual([
      '2026-11-14',
      '2026-11-14',
      '2026-11-14',
    ]);
  });

  it('are counted backward too, and need no mirror', () => {
    const back: Asked = { start: '2027-01-08', count: 5, unit: 'working-days', direction: 'backward' };
    expect(dates(back)).toEqual(['2026-12-30', '2026-12-30', '2026-12-30', null]);
    const policies = { workingWeek: 'monday-saturday' } as const;
    expect(
      dates({ start: '2026-11-16', count: 1, unit: 'working-days', direction: 'backward', policies }).slice(
        1,
        3,
      ),
    ).toEqual(['2026-11-14', '2026-11-14']);
  });
});

describe('a minimum time', () => {
  it('never rolls and ends before the first day after it', () => {
    expect(dates({ start: '2026-12-15', kind: 'notice' })).toEqual([
      '2026-12-25',
      '2026-12-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('rolls when the convention says so, and then starts after the later reading', () => {
    const policies = { noticeEnd: 'roll' } as const;
    expect(dates({ start: '2026-11-04', kind: 'notice', policies })).toEqual([
      '2026-11-14',
      '2026-11-14',
      '2026-11-16',
      '2026-11-17',
    ]);
  });

  it('in free days has already left out the day on which one may act', () => {
    expect(dates({ start: '2026-02-02', kind: 'notice', unit: 'free-days' })).toEqual([
      '2026-02-13',
      '2026-02-13',
      '2026-02-13',
      '2026-02-13',
    ]);
  });
});

describe('a posting, a validity and a power', () => {
  it('never roll', () => {
    expect(dates({ start: '2026-12-11', count: 15, kind: 'posting' })).toEqual([
      '2026-12-25',
      '2026-12-25',
      '2026-12-25',
      '2026-12-26',
    ]);
    expect(dates({ start: '2026-12-15', kind: 'validity' })).toEqual([
      '2026-12-25',
      '2026-12-25',
      '2026-12-25',
      null,
    ]);
    expect(dates({ start: '2026-12-15', kind: 'power' })).toEqual([
      '2026-12-25',
      '2026-12-25',
      '2026-12-25',
      null,
    ]);
  });

  it('count the first day of a posting in months too', () => {
    expect(dates({ start: '2026-03-05', count: 1, unit: 'months', kind: 'posting' })[0]).toBe('2026-04-04');
  });

  it('exclude the starting day, except a posting', () => {
    expect(rules({ start: '2026-02-02', kind: 'posting' })).not.toContain('initial-day-excluded');
    expect(rules({ start: '2026-02-02', kind: 'validity' })).toContain('initial-day-excluded');
  });
});

describe('a term in hours', () => {
  const hours = (start: string, count: number, direction: Term['direction'] = 'forward') => {
    const term = { count, unit: 'hours', kind: 'act', direction, norm: 'regole tecniche' } as const;
    return computeTerm({ term, start, startFact: 'accettazione' });
  };

  it('is elapsed time, on nights of 23 and 25 hours too, and never rolls', () => {
    expect(hours('2026-10-24T18:00:00Z', 12)).toMatchObject({
      dueAt: '2026-10-25T06:00:00Z',
      raw: '2026-10-25',
    });
    expect(hours('2027-03-27T18:00:00Z', 12)).toMatchObject({
      dueAt: '2027-03-28T06:00:00Z',
      strict: '2027-03-28',
    });
    expect(hours('2026-10-25T06:00:00Z', 12, 'backward')).toMatchObject({
      dueAt: '2026-10-24T18:00:00Z',
      lenient: '2026-10-24',
    });
    expect(hours('2026-10-24T18:00:00Z', 12)).toMatchObject({ effectiveFrom: null, suspendedDays: 0 });
  });
});

describe('every answer', () => {
  it('carries its inputs, its policies and its calendar, and survives a round trip through JSON', () => {
    const input: Computation = {
      term: { count: 30, unit: 'days', kind: 'act', norm: 'avviso, punto 4' },
      start: '2026-10-01',
      startFact: 'PEC consegnata',
      startSource: 'ricevuta n. 1',
      suspensions: [{ reason: 'art-2-c-7', from: '2026-10-12', to: '2026-10-22' }],
    };
    const computed = computeTerm(input);
    expect(computed.input).toEqual({ ...input, calendar: { version: 'it-2026.1' } });
    expect([computed.calendar, computed.policies.saturday, computed.dueAt]).toEqual([
      'it-2026.1',
      'two-dates',
      null,
    ]);
    expect(JSON.parse(JSON.stringify(computed))).toEqual(computed);
    expect(computeTerm(computed.input)).toEqual(computed);
  });

  it('stays what it was when the facts it was given change afterwards', () => {
    const suspensions = [{ reason: 'art-2-c-7' as const, from: '2026-10-12', to: '2026-10-22' }];
    const term: Term = { count: 30, unit: 'days', kind: 'act', norm: 'avviso' };
    const computed = computeTerm({ term, start: '2026-10-01', startFact: 'fatto', suspensions });
    suspensions.pop();
    expect(computed.input.suspensions).toHaveLength(1);
  });

  it('keeps to the version of the calendar that it names', () => {
    const calendar = { version: 'it-2001.1' };
    expect(dates({ start: '2025-09-04', count: 30, calendar })[1]).toBe('2025-10-04');
  });
});
