import { thirtyDays as term } from './testing/dates.js';

const raw = (...asked: Parameters<typeof term>) => term(...asked).raw;

describe('an interruption', () => {
  const interruption = { on: '2026-10-20', restart: '2026-10-25', norm: 'norma dimostrativa' };

  it('starts the whole term again, and forgets what was suspended before', () => {
    const suspensions = [{ reason: 'art-10-bis' as const, from: '2026-10-05', to: '2026-10-08' }];
    expect(raw({ interruptions: [interruption] })).toBe('2026-11-24');
    expect(term({ interruptions: [interruption], suspensions })).toMatchObject({
      raw: '2026-11-24',
      suspendedDays: 0,
    });
  });

  it('lets the new term be suspended in its turn', () => {
    const suspensions = [{ reason: 'art-10-bis' as const, from: '2026-11-02', to: '2026-11-05' }];
    expect(term({ interruptions: [interruption], suspensions })).toMatchObject({
      raw: '2026-11-27',
      suspendedDays: 3,
    });
    const between = [{ reason: 'art-10-bis' as const, from: '2026-10-22', to: '2026-10-24' }];
    expect(() => term({ interruptions: [interruption], suspensions: between })).toThrow('(dal 2026-10-25 al');
  });

  it('happens while the term runs, and restarts no earlier than it happens', () => {
    expect(() =>
      term({ interruptions: [{ ...interruption, on: '2026-11-03', restart: '2026-11-03' }] }),
    ).toThrow('non trova il termine in corso');
    expect(() => term({ interruptions: [{ ...interruption, restart: '2026-10-19' }] })).toThrow(
      'non può ricominciare prima',
    );
    expect(raw({ interruptions: [{ ...interruption, restart: '2026-10-20' }] })).toBe('2026-11-19');
  });
});

describe('an extension', () => {
  const extension = {
    count: 15,
    unit: 'days' as const,
    decidedOn: '2026-10-20',
    motive: 'numero delle domande',
    norm: 'avviso, punto 7',
    cap: null,
  };

  it('adds its time to the last day before any roll', () => {
    expect(raw({ extensions: [extension] })).toBe('2026-11-15');
    expect(raw({ extensions: [{ ...extension, count: 1, unit: 'months' }] })).toBe('2026-11-30');
  });

  it('is refused beyond the cap of its rule, taken together with the earlier ones', () => {
    const capped = { ...extension, cap: { count: 1, unit: 'months' as const } };
    const again = (count: number) => ({ ...capped, count, decidedOn: '2026-10-25' });
    expect(raw({ extensions: [{ ...capped, count: 30 }] })).toBe('2026-11-30');
    expect(() => term({ extensions: [{ ...capped, count: 31 }] })).toThrow('31 giorni su 30');
    expect(raw({ extensions: [capped, again(15)] })).toBe('2026-11-30');
    expect(() => term({ extensions: [capped, again(16)] })).toThrow(
      'supera il massimo di 1 mese che avviso, punto 7',
    );
    expect(raw({ extensions: [capped, { ...again(16), norm: 'altra norma' }] })).toBe('2026-12-01');
  });

  it('measures its cap from the last day without extensions', () => {
    const cap = { count: 1, unit: 'months' as const };
    const given = (count: number, decidedOn: string) => ({ ...extension, count, decidedOn, cap });
    const both = (second: number) =>
      raw({ start: '2027-01-01', extensions: [given(20, '2027-01-10'), given(second, '2027-01-11')] });
    expect(both(8)).toBe('2027-02-28');
    expect(() => both(9)).toThrow('29 giorni su 28');
  });

  it('is decided while the term runs', () => {
    expect(() => term({ extensions: [{ ...extension, decidedOn: '2026-11-03' }] })).toThrow(
      'non trova il termine in corso',
    );
    expect(raw({ extensions: [{ ...extension, decidedOn: '2026-11-02' }] })).toBe('2026-11-15');
  });

  it('lets a later suspension find the term still running', () => {
    const suspensions = [{ reason: 'art-10-bis' as const, from: '2026-11-10', to: '2026-11-12' }];
    expect(raw({ extensions: [extension], suspensions })).toBe('2026-11-17');
  });

  it('of working days is given in working days', () => {
    const working = { ...extension, unit: 'working-days' as const };
    const of = { count: 10, unit: 'working-days' } as const;
    expect(raw({ extensions: [{ ...working, decidedOn: '2026-10-12', count: 2 }] }, of)).toBe('2026-10-19');
    expect(() => term({ extensions: [{ ...extension, decidedOn: '2026-10-12' }] }, of)).toThrow(
      'Scegliere fra working-days',
    );
    expect(() => term({ extensions: [working] })).toThrow('Scegliere fra days, weeks, months, years');
  });
});
