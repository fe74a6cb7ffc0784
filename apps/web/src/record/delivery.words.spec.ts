import { readdirSync, readFileSync } from 'node:fs';
import { noted } from './delivery.words.js';
import { saySaid } from './deliveries.js';
import { sayer } from '../words/words.js';

const here = new URL('../../../../libs/notify/src/', import.meta.url);
const sources = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(new URL(file, here), 'utf8'))
  .join('\n');

it.each(Object.values(noted))(
  '«$it» is what the mail rounds note, and has its English',
  ({ it: italian, en }) => {
    expect(sources).toContain(italian);
    expect(saySaid(italian, sayer('en'))).toBe(`Why: ${en.replace(/\.$/, '')}`);
  },
);

it('the answer of a mail server is quoted as it came', () => {
  expect(saySaid('550 5.1.1 unknown', sayer('it'))).toBe('Risposta: «550 5.1.1 unknown»');
});
