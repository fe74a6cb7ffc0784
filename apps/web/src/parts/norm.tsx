import { useReader } from '../page/reader.js';
import { Original } from './original.js';
import { partWords as w } from './parts.words.js';

/** What stands in the place of a norm where nobody but the product says so: it is said in the language of the reader. */
const PROPOSED = /^valore proposto da (.+), che l’ente deve confermare$/;

/** The norm that decides, cited as acts cite it. */
export function Norm({ children }: { children: string | readonly string[] }) {
  const { say } = useReader();
  const by = typeof children === 'string' ? PROPOSED.exec(children)?.[1] : undefined;
  return (
    <span class="norm">{by === undefined ? <Original>{children}</Original> : say(w.proposed, { by })}</span>
  );
}
