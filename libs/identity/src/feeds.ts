/** Calendar addresses: an opaque token with the person's program, its hash in the database, revocable at any time. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Queryable } from './queryable.js';

export type FeedOf =
  | { kind: 'person' }
  | { kind: 'organisation'; organisation: string }
  | { kind: 'procedure'; procedure: string };

export type Feed = {
  id: string;
  person: string;
  of: FeedOf;
  language: 'it' | 'en';
  createdAt: string;
};

type Row = {
  id: string;
  person_id: string;
  kind: FeedOf['kind'];
  organisation_id: string | null;
  procedure_id: string | null;
  language: 'it' | 'en';
  created_at: Date;
};

const COLUMNS = 'id, person_id, kind, organisation_id, procedure_id, language, created_at';

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The token is told here and never again. */
export async function createFeed(
  db: Queryable,
  { person, of, language }: Pick<Feed, 'person' | 'of' | 'language'>,
): Promise<{ feed: Feed; token: string }> {
  const token = randomBytes(32).toString('base64url');
  const { rows } = await db.query<Row>(
    `INSERT INTO calendar_feed (id, token_hash, person_id, kind, organisation_id, procedure_id, language, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, iter_now()) RETURNING ${COLUMNS}`,
    [
      randomUUID(),
      hashOf(token),
      person,
      of.kind,
      of.kind === 'organisation' ? of.organisation : null,
      of.kind === 'procedure' ? of.procedure : null,
      language,
    ],
  );
  return { feed: feedOf(rows[0] as Row), token };
}

/** Those of a person that can be read. */
export async function feedsOf(db: Queryable, person: string): Promise<Feed[]> {
  const { rows } = await db.query<Row>(
    `SELECT ${COLUMNS} FROM calendar_feed WHERE person_id = $1 AND revoked_at IS NULL ORDER BY created_at, id`,
    [person],
  );
  return rows.map(feedOf);
}

/** @returns false if this person has no such address, or no longer */
export async function revokeFeed(db: Queryable, person: string, id: string): Promise<boolean> {
  const { rowCount } = await db.query(
    'UPDATE calendar_feed SET revoked_at = iter_now() WHERE id = $1 AND person_id = $2 AND revoked_at IS NULL',
    [id, person],
  );
  return rowCount === 1;
}

/** Found by the hash alone, so that the time of the answer says nothing about the token. Null if unknown or revoked. */
export async function feedBehind(db: Queryable, token: string): Promise<Feed | null> {
  const { rows } = await db.query<Row>(
    `SELECT ${COLUMNS} FROM calendar_feed WHERE token_hash = $1 AND revoked_at IS NULL`,
    [hashOf(token)],
  );
  return rows[0] ? feedOf(rows[0]) : null;
}

function feedOf(row: Row): Feed {
  const { kind, organisation_id: organisation, procedure_id: procedure } = row;
  const of: FeedOf =
    kind === 'organisation'
      ? { kind, organisation: organisation ?? '' }
      : kind === 'procedure'
        ? { kind, procedure: procedure ?? '' }
        : { kind };
  return {
    id: row.id,
    person: row.person_id,
    of,
    language: row.language,
    createdAt: row.created_at.toISOString(),
  };
}
