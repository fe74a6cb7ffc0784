import { useReader } from '../page/reader.js';
import { Original } from './original.js';
import { partWords as w } from './parts.words.js';

/** What stands in the place of a norm where nobody but the product says so: it is said in the language of the reader. */
const PROPOSED = /^valore proposto da (.+), che l’ente deve confermare$/;
/** The same of a value that rests on something, which is cited first. */
const PROPOSED_ON = /^(.+) \(valore proposto da (.+), che l’ente deve confermare\)$/;

/** The norm that decides, cited as acts cite it. */
export function Norm({ children }: { children: string | readonly string[] }) {
  return (
    <span class="norm">
      {typeof children === 'string' ? <Cited norm={children} /> : <Original>{children}</Original>}
    </span>
  );
}

function Cited({ norm }: { norm: string }) {
  const { say } = useReader();
  const by = PROPOSED.exec(norm)?.[1];
  if (by !== undefined) return <>{say(w.proposed, { by })}</>;
  const [, ground, on] = PROPOSED_ON.exec(norm) ?? [];
  if (ground === undefined || on === undefined) return <Original>{norm}</Original>;
  return (
    <>
      <Original>{ground}</Original> {say(w.proposedOn, { by: on })}
    </>
  );
}
