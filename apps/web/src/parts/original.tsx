import type { ComponentChildren } from 'preact';
import { useReader } from '../page/reader.js';

/** Procedures, and what people write in them, are Italian: on a page in another language they are said to be. */
export function Original({ children }: { children: ComponentChildren }) {
  const { language } = useReader();
  return language === 'it' ? <>{children}</> : <span lang="it">{children}</span>;
}
