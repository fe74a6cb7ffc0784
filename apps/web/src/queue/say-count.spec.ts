import { sayer } from '../words/words.js';
import { COUNTED } from './queue.queries.js';
import { sayCount } from './say-count.js';

describe('the number of deadlines in a group', () => {
  const say = sayer('it');

  it('is said as it is, as far as it was counted', () => {
    expect([sayCount(0, say), sayCount(COUNTED, say)]).toEqual(['0', '1000']);
  });

  it('is "oltre 1000" for any greater one', () => {
    expect(sayCount(COUNTED + 1, say)).toBe('oltre 1000');
  });
});
