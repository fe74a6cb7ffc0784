import { type Computation, type Term, suspensionAllowance, suspensionLedger } from './index.js';

const base: Computation = {
  term: { count: 30, unit: 'days', kind: 'act', norm: 'regolamento' },
  start: '2026-10-01',
  startFact: 'avvio',
};
const suspended: Computation = {
  ...base,
  suspensions: [{ reason: 'art-2-c-7', from: '2026-10-12', to: '2026-10-22' }],
};

describe('the ledger of a term', () => {
  it('says used and remaining days before, during and after a suspension', () => {
    const on = (day: string) => {
      const { state, usedDays, remainingDays, suspendedDays } = suspensionLedger(suspended, day);
      return [state, usedDays, remainingDays, suspendedDays];
    };
    expect(on('2026-10-11')).toEqual(['running', 10, 20, 0]);
    expect(on('2026-10-12')).toEqual(['suspended', 11, 19, 0]);
    expect(on('2026-10-20')).toEqual(['suspended', 11, 19, 8]);
    expect(on('2026-10-22')).toEqual(['running', 11, 19, 10]);
    expect(on('2026-10-23')).toEqual(['running', 12, 18, 10]);
    expect(on('2026-11-10')).toEqual(['running', 30, 0, 10]);
    expect(on('2026-11-11')).toEqual(['expired', 30, 0, 10]);
  });

  it('has used nothing before the start', () => {
    expect(suspensionLedger(base, '2026-09-20')).toMatchObject({ state: 'running', usedDays: 0 });
    expect(suspensionLedger(base, '2026-10-01')).toMatchObject({
      usedDays: 0,
      remainingDays: 30,
      entries: [],
    });
  });

  it('shows each suspension with its norm, its cap and whether it is open', () => {
    expect(suspensionLedger(suspended, '2026-10-15').entries).toEqual([
      {
        reason: 'art-2-c-7',
        norm: 'art. 2 c. 7 L. 241/1990',
        from: '2026-10-12',
        until: '2026-10-22',
        cap: '2026-11-11',
        open: true,
      },
    ]);
    expect(suspensionLedger(suspended, '2026-10-11').entries[0]?.open).toBe(false);
    expect(suspensionLedger(suspended, '2026-10-22').entries[0]?.open).toBe(false);
  });

  it('keeps a capped suspension open no longer than its cap', () => {
    const open: Computation = { ...base, suspensions: [{ reason: 'art-2-c-7', from: '2026-10-12' }] };
    expect(suspensionLedger(open, '2026-11-10')).toMatchObject({ state: 'suspended', remainingDays: 19 });
    expect(suspensionLedger(open, '2026-11-11')).toMatchObject({
      state: 'running',
      remainingDays: 19,
      suspendedDays: 30,
    });
    const long: Computation = {
      ...base,
      suspensions: [{ reason: 'art-2-c-7', from: '2026-10-12', to: '2027-01-31' }],
    };
    expect(suspensionLedger(long, '2026-11-11').entries[0]?.until).toBe('2026-11-11');
  });

  it('keeps an uncapped suspension open until it restarts', () => {
    const open: Computation = { ...base, suspensions: [{ reason: 'art-10-bis', from: '2026-10-12' }] };
    const ledger = suspensionLedger(open, '2027-03-01');
    expect(ledger).toMatchObject({ state: 'suspended', usedDays: 11, remainingDays: 19 });
    expect(ledger.entries[0]).toMatchObject({ until: null, cap: null, open: true });
  });

  it('knows only what had happened by the day asked', () => {
    const extension = {
      count: 15,
      unit: 'days' as const,
      decidedOn: '2026-10-20',
      motive: 'm',
      norm: 'n',
      cap: null,
    };
    const interruption = { on: '2026-10-20', restart: '2026-10-25', norm: 'n' };
    const extended = { ...base, extensions: [extension] };
    expect(suspensionLedger(extended, '2026-10-19').remainingDays).toBe(12);
    expect(suspensionLedger(extended, '2026-10-20').remainingDays).toBe(26);
    const again = { ...base, interruptions: [interruption] };
    expect(suspensionLedger(again, '2026-10-19')).toMatchObject({ usedDays: 18, remainingDays: 12 });
    expect(suspensionLedger(again, '2026-10-26')).toMatchObject({ usedDays: 1, remainingDays: 29 });
    expect(suspensionLedger(again, '2026-10-20')).toMatchObject({ usedDays: 0, remainingDays: 35 });
  });

  it('follows the calendar and the policies of the computation', () => {
    const access: Computation = {
      ...base,
      start: '2026-11-02',
      suspensions: [{ reason: 'counter-interested', from: '2026-11-05' }],
      policies: { restartAfter10bis: 'strict-window' },
      calendar: { version: 'it-2026.1', municipality: 'crema' },
    };
    expect(suspensionLedger(access, '2026-11-15').entries[0]).toMatchObject({
      until: '2026-11-16',
      open: true,
    });
    const onPatronDay: Computation = {
      ...access,
      start: '2027-05-20',
      suspensions: [{ reason: 'counter-interested', from: '2027-05-31' }],
      policies: { restartAfter10bis: 'strict-window', patronDay: 'roll' },
    };
    expect(suspensionLedger(onPatronDay, '2027-06-10').entries[0]?.until).toBe('2027-06-11');
  });

  it.each<Partial<Term>>([
    { unit: 'working-days' },
    { unit: 'free-days' },
    { kind: 'judicial' },
    { direction: 'backward' },
  ])('is not kept for a term with %p', (of) => {
    const computation = { ...base, term: { ...base.term, ...of } };
    expect(() => suspensionLedger(computation, '2026-10-10')).toThrow('I giorni usati e rimasti si contano');
  });

  it('is kept in weeks, months and years', () => {
    const left = (unit: Term['unit']) =>
      suspensionLedger({ ...base, term: { ...base.term, count: 1, unit } }, '2026-10-02');
    expect(['weeks', 'months', 'years'].map((unit) => left(unit as Term['unit']).remainingDays)).toEqual([
      6, 30, 364,
    ]);
  });

  it('refuses a day that does not exist', () => {
    expect(() => suspensionLedger(base, '2026-10-32')).toThrow('"2026-10-32" non esiste');
  });
});

describe('what is left of a reason of suspension', () => {
  it('is nothing after the first use of art. 2 c. 7', () => {
    expect(suspensionAllowance('art-2-c-7', '2026-10-12')).toEqual({
      allowed: true,
      timesUsed: 0,
      until: '2026-11-11',
      maxDays: 30,
      norm: 'art. 2 c. 7 L. 241/1990',
    });
    const used = [{ reason: 'art-2-c-7' as const, from: '2026-10-12', to: '2026-10-14' }];
    expect(suspensionAllowance('art-2-c-7', '2026-10-20', used)).toMatchObject({
      allowed: false,
      timesUsed: 1,
      until: null,
    });
    expect(suspensionAllowance('art-10-bis', '2026-10-20', used)).toMatchObject({
      allowed: true,
      timesUsed: 0,
      until: null,
    });
  });

  it('is not spent for a reason that may come again', () => {
    const used = [{ reason: 'unstated' as const, from: '2026-10-12', to: '2026-10-14' }];
    expect(suspensionAllowance('unstated', '2026-10-20', used)).toMatchObject({
      allowed: true,
      timesUsed: 1,
      until: '2026-11-19',
    });
  });
});
