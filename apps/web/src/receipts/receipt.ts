/** What an organisation gets for what it sent: computed from the entry of the record, so that it can be computed again for ever. */
import type { Pool } from 'pg';
import { hashesIn, uploadsOf, type Upload } from '#documents';
import { namesOf } from '#identity';
import { readEntries, type Entry, type StoredEntry } from '#ledger';
import { WRITTEN_WITH } from '../partner/duties.js';

export type ReceiptFile = {
  hash: string;
  pointer: string;
  /** Absent where the record names a document whose bytes were not sent here. */
  upload: Upload | null;
};

export type Receipt = {
  number: string;
  caseId: string;
  revision: number;
  event: string;
  data: unknown;
  occurredAt: string;
  recordedAt: string;
  person: string | null;
  organisation: { id: string; name: string };
  files: ReceiptFile[];
  /** The hash of the entry, and of the one before it. */
  hash: string;
  previousHash: string;
};

/** Short enough to be said on the telephone, and the procedure once where it is the case itself; the case and its revision make it unique, and the hash proves it. */
export const receiptNumber = (procedure: string, key: string, revision: number): string =>
  [...new Set([procedure, key]), String(revision)].join('/');

type CaseOf = { slug: string; key: string; name: string };

/** Null if there is no such entry, or if nobody sent it for an organisation. */
export async function receiptOf(pool: Pool, caseId: string, revision: number): Promise<Receipt | null> {
  const [stored] = await readEntries(pool, caseId, { after: revision - 1, limit: 1 });
  if (stored?.revision !== revision || stored.onBehalfOf === null) return null;
  const { rows } = await pool.query<CaseOf>(
    `SELECT p.slug, c.key, o.name FROM case_file c JOIN procedure p ON p.id = c.procedure_id, organisation o WHERE c.id = $1 AND o.id = $2`,
    [caseId, stored.onBehalfOf],
  );
  if (!rows[0]) return null;
  const people = stored.actorPerson === null ? [] : [stored.actorPerson];
  const [names, uploads, written] = await Promise.all([
    namesOf(pool, people),
    uploadsOf(pool, caseId),
    writtenBefore(pool, stored),
  ]);
  return compose(stored, rows[0], names.get(stored.actorPerson ?? '') ?? null, uploads, written);
}

/** What was recorded by another event to be sent with this one: the text of an application. */
async function writtenBefore(pool: Pool, { caseId, revision, event }: StoredEntry): Promise<object> {
  const { rows } = await pool.query<{ body: Buffer }>(
    `SELECT body FROM ledger_entry WHERE case_id = $1 AND revision < $2 AND event = $3 ORDER BY revision DESC LIMIT 1`,
    [caseId, revision, WRITTEN_WITH[event] ?? null],
  );
  const body = rows[0]?.body.toString('utf8');
  return body === undefined ? {} : ((JSON.parse(body) as Entry).data as object);
}

function compose(
  stored: StoredEntry,
  of: CaseOf,
  person: string | null,
  uploads: Upload[],
  written: object,
): Receipt {
  const entry = JSON.parse(stored.body.toString('utf8')) as Entry;
  const data = { ...written, ...(entry.data as object) };
  const organisation = stored.onBehalfOf ?? '';
  const own = uploads.filter((one) => one.organisation === organisation);
  return {
    number: receiptNumber(of.slug, of.key, stored.revision),
    caseId: stored.caseId,
    revision: stored.revision,
    event: stored.event,
    data,
    occurredAt: entry.occurredAt,
    recordedAt: entry.recordedAt,
    person,
    organisation: { id: organisation, name: of.name },
    files: hashesIn(data).map(({ hash, pointer }) => ({
      hash,
      pointer,
      upload: own.find((one) => one.hash === hash) ?? null,
    })),
    hash: stored.hash,
    previousHash: stored.previousHash,
  };
}

export type ReceiptLine = {
  revision: number;
  event: string;
  recordedAt: string;
  /** Who sent it, where it was another organisation than the reader’s. */
  sentBy: string | null;
};

/** What the organisations of a case have sent, the last first; a saved draft is nothing sent. @param organisation the reader’s */
export async function receiptsOf(pool: Pool, caseId: string, organisation: string): Promise<ReceiptLine[]> {
  const { rows } = await pool.query<Omit<ReceiptLine, 'recordedAt'> & { recordedAt: Date }>(
    `SELECT e.revision, e.event, e.recorded_at AS "recordedAt", CASE WHEN o.id <> $2 THEN o.name END AS "sentBy"
     FROM ledger_entry e JOIN organisation o ON o.id = e.on_behalf_of
     WHERE e.case_id = $1 AND e.event <> 'draft.save' ORDER BY e.revision DESC`,
    [caseId, organisation],
  );
  return rows.map(({ recordedAt, ...line }) => ({ ...line, recordedAt: recordedAt.toISOString() }));
}

/** The entry that a command left, if it came through: what a person who lost the line asks. */
export async function revisionOf(pool: Pool, caseId: string, command: string): Promise<number | null> {
  const { rows } = await pool.query<{ revision: number }>(
    'SELECT revision FROM ledger_entry WHERE case_id = $1 AND command_id = $2',
    [caseId, command],
  );
  return rows[0]?.revision ?? null;
}
