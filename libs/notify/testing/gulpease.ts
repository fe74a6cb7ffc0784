/**
 * How easy an Italian text is to read (Lucisano and Piemontese, 1988): 100 is easiest; from 60 on for who has the lower secondary
 * school. Counted on prose: an address is one short word, norms in brackets are left out, and the stop of an abbreviation
 * ends no sentence.
 */
export function gulpease(lines: readonly string[]): number {
  const read = lines.map((line) =>
    line
      .replace(/\[[^\]]*\]/g, '')
      .replace(/https?:\/\/\S+/g, 'qui')
      .replace(/^\s*\d+\. /, '')
      .replace(/\b(?:art|c|n|lett|L|D\.Lgs)\./gi, ''),
  );
  const words = read.join(' ').match(/[\p{L}\p{N}]+(?:[.,:/][\p{N}]+)*/gu) ?? [];
  const letters = words.join('').replace(/[^\p{L}\p{N}]/gu, '').length;
  const sentences = read
    .flatMap((line) => line.split(/[.!?](?=\s|$)/u))
    .filter((one) => /\p{L}/u.test(one)).length;
  return 89 + (300 * sentences - 10 * letters) / Math.max(words.length, 1);
}
