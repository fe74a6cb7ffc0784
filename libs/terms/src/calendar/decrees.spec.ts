import {
  calendarName,
  calendarRef,
  computeTerm,
  type Computation,
  type Decree,
  recounted,
  suspensionLedger,
  withDecree,
  withoutDecree,
} from '../index.js';

const plain = calendarRef();
const stop: Decree = {
  id: 'decreto-1',
  measure: 'suspension',
  norm: 'decreto dimostrativo n. 1',
  reason: 'alluvione',
  kinds: ['act'],
  from: '2026-10-12',
  to: '2026-10-21',
};
const longer: Decree = { ...stop, id: 'decreto-2', measure: 'extension', until: '2026-11-30' };

const thirtyDays = (change: Partial<Computation['term']> = {}): Computation => ({
  term: { count: 30, unit: 'days', kind: 'act', norm: 'avviso dimostrativo', ...change },
  start: '2026-10-01',
  startFact: 'richiesta',
  calendar: plain,
});
const counted = (decrees: Decree[], change: Partial<Computation['term']> = {}) =>
  computeTerm({ ...thirtyDays(change), calendar: { ...plain, decrees } });

describe('a suspension decreed for all', () => {
  it('leaves its days out of a term that runs, and says why', () => {
    const computed = counted([stop]);
    expect(computed).toMatchObject({ raw: '2026-11-10', suspendedDays: 10 });
    expect(computed.trace.map(({ norm }) => norm)).toContain('decreto dimostrativo n. 1');
    expect(computed.calendar).toBe(`${plain.version}+decreto-1`);
  });

  it('counts like the same suspension of the term itself', () => {
    const { from, to, norm, reason } = stop;
    const own = computeTerm({
      ...thirtyDays(),
      suspensions: [{ reason: 'decree', from, to, norm, fact: reason }],
    });
    const { raw, strict, lenient, trace } = counted([stop]);
    expect({ raw, strict, lenient, trace }).toEqual({
      raw: own.raw,
      strict: own.strict,
      lenient: own.lenient,
      trace: own.trace,
    });
  });

  it('stops also a term that begins while it lasts, and no term that was over before', () => {
    const at = (start: string) =>
      computeTerm({ ...thirtyDays(), start, calendar: { ...plain, decrees: [stop] } }).raw;
    expect(at('2026-10-15')).toBe('2026-11-20');
    expect(at('2026-09-01')).toBe('2026-10-01');
    expect(at('2026-10-22')).toBe('2026-11-21');
  });

  it.each([
    ['another kind of term', { kind: 'notice' }],
    ['a backward term', { direction: 'backward' }],
    ['a posting', { kind: 'posting' }],
  ] as const)('does not touch %s', (_, change) => {
    const kinds: Decree['kinds'] = change === undefined || !('kind' in change) ? ['act'] : ['act', 'posting'];
    expect(counted([{ ...stop, kinds }], change).raw).toBe(computeTerm(thirtyDays(change)).raw);
  });

  it('stands in the ledger of days used and left', () => {
    const computation = { ...thirtyDays(), calendar: { ...plain, decrees: [stop] } };
    expect(suspensionLedger(computation, '2026-10-11')).toMatchObject({ usedDays: 10, remainingDays: 20 });
    expect(suspensionLedger(computation, '2026-10-25')).toMatchObject({
      usedDays: 14,
      remainingDays: 16,
      suspendedDays: 10,
      entries: [{ reason: 'decree', from: '2026-10-12' }],
    });
  });
});

describe('an extension decreed for all', () => {
  it('carries a term that would end in its days on to its date, and then rolls it', () => {
    const within = { ...longer, from: '2026-10-25', to: '2026-11-05' };
    expect(counted([within])).toMatchObject({ raw: '2026-11-30' });
    expect(counted([{ ...within, until: '2026-11-29' }])).toMatchObject({
      raw: '2026-11-29',
      strict: '2026-11-30',
    });
  });

  it('leaves a term that ends outside its days where it is', () => {
    expect(counted([longer]).raw).toBe('2026-10-31');
  });

  it('gives the later of two dates', () => {
    const within = { ...longer, from: '2026-10-25', to: '2026-11-05' };
    expect(counted([within, { ...within, id: 'decreto-3', until: '2026-12-15' }]).raw).toBe('2026-12-15');
  });
});

describe('the calendar', () => {
  it('takes a decree, changes one of the same name, and gives it back', () => {
    const once = withDecree(plain, stop);
    const changed = withDecree(once, { ...stop, to: '2026-10-16' });
    expect(changed.decrees).toEqual([{ ...stop, to: '2026-10-16' }]);
    expect(withoutDecree(changed, 'decreto-1')).toEqual(plain);
    expect(calendarName(withDecree(once, longer))).toBe(`${plain.version}+decreto-1+decreto-2`);
  });

  it('counts a term again, and back to the same day once the decree is gone', () => {
    const before = computeTerm(thirtyDays());
    const moved = recounted(before, withDecree(plain, stop));
    expect(moved.raw).toBe('2026-11-10');
    expect(recounted(moved, plain)).toEqual(before);
  });

  it.each([
    ['a decree that it does not have', () => withoutDecree(plain, 'other'), 'non ha un provvedimento'],
    ['a decree without ground', () => counted([{ ...stop, norm: ' ' }]), 'non ha "norm"'],
    ['a decree that touches nothing', () => counted([{ ...stop, kinds: [] }]), 'nessun tipo di termine'],
    ['days out of order', () => counted([{ ...stop, to: '2026-10-01' }]), 'prima di cominciare'],
    ['an extension that shortens', () => counted([{ ...longer, until: '2026-10-20' }]), 'non accorcia'],
  ])('refuses %s', (_, wrong, message) => {
    expect(wrong).toThrow(message);
  });
});
