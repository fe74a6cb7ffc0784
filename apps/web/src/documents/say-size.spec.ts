import { saySize } from './say-size.js';

describe('the size of a file', () => {
  it.each([
    [1, '1\u00a0KB', '1\u00a0KB'],
    [300_000, '293\u00a0KB', '293\u00a0KB'],
    [1_572_864, '1,5\u00a0MB', '1.5\u00a0MB'],
  ])('of %d bytes is %s, in English %s', (bytes, it, en) => {
    expect([saySize(bytes, 'it'), saySize(bytes, 'en')]).toEqual([it, en]);
  });
});
