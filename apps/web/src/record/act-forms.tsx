/** The forms that record what became of an act: for whom it is, already filled in. */
import { ACT_WITHDRAW, ACT_CHALLENGE } from '#engine';
import type { ActionView, ContestedView } from '#reading';
import { useReader } from '../page/reader.js';
import { filledStepPath } from '../steps/step-path.js';
import { windowsWords as w } from './windows.words.js';

type Given = {
  caseId: string;
  /** One act, for each addressee. */
  same: readonly ContestedView[];
  recordable: readonly ActionView[];
};

export function ActForms({ caseId, same, recordable }: Given) {
  const { say } = useReader();
  const gone = same.some(({ marks }) => marks.some(({ how }) => how === 'withdrawn'));
  const links = recordable
    // Of an act that is no more, only an appeal that was lodged before is left to be recorded.
    .filter(({ event }) => !gone || event === ACT_CHALLENGE)
    .flatMap(({ event, action }) =>
      event === ACT_WITHDRAW
        ? same.slice(0, 1).map(({ act }) => ({ label: action, href: filledStepPath(caseId, event, { act }) }))
        : same.map(({ act, addressee, addresseeName }) => ({
            label: say(w.forWhom, { action, who: addresseeName }),
            href: filledStepPath(caseId, event, { act, addressee }),
          })),
    );
  if (links.length === 0) return null;
  return (
    <>
      <p>{say(w.toRecord)}</p>
      <ul>
        {links.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
