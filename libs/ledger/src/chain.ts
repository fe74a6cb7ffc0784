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

/** How a chain breaks. */
export type ChainFault =
  | 'no-entries'
  | 'end-differs'
  | 'head-hash-differs'
  | 'entry-missing'
  | 'bytes-differ'
  | 'link-broken'
  | 'not-an-entry'
  | 'not-canonical'
  | 'of-another-place'
  | 'copy-differs';

/** What the words about a fault need: names and numbers, never a sentence. */
export type About = Readonly<Record<string, string | number>>;

/** Where a record breaks, and how: a code, which its readers say in their own words. */
export type Break<Code extends string = ChainFault> = {
  caseId: string;
  revision: number;
  code: Code;
  about: About;
};

type Fault = Pick<Break, 'code' | 'about'>;

const fault = (code: ChainFault, about: About = {}): Fault => ({ code, about });

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
    const found = faultOf(caseId, index + 1, previous, stored);
    if (found !== null) return { ok: false, broken: { caseId, revision: stored.revision, ...found } };
    read.push({ stored, entry: JSON.parse(stored.body.toString('utf8')) as Entry });
    previous = stored.hash;
  }
  const found = endFault(read.at(-1)?.stored, head);
  return found === null
    ? { ok: true, entries: read }
    : { ok: false, broken: { caseId, revision: head.revision, ...found } };
}

function endFault(last: StoredEntry | undefined, head: Head): Fault | null {
  if (!last) return fault('no-entries');
  if (last.revision !== head.revision) return fault('end-differs', { last: last.revision });
  return last.hash === head.hash ? null : fault('head-hash-differs');
}

function faultOf(caseId: string, revision: number, previous: string, stored: StoredEntry): Fault | null {
  if (stored.revision !== revision) return fault('entry-missing', { missing: revision });
  if (entryHash(stored.body) !== stored.hash) return fault('bytes-differ');
  if (stored.previousHash !== previous) return fault('link-broken');
  const entry = parse(stored.body);
  if (entry === null) return fault('not-an-entry');
  if (!canonicalBytes(entry).equals(stored.body)) return fault('not-canonical');
  if (entry.case !== caseId || entry.revision !== revision || entry.previous !== previous)
    return fault('of-another-place');
  return columnFault(entry, stored);
}

/** The columns are copies, by which people search: they must say what the bytes say. */
function columnFault(entry: Entry, stored: StoredEntry): Fault | null {
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
  return wrong ? fault('copy-differs', { column: wrong[0] }) : null;
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
