import { nearest } from './nearest.js';

describe('a word that was meant', () => {
  it.each([
    ['rescueDay', 'rescueDays'],
    ['resuceDays', 'rescueDays'],
    ['RESCUEDAYS', 'rescueDays'],
    ['rescueRuonds', 'rescueRounds'],
  ])('for %s is %s', (written, meant) => {
    expect(nearest(written, ['rescueDays', 'rescueRounds', 'table'])).toBe(meant);
  });

  it('is not guessed when nothing is near', () => {
    expect(nearest('signature', ['rescueDays', 'table'])).toBeUndefined();
    expect(nearest('anything', [])).toBeUndefined();
  });
});
