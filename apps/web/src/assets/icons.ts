import { bootstrapItalia } from './places.js';

/** The icons that the sources name (`it-clock`), out of the seven hundred of the design system. */
export function readIcons(sources: string): Buffer {
  const named = new Set(sources.match(/\bit-[a-z0-9-]+/g) ?? []);
  const sprite = bootstrapItalia('svg/sprites.svg').toString('utf8');
  const symbols = [...sprite.matchAll(/<symbol[^>]*\bid="([^"]+)"[^]*?<\/symbol>/g)];
  const kept = symbols.filter(([, id]) => id !== undefined && named.has(id)).map(([text]) => text);
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${kept.join('')}</svg>`);
}

/** The sign of Iter in the tab of a browser. */
export const siteIcon = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#06c"/>' +
    '<path d="M8 24V8M8 16h9a7 7 0 0 1 7 8" fill="none" stroke="#fff" stroke-width="3"/><circle cx="8" cy="8" r="3" fill="#fff"/></svg>',
);
