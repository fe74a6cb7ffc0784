import { sayDate } from '#terms';
import { useReader } from '../page/reader.js';
import { sayRole } from '../parts/roles.js';
import type { MandateKept, NamesInside } from './names.js';
import { recordWords as w } from './record.words.js';

type By = {
  person: string | null;
  name: string | null;
  role: string;
  onBehalfOf: string | null;
  mandate: string | null;
};

/** Who acted: the role always, the name for those who may read it, and for whom with which mandate. */
export function Who({ by, names }: { by: By; names: NamesInside }) {
  const { say } = useReader();
  const organisation = by.onBehalfOf === null ? null : names.organisation(by.onBehalfOf);
  return (
    <>
      {by.role === 'clock' ? say(w.clock) : sayRole(by.role, say)}
      {by.name !== null && `, ${by.name}`}
      {organisation !== null && ` ${say(w.forWhom, { organisation })}`}
      {by.mandate !== null && <Mandate id={by.mandate} kept={names.mandate(by.mandate)} />}
    </>
  );
}

function Mandate({ id, kept }: { id: string; kept: MandateKept | null }) {
  const { say, language } = useReader();
  if (kept === null) return <span class="hint mandate">{say(w.mandateGone, { id })}</span>;
  const { evidence, from, to } = kept;
  return (
    <span class="hint mandate">
      {say(w.mandate, { evidence, from: sayDate(from, language) })}
      {to !== null && ` ${say(w.mandateUntil, { to: sayDate(to, language) })}`}
    </span>
  );
}
