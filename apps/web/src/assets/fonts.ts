import { bootstrapItalia } from './places.js';

type Font = { name: string; family: string; weight: number; path: string };

const titillium = (weight: string): string =>
  `fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-${weight}.woff2`;

const fonts: Font[] = [
  { name: 'titillium-400.woff2', family: 'Titillium Web', weight: 400, path: titillium('regular') },
  { name: 'titillium-600.woff2', family: 'Titillium Web', weight: 600, path: titillium('600') },
  { name: 'titillium-700.woff2', family: 'Titillium Web', weight: 700, path: titillium('700') },
  {
    name: 'roboto-mono-400.woff2',
    family: 'Roboto Mono',
    weight: 400,
    path: 'fonts/Roboto_Mono/roboto-mono-v13-latin-ext_latin-regular.woff2',
  },
];

export const readFonts = (): [string, Buffer][] =>
  fonts.map(({ name, path }) => [name, bootstrapItalia(path)]);

/** Text is shown at once in another font, and in this one when it has come. */
export const fontFaces = (href: (name: string) => string): string =>
  fonts
    .map(
      ({ name, family, weight }) =>
        `@font-face{font-family:"${family}";font-style:normal;font-weight:${String(weight)};font-display:swap;src:url("${href(name)}") format("woff2")}`,
    )
    .join('\n');
