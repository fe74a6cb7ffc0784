/** What every part of a page may ask: the reader's language, the present, the keys of forms. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Surroundings } from './surroundings.js';
import type { Visit } from './visit.js';

export type Reader = Visit & Surroundings;

export const ReaderContext = createContext<Reader | null>(null);

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('A part of a page is drawn outside of a page.');
  return reader;
}
