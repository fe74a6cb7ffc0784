/** What the pages say. A text stands beside the page that says it, in both languages; the type sees to it that none lacks one. */
import type { Said } from '#engine';
import { agreed, type Language } from '#terms';

export type Words = Record<string, Said>;

/** Declares the words of a page. Sentences may hold `{placeholders}`, the same in both languages. */
export const words = <const W extends Words>(declared: W): W => declared;

export type Values = Record<string, string | number>;

/** The sentence in one language, with its placeholders filled. @throws on a placeholder without a value */
export function fill(sentence: string, values: Values = {}): string {
  return agreed(
    sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`No value for {${name}} in «${sentence}».`);
      return String(value);
    }),
  );
}

export const sayer =
  (language: Language) =>
  (said: Said, values?: Values): string =>
    fill(said[language], values);
