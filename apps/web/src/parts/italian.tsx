import type { ComponentChildren } from 'preact';
import { useReader } from '../page/reader.js';

type Given = { children: ComponentChildren };

/** Titles, norms and what people wrote are in Italian whoever reads them: on a page in another language they say so. */
export function Italian({ children }: Given) {
  const { language } = useReader();
  return language === 'it' ? <>{children}</> : <span lang="it">{children}</span>;
}

export function Norm({ children }: Given) {
  return (
    <span class="norm">
      <Italian>{children}</Italian>
    </span>
  );
}
