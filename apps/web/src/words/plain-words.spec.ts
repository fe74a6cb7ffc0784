import { readdirSync } from 'node:fs';
import { gulpease } from '../../../../libs/notify/testing/gulpease.js';
import type { Words } from './words.js';

const here = new URL('..', import.meta.url);

/** Read by partners and the public, too, whom `partner/plain-words.spec.ts` promises 60. */
const folders = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.words.ts'))
  .sort();

/** Norms in brackets, holes and labels are no prose. */
const sentencesOf = (module: Record<string, Words>): string[] =>
  Object.values(module)
    .flatMap((group) => Object.values(group).map(({ it: text }) => text))
    .map((text) => text.replace(/\([^)]*\)|\{\w+\}/g, ''))
    .filter((text) => text.split(/\s+/).length > 4);

it.each(folders)('everybody reads plain words: %s has a Gulpease of 50 at least', async (file) => {
  const said = sentencesOf((await import(new URL(file, here).href)) as Record<string, Words>);
  if (said.length > 0) expect(gulpease(said)).toBeGreaterThanOrEqual(50);
});
