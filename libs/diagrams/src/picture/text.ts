/** How wide words are, without a screen to ask: rather too wide than too narrow. */

/** Widths in thousandths of the font size, after Arial; letters that are missing here count as wide as a capital M. */
const groups: [string, number][] = [
  ["ijl|'’‘", 235],
  ['.,:;!I ftíìÍÌ/·[]()', 290],
  ['r-‐"“”°ªº', 345],
  ['*', 400],
  ['^{}', 480],
  ['ckszJvxyç?', 510],
  ['abdeghnopquLàáâäèéêëòóôöùúûüñ0123456789_–$«»', 570],
  ['FTZ+=<>~', 620],
  ['ABEKPSVXYÀÁÂÄÈÉÊË&', 680],
  ['CDHNRUwÙÚÛÜÇÑ', 735],
  ['GOQÒÓÔÖ', 790],
  ['mM', 845],
  ['W@%—…', 1010],
];
const widths = new Map(
  groups.flatMap(([letters, width]) => [...letters].map((letter): [string, number] => [letter, width])),
);
const UNKNOWN = 1010;

/** Bold letters, and letters of another font than the one measured, take more room. */
const MARGIN = { regular: 1.05, bold: 1.14 };

export type Font = { size: number; weight: keyof typeof MARGIN };

export function widthOf(text: string, { size, weight }: Font): number {
  const thousandths = [...text].reduce((sum, letter) => sum + (widths.get(letter) ?? UNKNOWN), 0);
  return (thousandths * size * MARGIN[weight]) / 1000;
}

/** The text in lines no wider than `limit`; a word that is wider by itself is cut. */
export function wrap(text: string, font: Font, limit: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(/[ \n\t]+/)
    .filter((one) => one !== '')
    .flatMap((one) => pieces(one, font, limit))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, font) > limit) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, font: Font, limit: number): string[] {
  if (widthOf(word, font) <= limit) return [word];
  const cut: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && widthOf(piece + letter, font) > limit) {
      cut.push(piece);
      piece = letter;
    } else piece += letter;
  }
  return [...cut, piece];
}
