/** Is a chain unbroken? Recomputed from the stored bytes alone. */
import { canonicalBytes, entryHash, GENESIS, type Entry } from './entry.js';

/** An entry as it stands in the database. */
export type StoredEntry = {
  caseId: string;
  revision: number;
  commandId: string;
  requestHash: string;
  event: string;
  actorPerson: string | null;
  actorRole: string;
  onBehalfOf: string | null;
  occurredAt: string;
  recordedAt: string;
  body: Buffer;
  previousHash: string;
  hash: string;
};

/** What is kept beside a chain about its end. Without it, a record cut short could not be told from a younger one. */
export type Head = { revision: number; hash: string };

/** Where a record breaks, and how. */
export type Break = { caseId: string; revision: number; what: string };

export type ReadEntry = { stored: StoredEntry; entry: Entry };

/**
 * Checks the entries of one case, in order of revision, up to the end that is kept elsewhere.
 * @returns the entries as read, or the first break
 */
export function checkChain(
  caseId: string,
  entries: readonly StoredEntry[],
  head: Head,
): { ok: true; entries: ReadEntry[] } | { ok: false; broken: Break } {
  const read: ReadEntry[] = [];
  let previous = GENESIS;
  for (const [index, stored] of entries.entries()) {
    const what = faultOf(caseId, index + 1, previous, stored);
    if (what !== null) return { ok: false, broken: { caseId, revision: stored.revision, what } };
    read.push({ stored, entry: JSON.parse(stored.body.toString('utf8')) as Entry });
    previous = stored.hash;
  }
  const what = endFault(read.at(-1)?.stored, head);
  return what === null
    ? { ok: true, entries: read }
    : { ok: false, broken: { caseId, revision: head.revision, what } };
}

function endFault(last: StoredEntry | undefined, head: Head): string | null {
  if (!last) return 'the case has no entry';
  if (last.revision !== head.revision)
    return `the case stands at revision ${head.revision}, its record at ${last.revision}`;
  return last.hash === head.hash ? null : 'the hash kept with the case is not that of its last entry';
}

function faultOf(caseId: string, revision: number, previous: string, stored: StoredEntry): string | null {
  if (stored.revision !== revision) return `revision ${revision} is missing`;
  if (entryHash(stored.body) !== stored.hash) return 'the stored bytes do not give the stored hash';
  if (stored.previousHash !== previous) return 'it does not follow from the entry before';
  const entry = parse(stored.body);
  if (entry === null) return 'the stored bytes are not an entry';
  if (!canonicalBytes(entry).equals(stored.body)) return 'the stored bytes are not canonical';
  if (entry.case !== caseId || entry.revision !== revision || entry.previous !== previous)
    return 'it is the entry of another place';
  return columnFault(entry, stored);
}

/** The columns are copies, by which people search: they must say what the bytes say. */
function columnFault(entry: Entry, stored: StoredEntry): string | null {
  const pairs: [string, unknown, unknown][] = [
    ['command_id', stored.commandId, entry.command],
    ['request_hash', stored.requestHash, entry.request],
    ['event', stored.event, entry.event],
    ['actor_person', stored.actorPerson, entry.by.person],
    ['actor_role', stored.actorRole, entry.by.role],
    ['on_behalf_of', stored.onBehalfOf, entry.by.onBehalfOf],
    ['occurred_at', Date.parse(stored.occurredAt), Date.parse(entry.occurredAt)],
    ['recorded_at', Date.parse(stored.recordedAt), Date.parse(entry.recordedAt)],
  ];
  const wrong = pairs.find(([, column, body]) => column !== body);
  return wrong ? `the column ${wrong[0]} says something else than the entry` : null;
}

function parse(body: Buffer): Entry | null {
  try {
    const entry = JSON.parse(body.toString('utf8')) as Partial<Entry> | null;
    const readable = entry?.format === 1 && typeof entry.by === 'object';
    return readable ? (entry as Entry) : null;
  } catch {
    return null;
  }
}
