import type { Computation } from './index.js';
import { thirtyDays as term } from './testing/dates.js';

const raw = (...asked: Parameters<typeof term>) => term(...asked).raw;

describe('a suspension', () => {
  it('adds exactly its days, and the roll comes once at the end', () => {
    const computed = term({ suspensions: [{ reason: 'art-10-bis', from: '2026-10-12', to: '2026-10-13' }] });
    expect(computed).toMatchObject({ raw: '2026-11-01', strict: '2026-11-02', suspendedDays: 1 });
    expect(raw({ suspensions: [{ reason: 'art-10-bis', from: '2026-10-12', to: '2026-10-12' }] })).toBe(
      '2026-10-31',
    );
  });

  it('under art. 2 c. 7 counts at most thirty days', () => {
    const until = (to: string) => raw({ suspensions: [{ reason: 'art-2-c-7', from: '2026-10-12', to }] });
    expect([until('2026-11-11'), until('2026-11-12'), until('2027-03-01')]).toEqual([
      '2026-11-30',
      '2026-11-30',
      '2026-11-30',
    ]);
    expect(until('2026-11-10')).toBe('2026-11-29');
  });

  it('under art. 2 c. 7 happens once', () => {
    const twice = [
      { reason: 'art-2-c-7' as const, from: '2026-10-12', to: '2026-10-14' },
      { reason: 'art-2-c-7' as const, from: '2026-10-20', to: '2026-10-22' },
    ];
    expect(() => term({ suspensions: twice })).toThrow('lo permette una volta sola');
  });

  it('for other reasons may come again, and without a stated one is capped at thirty days', () => {
    const suspensions = [
      { reason: 'unstated' as const, from: '2026-10-12', to: '2026-10-14' },
      { reason: 'unstated' as const, from: '2026-10-20', to: '2026-12-22' },
    ];
    const computed = term({ suspensions });
    expect(computed).toMatchObject({ raw: '2026-12-02', suspendedDays: 32 });
    expect(computed.trace.map(({ rule }) => rule)).toContain('suspension-unstated');
  });

  it('that is still open counts up to its cap, and is refused without one', () => {
    expect(raw({ suspensions: [{ reason: 'art-2-c-7', from: '2026-10-12' }] })).toBe('2026-11-30');
    expect(() => term({ suspensions: [{ reason: 'art-10-bis', from: '2026-10-12' }] })).toThrow(
      'non ha fine né tetto',
    );
  });

  it('that overlaps another counts no day twice, in whatever order they are given', () => {
    const first = { reason: 'art-2-c-7' as const, from: '2026-10-12', to: '2026-10-22' };
    const second = { reason: 'art-10-bis' as const, from: '2026-10-20', to: '2026-10-25' };
    const inside = { reason: 'art-10-bis' as const, from: '2026-10-13', to: '2026-10-15' };
    expect(term({ suspensions: [first, second] })).toMatchObject({ raw: '2026-11-13', suspendedDays: 13 });
    expect(term({ suspensions: [second, first] }).raw).toBe('2026-11-13');
    expect(term({ suspensions: [first, inside] })).toMatchObject({ raw: '2026-11-10', suspendedDays: 10 });
  });

  it('opened on the last day leaves none: the term ends on the day of the restart', () => {
    expect(raw({ suspensions: [{ reason: 'art-10-bis', from: '2026-10-31', to: '2026-11-05' }] })).toBe(
      '2026-11-05',
    );
    expect(raw({ suspensions: [{ reason: 'art-10-bis', from: '2026-10-30', to: '2026-11-05' }] })).toBe(
      '2026-11-06',
    );
  });

  it('finds the term running until the later reading of its last day, and no later', () => {
    const opened = (from: string) => () =>
      raw({ suspensions: [{ reason: 'art-10-bis', from, to: '2026-11-05' }] });
    expect(opened('2026-11-02')()).toBe('2026-11-05');
    expect(opened('2026-11-03')).toThrow('non trova il termine in corso (dal 2026-10-01 al 2026-11-02)');
    expect(opened('2026-10-01')()).toBe('2026-12-05');
    expect(opened('2026-09-30')).toThrow('non trova il termine in corso');
  });

  it('moves months by days after they are counted', () => {
    const suspensions = [{ reason: 'art-10-bis' as const, from: '2026-10-12', to: '2026-10-22' }];
    expect(raw({ suspensions }, { count: 1, unit: 'months' })).toBe('2026-11-11');
  });

  it('leaves the remaining working days to be counted after the restart', () => {
    const from = (day: string) =>
      raw(
        { suspensions: [{ reason: 'art-10-bis', from: day, to: '2026-10-17' }] },
        { count: 10, unit: 'working-days' },
      );
    expect([from('2026-10-12'), from('2026-10-15')]).toEqual(['2026-10-21', '2026-10-17']);
    const late = { reason: 'art-10-bis' as const, from: '2026-10-15', to: '2026-10-18' };
    expect(term({ suspensions: [late] }, { count: 10, unit: 'working-days' }).strict).toBe('2026-10-19');
  });

  it('by its own rule must name it', () => {
    const byNorm = { reason: 'by-norm' as const, from: '2026-10-12', to: '2026-10-22' };
    expect(() => term({ suspensions: [byNorm] })).toThrow('vuole la norma');
    expect(() => term({ suspensions: [{ ...byNorm, norm: '  ' }] })).toThrow('vuole la norma');
    const named = term({ suspensions: [{ ...byNorm, norm: 'avviso, punto 9' }] });
    expect(named.raw).toBe('2026-11-10');
    expect(named.trace.find(({ rule }) => rule === 'suspension')?.norm).toBe('avviso, punto 9');
    expect(() => term({ suspensions: [{ reason: 'by-norm', from: '2026-10-12', norm: 'avviso' }] })).toThrow(
      'non ha fine',
    );
  });

  it('does not end before it begins', () => {
    const swapped = { reason: 'art-10-bis' as const, from: '2026-10-22', to: '2026-10-12' };
    expect(() => term({ suspensions: [swapped] })).toThrow('finisce prima di cominciare');
  });
});

describe('a suspension by decree', () => {
  const decree = (from: string, to: string) => ({
    reason: 'decree' as const,
    from,
    to,
    norm: 'decreto dimostrativo',
  });

  it('leaves out its first and its last day', () => {
    const computed = term({ suspensions: [decree('2026-10-12', '2026-10-21')] });
    expect(computed).toMatchObject({ raw: '2026-11-10', suspendedDays: 10 });
    expect(computed.trace.map(({ rule }) => rule)).not.toContain('suspension-margin');
  });

  it('that holds the start lets the term begin the day after its end', () => {
    const computed = term({ suspensions: [decree('2026-09-20', '2026-10-10')] });
    expect(computed).toMatchObject({ raw: '2026-11-09', suspendedDays: 9 });
    expect(raw({ suspensions: [decree('2026-10-01', '2026-10-10')] })).toBe('2026-11-09');
    expect(raw({ suspensions: [decree('2026-09-20', '2026-10-01')] })).toBe('2026-10-31');
    expect(raw({ suspensions: [decree('2026-09-20', '2026-09-30')] })).toBe('2026-10-31');
    expect(raw({ suspensions: [decree('2026-09-20', '2026-10-10')] }, { count: 1, unit: 'months' })).toBe(
      '2026-11-10',
    );
  });

  it('that begins on the day of the start leaves months to be counted from its end', () => {
    const from = (first: string) =>
      raw({ suspensions: [decree(first, '2026-10-31')] }, { count: 1, unit: 'months' });
    expect([from('2026-09-30'), from('2026-10-01'), from('2026-10-02')]).toEqual([
      '2026-11-30',
      '2026-11-30',
      '2026-12-01',
    ]);
  });

  it('that ends on the day of the start, or before, is not told', () => {
    for (const last of ['2026-09-30', '2026-10-01']) {
      const computed = term({ suspensions: [decree('2026-09-20', last)] });
      expect(computed.trace.map(({ rule }) => rule)).toEqual(
        ['start-fact', 'initial-day-excluded', 'calendar-days', 'two-readings'].toSpliced(
          3,
          0,
          'saturday-roll',
          'holiday-roll',
        ),
      );
    }
  });

  it('that comes when the term is over, does nothing', () => {
    expect(raw({ suspensions: [decree('2026-11-01', '2026-11-30')] })).toBe('2026-10-31');
    expect(raw({ suspensions: [decree('2026-10-31', '2026-11-30')] })).toBe('2026-12-01');
  });

  it('is reached by a term that another suspension has moved', () => {
    const moved = { reason: 'art-2-c-7' as const, from: '2026-10-12', to: '2026-10-22' };
    expect(raw({ suspensions: [moved, decree('2026-11-05', '2026-11-14')] })).toBe('2026-11-20');
  });

  it('together with another one that holds the start lets months begin after the later of the two', () => {
    const both = [decree('2026-09-20', '2026-10-10'), decree('2026-09-25', '2026-10-20')];
    const months = (suspensions: typeof both) => raw({ suspensions }, { count: 1, unit: 'months' });
    expect([months(both), months([...both].reverse())]).toEqual(['2026-11-20', '2026-11-20']);
  });

  it('may follow another one that holds the start', () => {
    expect(
      raw({ suspensions: [decree('2026-09-20', '2026-10-10'), decree('2026-10-05', '2026-10-20')] }),
    ).toBe('2026-11-19');
  });
});

describe('the window of counter-interested parties', () => {
  const opposed = (to?: string) => ({
    reason: 'counter-interested' as const,
    from: '2026-11-05',
    ...(to === undefined ? {} : { to }),
  });
  const access = (more: Partial<Computation>) => raw({ start: '2026-11-02', ...more });

  it('ends with the opposition, and in any case after ten days', () => {
    expect(access({ suspensions: [opposed('2026-11-10')] })).toBe('2026-12-07');
    expect(access({ suspensions: [opposed('2026-11-20')] })).toBe('2026-12-12');
  });

  it('follows the reading that the body chose for its end', () => {
    const end = (restartAfter10bis: 'raw-window' | 'strict-window' | 'lenient-window', from: string) =>
      access({ suspensions: [{ reason: 'counter-interested', from }], policies: { restartAfter10bis } });
    expect([end('raw-window', '2026-11-04'), end('strict-window', '2026-11-04')]).toEqual([
      '2026-12-12',
      '2026-12-12',
    ]);
    expect(end('lenient-window', '2026-11-04')).toBe('2026-12-14');
    expect(end('strict-window', '2026-11-05')).toBe('2026-12-13');
  });
});
