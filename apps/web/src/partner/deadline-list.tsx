import { CLOCK } from '#engine';
import type { DeadlineView } from '#reading';
import { useReader } from '../page/reader.js';
import { Original } from '../parts/original.js';
import { DueBy, Reckoning } from '../parts/time.js';
import { partnerWords as w } from './partner.words.js';

type Given = {
  deadlines: readonly DeadlineView[];
  /** Who reads: what is its own turn is said so. */
  organisation: string;
  /** Each with its case. */
  named?: boolean;
};

/** Until when, whose turn it is, and what happens then. */
export function DeadlineList({ deadlines, organisation, named = false }: Given) {
  const { say } = useReader();
  return (
    <ul class="deadlines">
      {deadlines.map((one) => {
        const whose = whoseTurn(one, organisation);
        return (
          <li key={one.id}>
            <strong>{one.name}</strong>
            <span>
              <DueBy at={one.actBy ?? one.dueAt} bare />
            </span>
            {whose && <span>{say(whose)}</span>}
            {named && (
              <a href={`/ente/pratiche/${one.caseId}`}>
                <Original>{one.caseTitle}</Original>
              </a>
            )}
            <span>{one.onExpiry}</span>
            <Reckoning lines={one.explanation} norm={one.norm} />
          </li>
        );
      })}
    </ul>
  );
}

/** Nobody’s where a right ends or time alone passes: there the date says enough. */
function whoseTurn({ kind, owner }: DeadlineView, organisation: string) {
  if (kind === 'window' || owner.role === CLOCK.role) return null;
  if (owner.organisation === null) return w.theirs;
  return owner.organisation === organisation ? w.yours : w.leads;
}
