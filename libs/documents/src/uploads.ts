/** Who sent which file, for which case and field, and who may read it. */
import type { Pool } from 'pg';
import { v7 as uuid } from 'uuid';
import type { KeptFile } from './store.js';

export type Queryable = Pick<Pool, 'query'>;

export type NewUpload = KeptFile & {
  case: string;
  /** The event whose data will name it, and where in them (a JSON pointer, or a code). */
  event: string;
  field: string;
  /** As its sender named it: text, never a path. */
  name: string;
  by: string;
  /** Null: sent by somebody of the body. */
  organisation: string | null;
};

export type Upload = Omit<NewUpload, 'by'> & {
  id: string;
  uploadedBy: string;
  uploadedAt: string;
  /** Whether an entry of the case names it: until then it is its sender's alone. */
  submitted: boolean;
};

const LONGEST_NAME = 255;

/** What PostgreSQL can keep of a name, at most 255 characters of it. */
export const keptName = (given: string): string =>
  [
    ...given
      .replaceAll('\0', '')
      .replace(/\p{Surrogate}/gu, '')
      .trim(),
  ]
    .slice(-LONGEST_NAME)
    .join('') || 'senza nome';

const COLUMNS = `u.id, u.case_id AS "case", u.event, u.field, u.name, u.organisation_id AS organisation, u.uploaded_by AS "uploadedBy",
  u.uploaded_at AS "uploadedAt", d.hash, d.size::float8 AS size, d.media_type AS "mediaType",
  EXISTS (SELECT 1 FROM ledger_entry e WHERE e.case_id = u.case_id AND position(convert_to(d.hash, 'UTF8') IN e.body) > 0) AS submitted`;
const FROM = 'FROM document_upload u JOIN document d ON d.hash = u.document_hash';

type Row = Omit<Upload, 'uploadedAt'> & { uploadedAt: Date };
const uploadOf = ({ uploadedAt, ...row }: Row): Upload => ({ ...row, uploadedAt: uploadedAt.toISOString() });

/** Enters a file that the store has kept. The same content again, for the same field, is one upload more. */
export async function enterUpload(db: Queryable, upload: NewUpload): Promise<string> {
  const id = uuid();
  await db.query(
    `WITH content AS (INSERT INTO document (hash, size, media_type) VALUES ($2, $3, $4) ON CONFLICT DO NOTHING)
     INSERT INTO document_upload (id, document_hash, case_id, event, field, name, organisation_id, uploaded_by)
     VALUES ($1, $2, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      upload.hash,
      upload.size,
      upload.mediaType,
      upload.case,
      upload.event,
      upload.field,
      keptName(upload.name),
      upload.organisation,
      upload.by,
    ],
  );
  return id;
}

export async function findUpload(db: Queryable, id: string): Promise<Upload | null> {
  const { rows } = await db.query<Row>(`SELECT ${COLUMNS} ${FROM} WHERE u.id = $1`, [id]);
  return rows[0] ? uploadOf(rows[0]) : null;
}

/** What was sent for a case, the newest first. */
export async function uploadsOf(db: Queryable, caseId: string): Promise<Upload[]> {
  const { rows } = await db.query<Row>(
    `SELECT ${COLUMNS} ${FROM} WHERE u.case_id = $1 ORDER BY u.uploaded_at DESC, u.id DESC`,
    [caseId],
  );
  return rows.map(uploadOf);
}

export type NamedFile = Pick<Upload, 'id' | 'name' | 'size'>;

/** Of these contents those that were sent for a case, by hash: as they were called when they came last. */
export async function namedFiles(
  db: Queryable,
  caseId: string,
  hashes: readonly string[],
): Promise<Map<string, NamedFile>> {
  if (hashes.length === 0) return new Map();
  const { rows } = await db.query<NamedFile & { hash: string }>(
    `SELECT DISTINCT ON (d.hash) d.hash, u.id, u.name, d.size::float8 AS size ${FROM}
     WHERE u.case_id = $1 AND u.document_hash = ANY($2) ORDER BY d.hash, u.uploaded_at DESC, u.id DESC`,
    [caseId, hashes],
  );
  return new Map(rows.map(({ hash, ...file }) => [hash, file]));
}

export type Reader = {
  organisations: readonly string[];
  /** How the reader sees the case of the upload; null: not at all. */
  sight: 'inside' | 'concerned' | 'public' | null;
};

/** Its own organisation always; once an entry names it, everybody who sees what that entry says. */
export function mayRead(upload: Pick<Upload, 'organisation' | 'submitted'>, reader: Reader): boolean {
  if (upload.organisation === null && reader.sight === 'inside') return true;
  if (upload.organisation !== null && reader.organisations.includes(upload.organisation)) return true;
  return upload.submitted && (reader.sight === 'inside' || reader.sight === 'concerned');
}

const HASH = /^[0-9a-f]{64}$/;

/** Hashes anywhere in the data of an event, each with the JSON pointer at which it stands. */
export function hashesIn(data: unknown, at = ''): { pointer: string; hash: string }[] {
  if (typeof data === 'string') return HASH.test(data) ? [{ pointer: at, hash: data }] : [];
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, value]) => hashesIn(value, `${at}/${key}`));
}

/** Which of these hashes have their bytes here, with their size and type. */
export async function documentsKept(
  db: Queryable,
  hashes: readonly string[],
): Promise<Map<string, KeptFile>> {
  const { rows } = await db.query<KeptFile>(
    `SELECT hash, size::float8 AS size, media_type AS "mediaType" FROM document WHERE hash = ANY($1)`,
    [hashes],
  );
  return new Map(rows.map((row) => [row.hash, row]));
}
