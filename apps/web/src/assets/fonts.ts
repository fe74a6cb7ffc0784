import { bootstrapItalia } from './places.js';

/** The width of a letter, and what stands above and below the line, of the other font against this one. */
type Fit = { size: number; above: number; below: number };

type Font = { name: string; weight: string; path: string; standIns: string[]; fit: Fit };

const FAMILY = 'Titillium Web';
const STAND_IN = `${FAMILY} stand-in`;

/** Of Titillium Web, in parts of the size of the letters. */
const [ABOVE, BELOW] = [1.133, 0.388];

const titillium = (weight: string): string =>
  `fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-${weight}.woff2`;

/** @param size how wide a text of ours is in this font, against the same text in Arial */
const fit = (size: number): Fit => ({ size, above: ABOVE / size, below: BELOW / size });

/** Whole as the design system has them: without their second alphabet the names of many people would be drawn from two fonts. */
const fonts: Font[] = [
  {
    name: 'titillium-400.woff2',
    weight: '400',
    path: titillium('regular'),
    standIns: ['Arial', 'ArialMT', 'Liberation Sans', 'LiberationSans', 'Arimo'],
    fit: fit(0.9325),
  },
  {
    name: 'titillium-600.woff2',
    weight: '600 700',
    path: titillium('600'),
    standIns: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'LiberationSans-Bold', 'Arimo Bold'],
    fit: fit(0.8857),
  },
];

/** Asked for at once with the page, since every page shows both. */
export const fontNames = fonts.map(({ name }) => name);

export const readFonts = (): [string, Buffer][] =>
  fonts.map(({ name, path }) => [name, bootstrapItalia(path)]);

/** Text is shown at once in another font, drawn as large as in this one, and in this one when it has come: nothing moves. */
export const fontFaces = (href: (name: string) => string): string =>
  fonts
    .flatMap(({ name, weight, standIns, fit: { size, above, below } }) => [
      face(FAMILY, weight, `font-display:swap;src:url("${href(name)}") format("woff2")`),
      face(
        STAND_IN,
        weight,
        `src:${standIns.map((local) => `local("${local}")`).join(',')};size-adjust:${percent(size)};` +
          `ascent-override:${percent(above)};descent-override:${percent(below)};line-gap-override:0%`,
      ),
    ])
    .join('\n');

/** Wherever a style names the font, its stand-in comes next. */
export const withStandIn = (styles: string): string =>
  styles.replaceAll(/(["'])Titillium Web\1(?=,)/g, `$&,"${STAND_IN}"`);

const face = (family: string, weight: string, rest: string): string =>
  `@font-face{font-family:"${family}";font-style:normal;font-weight:${weight};${rest}}`;

const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;
