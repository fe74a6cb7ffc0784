/** The style sheet, fonts, icons and islands: read once, squeezed once, under names that change with their content. */
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { readFonts } from './fonts.js';
import { readIcons, siteIcon } from './icons.js';
import { readIslands } from './islands.js';
import { readSources } from './places.js';
import { makeStyleSheet } from './style-sheet.js';

export type Asset = { type: string; body: Buffer; brotli?: Buffer; gzip?: Buffer };

export type Assets = {
  /** The address of an asset by its plain name: `style.css`, `icons.svg`, an island. */
  href: (name: string) => string;
  /** What is served under a hashed file name. */
  find: (file: string) => Asset | undefined;
};

/** Serving address of all of them. */
export const ASSETS = '/assets';

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

let made: Promise<Assets> | undefined;

/** Made once in a process: the sources do not change under it. */
export const openAssets = (): Promise<Assets> => (made ??= make());

async function make(): Promise<Assets> {
  const names = new Map<string, string>();
  const files = new Map<string, Asset>();
  const add = (name: string, body: Buffer) => {
    const [stem, ending = ''] = [name.slice(0, name.lastIndexOf('.')), name.split('.').at(-1)];
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
    const file = `${stem}.${hash}.${ending}`;
    names.set(name, file);
    files.set(file, { type: types[ending] ?? 'application/octet-stream', body, ...squeezed(ending, body) });
  };
  const href = (name: string): string => {
    const file = names.get(name);
    if (file === undefined) throw new Error(`There is no asset "${name}".`);
    return `${ASSETS}/${file}`;
  };
  const sources = readSources();
  for (const [name, body] of readFonts()) add(name, body);
  for (const [name, body] of readIslands()) add(name, body);
  add('icons.svg', readIcons(sources));
  add('icon.svg', siteIcon);
  add('style.css', await makeStyleSheet(sources, href));
  return { href, find: (file) => files.get(file) };
}

function squeezed(ending: string, body: Buffer): Pick<Asset, 'brotli' | 'gzip'> {
  if (ending === 'woff2') return {};
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return { brotli: brotliCompressSync(body, { params }), gzip: gzipSync(body, { level: 9 }) };
}
