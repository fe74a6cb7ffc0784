import fc from 'fast-check';
import { capOf, minimumOf, percentageOf, proportion, reachesShare, share, withinCap } from './shares.js';

const amount = fc.integer({ min: 0, max: 100_000_000_000_000 });
const basisPoints = fc.integer({ min: 0, max: 20_000 });

describe('a cap', () => {
  it('lets 25.00% pass and refuses one cent more', () => {
    expect(withinCap(7_350_000, 29_400_000, 2500)).toBe(true);
    expect(withinCap(7_350_001, 29_400_000, 2500)).toBe(false);
  });

  it('moves by 25.00 euro with the 100 euro of programme 5', () => {
    expect(capOf(217_897_900, 2500)).toBe(54_474_475);
    expect(capOf(217_887_900, 2500)).toBe(54_471_975);
  });

  it('is the greatest amount that stays within it', () => {
    fc.assert(
      fc.property(amount, basisPoints, (base, bp) => {
        expect(withinCap(capOf(base, bp), base, bp)).toBe(true);
        expect(withinCap(capOf(base, bp) + 1, base, bp)).toBe(false);
      }),
    );
  });
});

describe('a minimum share', () => {
  it.each([
    [7_090_000, 70_900_000, true],
    [7_089_999, 70_900_000, false],
    [7_262_930, 72_629_300, true],
    [7_262_929, 72_629_300, false],
  ])('of 10%%: %d of %d reaches it: %p', (part, base, answer) => {
    expect(reachesShare(part, base, 1000)).toBe(answer);
  });

  it('is reached first by its minimum', () => {
    fc.assert(
      fc.property(
        amount.filter((n) => n > 0),
        fc.integer({ min: 1, max: 20_000 }),
        (base, bp) => {
          expect(reachesShare(minimumOf(base, bp), base, bp)).toBe(true);
          expect(reachesShare(minimumOf(base, bp) - 1, base, bp)).toBe(false);
        },
      ),
    );
  });
});

describe('a share', () => {
  it('sends a half cent up', () => {
    expect(share(1, 5000)).toBe(1);
    expect(share(1, 4999)).toBe(0);
  });

  it('lies between the cap and the minimum', () => {
    fc.assert(
      fc.property(amount, basisPoints, (base, bp) => {
        expect(share(base, bp)).toBeGreaterThanOrEqual(capOf(base, bp));
        expect(share(base, bp)).toBeLessThanOrEqual(minimumOf(base, bp));
      }),
    );
  });

  it('is read back as the percentage it was taken by, when it is exact', () => {
    expect(percentageOf(7_350_000, 29_400_000)).toBe(2500);
    expect(percentageOf(7_350_001, 29_400_000)).toBe(2500);
    expect(percentageOf(7_349_999, 29_400_000)).toBe(2499);
  });

  it('refuses what is no share, an amount below zero and a base of zero', () => {
    expect(() => share(100, 12.5)).toThrow(expect.objectContaining({ code: 'not-basis-points' }));
    expect(() => capOf(100, -1)).toThrow(expect.objectContaining({ code: 'not-basis-points' }));
    expect(() => withinCap(-1, 100, 2500)).toThrow(expect.objectContaining({ code: 'negative' }));
    expect(() => reachesShare(1, -100, 1000)).toThrow(expect.objectContaining({ code: 'negative' }));
    expect(() => percentageOf(0, 0)).toThrow(expect.objectContaining({ code: 'zero-base' }));
  });
});

describe('a proportion', () => {
  it('divides an amount as the whole is divided, a half cent up', () => {
    expect(proportion(9_000_000, 2_000_000, 22_000_000)).toBe(818_182);
    expect(proportion(1, 1, 2)).toBe(1);
    expect(proportion(0, 1, 2)).toBe(0);
    expect(() => proportion(1, 0, 0)).toThrow(expect.objectContaining({ code: 'zero-base' }));
  });

  it('of the whole is the part itself', () => {
    fc.assert(
      fc.property(
        amount.filter((n) => n > 0),
        amount,
        (base, part) => {
          expect(proportion(base, part, base)).toBe(part);
        },
      ),
    );
  });
});
