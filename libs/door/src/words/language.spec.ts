import { languageOf } from './language.js';

const asked = (header?: string) =>
  languageOf({ headers: header === undefined ? {} : { 'accept-language': header } });

describe('the language of an answer', () => {
  it.each([
    [undefined, 'it'],
    ['', 'it'],
    ['*', 'it'],
    ['fr', 'it'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['it;q=0.4, en;q=0.8', 'en'],
    ['en;q=0.4, it;q=0.8', 'it'],
    ['fr, EN;q=0.5', 'en'],
    ['en;q=0', 'it'],
    ['en;q=abc, it', 'en'],
  ])('for %p is %s', (header, language) => {
    expect(asked(header)).toBe(language);
  });
});
