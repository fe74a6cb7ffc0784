/** What one step changed in what its case knows: its record asked again up to there. */
import type { Pool } from 'pg';
import type { Envelope, Json, Procedure, Self, Step } from '#engine';
import { readEntries, type Entry } from '#ledger';
import { replay } from './verify.js';

/** A value that is another one after the step; `before` or `after` is absent where there was, or is, none. */
export type Change = { path: string[]; before?: Json; after?: Json };

/**
 * The changes of the step at a revision; none for a birth, which is all new. Null where the rules of the case do not lead
 * through its record any more: `verifyCase` says where it breaks.
 */
export async function changesAt(
  { pool, procedure }: { pool: Pool; procedure: Procedure },
  self: Self,
  revision: number,
): Promise<Change[] | null> {
  const stored = await readEntries(pool, self.id, { limit: revision });
  let before: Envelope | null = null;
  let after: Envelope | null = null;
  for (const { body } of stored) {
    const step = answered(procedure, self, after, body);
    if (step === null) return null;
    before = after;
    after = step.envelope;
  }
  return before === null || after === null ? [] : differences(before.context, after.context);
}

function answered(procedure: Procedure, self: Self, before: Envelope | null, body: Buffer): Step | null {
  try {
    return replay(procedure, self, before, JSON.parse(body.toString('utf8')) as Entry);
  } catch {
    // Rules of another text, or bytes that are no entry.
    return null;
  }
}

const isGroup = (value: Json | undefined): value is Record<string, Json> | Json[] =>
  typeof value === 'object' && value !== null;

function differences(before: Json | undefined, after: Json | undefined, path: string[] = []): Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isGroup(before) && isGroup(after) && Array.isArray(before) === Array.isArray(after)) {
    const [old, now] = [Object.entries(before), Object.entries(after)].map((pairs) => new Map(pairs));
    const names = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
    return [...names].flatMap((name) => differences(old?.get(name), now?.get(name), [...path, name]));
  }
  return [{ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
}
