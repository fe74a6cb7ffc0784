import fc from 'fast-check';
import { parseEuro, saidEuro, saidPercentage, sayEuro, sayPercentage } from './euro-text.js';

describe('an amount that people write', () => {
  it.each([
    ['1.234,56', 123_456],
    ['1234.56', 123_456],
    ['1234,56', 123_456],
    ['€ 2.178.979,00', 217_897_900],
    ['50.000', 5_000_000],
    ['3.500 €', 350_000],
    ['12,5', 1250],
    ['0', 0],
    [709_000, 70_900_000],
    [726_293.1, 72_629_310],
  ])('%p is %d cents', (written, cents) => {
    expect(parseEuro(written)).toBe(cents);
  });

  it.each(['', 'dieci', '-5', '1,234.56', '1.23.456', '12 000', '1e6', -3, Number.NaN, 1e21])(
    'refuses %p',
    (written) => {
      expect(() => parseEuro(written)).toThrow(expect.objectContaining({ code: 'not-an-amount' }));
    },
  );

  it('refuses a fraction of a cent', () => {
    expect(() => parseEuro('10,005')).toThrow(expect.objectContaining({ code: 'too-many-decimals' }));
    expect(() => parseEuro(0.125)).toThrow(expect.objectContaining({ code: 'too-many-decimals' }));
  });

  it('refuses more than can be counted exactly', () => {
    expect(() => parseEuro('99999999999999999')).toThrow(expect.objectContaining({ code: 'not-cents' }));
  });
});

describe('an amount that people read', () => {
  it('has Italian and English separators and a sign in front', () => {
    expect(sayEuro(217_897_900)).toBe('€\u00a02.178.979,00');
    expect(sayEuro(217_897_900, 'en')).toBe('€2,178,979.00');
    expect(sayEuro(-10_000)).toBe('-€\u00a0100,00');
    expect(sayEuro(5)).toBe('€\u00a00,05');
  });

  it('never leaves its sign at the end of a line', () => {
    expect(sayEuro(-217_897_900)).not.toMatch(/[^\S\u00a0]/);
  });

  it('is told in both languages where a text is read in either', () => {
    expect(saidEuro(123_456)).toEqual({ it: '€\u00a01.234,56', en: '€1,234.56' });
    expect(saidPercentage(1250)).toEqual({ it: '12,5%', en: '12.5%' });
  });

  it('is read back to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (cents) => {
        expect(parseEuro(sayEuro(cents))).toBe(cents);
      }),
    );
  });

  it('has percentages without idle zeros', () => {
    expect([2500, 1250, 1005, 0, 10_000].map((bp) => sayPercentage(bp))).toEqual([
      '25%',
      '12,5%',
      '10,05%',
      '0%',
      '100%',
    ]);
    expect(sayPercentage(1250, 'en')).toBe('12.5%');
  });
});
