/** Did a step about an act know what the record knew, and had the window that it says has passed really run and passed? */
import { contestedIn, isContest, WINDOW_PASS, type Contested, type Effect, type PassedWindow } from '#engine';
import { digestOf, type ReadEntry } from '#ledger';

type Known = { term: string; key: string; dueAt: string; live: boolean };

/** The window that the clock closed was live, under that name, and its last day was over. */
export function foundPassed({ entry }: ReadEntry, open: ReadonlyMap<string, Known>): boolean {
  if (entry.event !== WINDOW_PASS) return true;
  const { passed } = entry.data as unknown as { passed: PassedWindow };
  const known = open.get(passed.deadline);
  return (
    known?.live === true &&
    passed.deadline === entry.command &&
    passed.term === known.term &&
    passed.key === known.key &&
    Date.parse(passed.dueAt) === Date.parse(known.dueAt) &&
    Date.parse(known.dueAt) <= Date.parse(entry.recordedAt)
  );
}

/** The acts and addressees of the entries before. */
export function foundContested({ entry }: ReadEntry, before: readonly (readonly Effect[])[]): boolean {
  if (!isContest(entry.event) || entry.event === WINDOW_PASS) return true;
  const { contested } = entry.data as unknown as { contested: Contested[] };
  return digestOf(contested) === digestOf(contestedIn(before));
}
