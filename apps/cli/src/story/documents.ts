/** The documents that the story names: one page each, with its title, which says that it is invented. */
import { createHash } from 'node:crypto';
import { pdfOf } from './pdf.js';

export type Paper = { name: string; bytes: Buffer };

const drawn = new Map<string, Paper>();

const SAID = [
  'Documento della dimostrazione di Iter.',
  'Dati, enti e persone sono inventati: questo foglio non ha alcun valore.',
];

/** Draws a document of the demonstration. @returns its hash, by which the steps name it */
export function document(title: string): string {
  const bytes = pdfOf(title, SAID);
  const hash = createHash('sha256').update(bytes).digest('hex');
  drawn.set(hash, { name: `${title.replaceAll('/', '-')}.pdf`, bytes });
  return hash;
}

/** What was drawn, by its hash. */
export const paperOf = (hash: string): Paper | undefined => drawn.get(hash);
