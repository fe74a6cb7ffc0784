import fc from 'fast-check';
import { amountOf, checkedCents, multipleOf, sumOf } from './cents.js';

const cents = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });

describe('amounts in cents', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    'refuse %p, which is no whole number of cents',
    (n) => {
      expect(() => checkedCents(n)).toThrow(expect.objectContaining({ code: 'not-cents' }));
    },
  );

  it('refuse an amount below zero where only a difference may be', () => {
    expect(amountOf(0)).toBe(0);
    expect(() => amountOf(-1)).toThrow(expect.objectContaining({ code: 'negative' }));
  });

  it('know one zero only', () => {
    expect(Object.is(checkedCents(-0), 0)).toBe(true);
  });

  it('refuse a sum that is no longer exact', () => {
    expect(() => sumOf([Number.MAX_SAFE_INTEGER, 1])).toThrow(expect.objectContaining({ code: 'not-cents' }));
    expect(sumOf([Number.MAX_SAFE_INTEGER, 1, -1])).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('sum to the same in any order', () => {
    fc.assert(
      fc.property(fc.array(cents), (amounts) => {
        expect(sumOf([...amounts].reverse())).toBe(sumOf(amounts));
      }),
    );
  });

  it('take a multiple as a repeated sum', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 50 }), (amount, count) => {
        expect(multipleOf(amount, count)).toBe(sumOf(Array.from({ length: count }, () => amount)));
      }),
    );
    expect(() => multipleOf(100, 1.5)).toThrow(expect.objectContaining({ code: 'not-a-count' }));
    expect(() => multipleOf(100, -1)).toThrow(expect.objectContaining({ code: 'not-a-count' }));
  });
});
