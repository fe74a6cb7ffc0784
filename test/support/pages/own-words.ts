/** Every text of the product in both languages, and whether one of them stands in a page of the other. */
import { readdirSync } from 'node:fs';
import { coDesign, roles } from '#workflows';

type Said = { it: string; en: string };
export type Other = 'it' | 'en';

const pagesAt = new URL('../../../apps/web/src/', import.meta.url);

const isSaid = (value: unknown): value is Said =>
  typeof value === 'object' &&
  value !== null &&
  'it' in value &&
  'en' in value &&
  typeof value.it === 'string';

/** Texts stand in trees of the same shape. */
function pairs(italian: unknown, english: unknown): Said[] {
  if (typeof italian === 'string' && typeof english === 'string') return [{ it: italian, en: english }];
  if (typeof italian !== 'object' || italian === null) return [];
  return Object.entries(italian).flatMap(([key, value]) =>
    pairs(value, (english as Record<string, unknown>)[key]),
  );
}

async function allWords(): Promise<Said[]> {
  const files = readdirSync(pagesAt, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.words.ts'),
  );
  const modules = (await Promise.all(files.map((file) => import(new URL(file, pagesAt).href)))) as Record<
    string,
    Record<string, unknown>
  >[];
  const ofPages = modules.flatMap((module) =>
    Object.values(module).flatMap((group) => Object.values(group).filter(isSaid)),
  );
  const ofStages = coDesign.workflows.flatMap(({ texts }) => pairs(texts.it, texts.en));
  return [...ofPages, ...ofStages, ...Object.values(roles)];
}

export type Reader = (texts: readonly string[]) => string[];

/** @returns what finds, among the texts of a page, words of the other language */
export async function strangerIn(language: 'it' | 'en'): Promise<Reader> {
  const other = language === 'it' ? 'en' : 'it';
  const words = await allWords();
  const own = new Set(words.map((said) => bare(said[language])));
  const strange = words.filter((said) => !own.has(bare(said[other]))).map((said) => bare(said[other]));
  const whole = new Set(strange);
  const fragments = strange
    .flatMap((text) => text.split(/\{\w+\}/))
    .map((part) => part.trim())
    .filter((part) => part.split(/\s+/).length >= 5);
  const isOwn = (part: string): boolean => [...own].some((text) => text.includes(part));
  const telling = [...new Set(fragments)].filter((part) => !isOwn(part));
  return (texts) =>
    texts.flatMap((text) => (whole.has(bare(text)) ? [text] : telling.filter((part) => text.includes(part))));
}

const bare = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(/[:.]$/, '');

/** Names that the code gives to things, in more than one part: no person should ever read them. */
export function technicalNames(): Set<string> {
  const names = coDesign.workflows.flatMap(({ texts, events, terms }) => [
    ...Object.keys(events),
    ...Object.keys(terms),
    ...Object.keys(texts.it.states),
    ...Object.keys(texts.it.outcomes),
    ...Object.keys(texts.it.notices),
    ...Object.keys(texts.it.rules),
  ]);
  return new Set([...names, ...Object.keys(roles)].filter((name) => /[-.]|[a-z][A-Z]/.test(name)));
}
