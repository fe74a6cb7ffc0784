import { receiptPath } from '../filing/paths.js';
import { choiceName } from '../forms/names.js';
import { useReader } from '../page/reader.js';
import { Original } from '../parts/original.js';
import { When } from '../parts/time.js';
import type { OwnAdhesion } from './adhesions.js';
import { partnerWords as w } from './partner.words.js';

/** A path that the organisation has joined, with the proof that it has. */
export function AdhesionCard({ adhesion }: { adhesion: OwnAdhesion }) {
  const { say } = useReader();
  const { caseId, address, title, workflow, state, ended, level, at, revision } = adhesion;
  const status = ended ? 'ended' : 'sent';
  return (
    <li class="card-flat">
      <p class="card-kicker">
        <span class={`badge status-${status}`}>{say(w[status])}</span> {workflow}
      </p>
      <h3>
        <a href={`/avvisi/${address}`}>
          <Original>{title.charAt(0).toUpperCase() + title.slice(1)}</Original>
        </a>
      </h3>
      <p>{state}</p>
      <p>
        {say(w.joined)} <When at={at} />. {say(w.level, { level: say(choiceName(level)) })}{' '}
        {revision !== null && <a href={receiptPath(caseId, revision)}>{say(w.receipt)}</a>}
      </p>
    </li>
  );
}
