import type { CaseView } from '#reading';
import { useReader } from '../page/reader.js';
import type { Crumb } from '../page/page.js';
import type { Visit } from '../page/visit.js';
import { recordWords as w } from './record.words.js';
import { Original } from '../parts/original.js';

const lenses = [
  { at: '', label: w.work },
  { at: '/percorso', label: w.path },
  { at: '/storico', label: w.history },
  { at: '/scadenze', label: w.deadlines },
  { at: '/verifica', label: w.verification },
] as const;

/** The views of one case, side by side. @param of its identifier @param at the view that the page belongs to, where its address is another */
export function Lenses({ of, at: inside }: { of: string; at?: string }) {
  const { say, path } = useReader();
  const base = `/pratiche/${of}`;
  return (
    <nav class="lenses" aria-label={say(w.lenses)}>
      <ul>
        {lenses.map(({ at, label }) => {
          const here = at === '' ? path === base : at === inside || path.startsWith(base + at);
          return (
            <li key={at}>
              <a href={base + at} aria-current={here ? 'page' : undefined}>
                {say(label)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The stage, the state in plain words, and the views. */
export function CaseHead({ file, parent = null }: { file: CaseView; parent?: CaseView | null }) {
  const { say } = useReader();
  return (
    <>
      <p class="case-state">
        {say(w.stateNow)}: <strong>{file.outcomeText ?? file.stateText}</strong>
      </p>
      {parent !== null && (
        <p class="case-state">
          {say(w.partOf)}:{' '}
          <a href={`/pratiche/${parent.id}/storico`}>
            <Original>{parent.title}</Original>
          </a>
        </p>
      )}
      <Lenses of={file.id} />
    </>
  );
}

/** The way to a view of a case. */
export const lensCrumbs = ({ say }: Visit): Crumb[] => [{ label: say(w.cases), href: '/pratiche' }];

/** The way to something inside a view of a case. */
export const caseCrumbs = ({ say }: Visit, file: CaseView): Crumb[] => [
  { label: say(w.cases), href: '/pratiche' },
  { label: file.title, href: `/pratiche/${file.id}`, given: true },
];
