/** Of the deadlines of a case those that an organisation goes by: it contests an act within its own time, and within no other’s. */
import type { Deadline } from '#database';
import { EVERYONE, isWindow, windowKey } from '#engine';
import { contestedOf } from '#procedures';
import type { Iter } from '#door';
import type { SeenCase } from '../sight.js';
import { workflowOf } from '../words/workflow-words.js';
import { addresseeOf } from './addressee.js';

/** Whom an act names contests it from its communication, and everyone else from its publication. */
export async function withOwnWindows(
  iter: Iter,
  { file }: SeenCase,
  deadlines: readonly Deadline[],
  organisation: string,
): Promise<Deadline[]> {
  const isFor = (addressee: string) => (one: Deadline) =>
    isWindow(one.term) && addresseeOf(one.key) === addressee;
  const stage = deadlines.some(isFor(EVERYONE)) ? workflowOf(iter.procedure, file) : undefined;
  const contested = stage ? await contestedOf(iter.pool, stage, file.id) : [];
  const named = contested.filter(({ addressee }) => addressee === organisation);
  const others = new Set(named.map(({ act }) => windowKey(act, EVERYONE)));
  return deadlines.filter(
    (one) =>
      !isWindow(one.term) || isFor(organisation)(one) || (isFor(EVERYONE)(one) && !others.has(one.key)),
  );
}
