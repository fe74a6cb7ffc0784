import { readdirSync } from 'node:fs';
import type { Words } from './words.js';
import { fill } from './words.js';

const here = new URL('..', import.meta.url);
const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.words.ts'),
);
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe.each(files)('the words of %s', (file) => {
  it('are there in both languages, with the same placeholders', async () => {
    const module = (await import(new URL(file, here).href)) as Record<string, Words>;
    const said = Object.entries(module).flatMap(([, group]) => Object.entries(group));
    expect(said.length).toBeGreaterThan(0);
    for (const [key, { it: italian, en: english }] of said) {
      expect([key, italian.trim() === '', english.trim() === '']).toEqual([key, false, false]);
      expect([key, placeholders(italian)]).toEqual([key, placeholders(english)]);
    }
  });
});

it('a sentence is not said with a hole in it', () => {
  expect(fill('fino al {day}', { day: '3' })).toBe('fino al 3');
  expect(() => fill('fino al {day}')).toThrow('{day}');
});
