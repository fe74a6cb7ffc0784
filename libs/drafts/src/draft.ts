/** What an organisation has begun to write and not yet sent: perhaps incomplete, perhaps wrong, never part of the record. */
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Json } from '#engine';
import { unknownFields } from './unknown-fields.js';

export type Queryable = Pick<Pool, 'query'>;

/** One draft for an organisation, whoever of its people writes. */
export type DraftKey = { case: string; event: string; organisation: string };

export type Draft = DraftKey & {
  data: Json;
  /** The command to ask with: kept here, so that asking again after a cut line has one effect. */
  command: string;
  /** Revision of the case when this was begun. */
  caseRevision: number;
  revision: number;
  savedAt: string;
  savedBy: string;
  /** Revision of the entry that was recorded with its command; null while it has not been sent. */
  submittedAs: number | null;
};

export type SaveRequest = {
  data: Json;
  person: string;
  caseRevision: number;
  /** The revision of the draft that its writer saw; 0 for none. */
  ifRevision: number;
  /** JSON Schema of the data of the event. */
  schema: Json;
};

export type Saved =
  | { ok: true; draft: Draft }
  /** Somebody of the same organisation saved in between. */
  | { ok: false; why: 'stale'; draft: Draft | null }
  | { ok: false; why: 'unknown-fields'; fields: string[] }
  | { ok: false; why: 'too-large'; cap: number };

export const LARGEST_DRAFT = 262_144;

const COLUMNS = `case_id AS "case", event, organisation_id AS organisation, data, command_id AS command, case_revision AS "caseRevision",
  revision, saved_at AS "savedAt", saved_by AS "savedBy",
  (SELECT e.revision FROM ledger_entry e WHERE e.case_id = draft.case_id AND e.command_id = draft.command_id) AS "submittedAs"`;

type Row = Omit<Draft, 'savedAt'> & { savedAt: Date };
const draftOf = ({ savedAt, ...row }: Row): Draft => ({ ...row, savedAt: savedAt.toISOString() });

const keyOf = (key: DraftKey): string[] => [key.case, key.event, key.organisation];

export async function readDraft(db: Queryable, key: DraftKey): Promise<Draft | null> {
  const { rows } = await db.query<Row>(
    `SELECT ${COLUMNS} FROM draft WHERE case_id = $1 AND event = $2 AND organisation_id = $3`,
    keyOf(key),
  );
  return rows[0] ? draftOf(rows[0]) : null;
}

/** Drafts of an organisation, the last saved first. */
export async function draftsOf(db: Queryable, organisation: string): Promise<Draft[]> {
  const { rows } = await db.query<Row>(
    `SELECT ${COLUMNS} FROM draft WHERE organisation_id = $1 ORDER BY saved_at DESC, case_id, event`,
    [organisation],
  );
  return rows.map(draftOf);
}

export async function saveDraft(db: Queryable, key: DraftKey, request: SaveRequest): Promise<Saved> {
  const text = JSON.stringify(request.data);
  if (Buffer.byteLength(text) > LARGEST_DRAFT) return { ok: false, why: 'too-large', cap: LARGEST_DRAFT };
  const fields = unknownFields(request.schema, request.data);
  if (fields.length > 0) return { ok: false, why: 'unknown-fields', fields };
  const row = request.ifRevision === 0 ? await insert(db, key, request) : await update(db, key, request);
  if (row) return { ok: true, draft: draftOf(row) };
  return { ok: false, why: 'stale', draft: await readDraft(db, key) };
}

async function insert(db: Queryable, key: DraftKey, request: SaveRequest): Promise<Row | undefined> {
  const { rows } = await db.query<Row>(
    `INSERT INTO draft (case_id, event, organisation_id, data, saved_by, case_revision, command_id, revision, saved_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 1, iter_now()) ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
    [
      ...keyOf(key),
      JSON.stringify(request.data),
      request.person,
      request.caseRevision,
      `draft/${randomUUID()}`,
    ],
  );
  return rows[0];
}

async function update(db: Queryable, key: DraftKey, request: SaveRequest): Promise<Row | undefined> {
  const { rows } = await db.query<Row>(
    `UPDATE draft SET data = $4, saved_by = $5, revision = revision + 1, saved_at = iter_now()
     WHERE case_id = $1 AND event = $2 AND organisation_id = $3 AND revision = $6 RETURNING ${COLUMNS}`,
    [...keyOf(key), JSON.stringify(request.data), request.person, request.ifRevision],
  );
  return rows[0];
}

/** Throws a draft away. After a submission: the very one that was sent, not one begun since. */
export async function discardDraft(db: Queryable, key: DraftKey, command?: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `DELETE FROM draft WHERE case_id = $1 AND event = $2 AND organisation_id = $3 AND ($4::text IS NULL OR command_id = $4)`,
    [...keyOf(key), command ?? null],
  );
  return rowCount === 1;
}

/** Whether something has been begun and not sent: what a reminder needs to know. */
export async function hasDraft(
  db: Queryable,
  about: { case: string; events: readonly string[]; organisation: string },
): Promise<boolean> {
  const { rows } = await db.query<{ some: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM draft d WHERE d.case_id = $1 AND d.event = ANY($2) AND d.organisation_id = $3
       AND NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE e.case_id = d.case_id AND e.command_id = d.command_id)) AS some`,
    [about.case, about.events, about.organisation],
  );
  return rows[0]?.some === true;
}
