/** Chains for the specs of the ledger: entries as they would stand in the database. */
import { GENESIS, seal, sha256, type Entry, type Head, type StoredEntry } from '../src/index.js';

export const theCase = '0c5f3a52-52b6-5d8e-8f4b-3f1f4a5a9a11';

export function anEntry(change: Partial<Entry> = {}): Entry {
  return {
    format: 1,
    case: theCase,
    revision: 1,
    procedure: '7b1f7d0a-6a6e-5b0f-9a57-0d9f8ad3c001',
    workflow: { name: 'application', version: 1, hash: sha256('rules') },
    command: 'command-1',
    request: sha256('request-1'),
    event: 'case.open',
    data: { reason: 'perché è così', amountCents: 12_50 },
    act: null,
    by: { person: null, role: 'officer', onBehalfOf: null, mandate: null },
    occurredAt: '2026-02-01T08:59:30.000Z',
    recordedAt: '2026-02-01T09:00:00.000Z',
    calendar: { national: 'it-2026.1' },
    from: null,
    to: 'drafted',
    outcome: null,
    effects: [],
    snapshot: sha256('snapshot-1'),
    previous: GENESIS,
    ...change,
  };
}

/** The row of an entry, with columns that say what it says. */
export function stored(entry: Entry): StoredEntry {
  const { bytes, hash } = seal(entry);
  return {
    caseId: entry.case,
    revision: entry.revision,
    commandId: entry.command,
    requestHash: entry.request,
    event: entry.event,
    actorPerson: entry.by.person,
    actorRole: entry.by.role,
    onBehalfOf: entry.by.onBehalfOf,
    occurredAt: entry.occurredAt,
    recordedAt: entry.recordedAt,
    body: bytes,
    previousHash: entry.previous,
    hash,
  };
}

/** A sound chain of some entries, and the head that is kept with its case. */
export function aChain(length: number): { entries: StoredEntry[]; head: Head } {
  const entries: StoredEntry[] = [];
  for (let revision = 1; revision <= length; revision++) {
    const previous = entries.at(-1)?.hash ?? GENESIS;
    const command = `command-${revision}`;
    entries.push(stored(anEntry({ revision, previous, command, request: sha256(command) })));
  }
  return { entries, head: { revision: length, hash: entries.at(-1)?.hash ?? GENESIS } };
}
