import { halvedTerm } from './halved-term.js';

describe('the term of the substitute power', () => {
  const term = (count: number, unit: 'days' | 'months' | 'years') =>
    ({ count, unit, kind: 'act', norm: 'x' }) as const;

  it('is half of the original one, an odd day left to the other side', () => {
    expect(halvedTerm(term(90, 'days'))).toEqual({
      ...term(45, 'days'),
      norm: 'art. 2 c. 9-ter L. 241/1990',
    });
    expect(halvedTerm(term(45, 'days')).count).toBe(22);
    expect(halvedTerm(term(2, 'days')).count).toBe(1);
    expect(halvedTerm(term(6, 'months'))).toMatchObject({ count: 3, unit: 'months' });
    expect(halvedTerm(term(1, 'years'))).toMatchObject({ count: 6, unit: 'months' });
  });

  it('is not guessed for half a month or half a day', () => {
    expect(() => halvedTerm(term(3, 'months'))).toThrow('La metà di 3 (months) non è un numero intero');
    expect(() => halvedTerm(term(1, 'days'))).toThrow('La metà di 1 (days)');
  });
});
