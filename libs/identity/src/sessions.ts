/** Sessions kept by the server: an opaque token with the person, its hash in the database. */
import { createHash, randomBytes } from 'node:crypto';
import { countAttempt, countFailure, forgetFailures, type Subject } from './attempts.js';
import { passwordHolds } from './password.js';
import type { Queryable } from './queryable.js';
import type { Grant, Mandate, Viewer } from './viewer.js';

export type Credentials = {
  email: string;
  password: string;
  /** The network address of who asks. */
  address: string;
  /** Whether accounts of the demonstration open anything here. */
  demonstration: boolean;
};

export type SignedIn =
  | { ok: true; token: string }
  | { ok: false; why: 'wrong' }
  | { ok: false; why: 'too-many'; retryAfter: number };

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * Opens a session, of eight hours at most, that ends after thirty minutes without a request.
 * Wrong address and wrong password get the same answer, after the same work.
 */
export async function signIn(db: Queryable, credentials: Credentials): Promise<SignedIn> {
  const account: Subject = { kind: 'account', name: credentials.email };
  const address: Subject = { kind: 'address', name: credentials.address };
  const retryAfter = Math.max(await countAttempt(db, address), await countAttempt(db, account));
  if (retryAfter > 0) return { ok: false, why: 'too-many', retryAfter };

  const { rows } = await db.query<{ id: string; password_hash: string | null; demonstration: boolean }>(
    'SELECT id, password_hash, demonstration FROM person WHERE lower(email) = lower($1)',
    [credentials.email.trim()],
  );
  const person = rows[0];
  const holds = await passwordHolds(person?.password_hash ?? null, credentials.password);
  if (!person || !holds || (person.demonstration && !credentials.demonstration)) {
    await countFailure(db, account);
    return { ok: false, why: 'wrong' };
  }
  await forgetFailures(db, account);
  return { ok: true, token: await openSession(db, person.id) };
}

async function openSession(db: Queryable, person: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await db.query('DELETE FROM session WHERE expires_at <= iter_now()');
  await db.query(
    `INSERT INTO session (id_hash, person_id, created_at, seen_at, expires_at)
     SELECT $1, $2, now, now, now + interval '8 hours' FROM iter_now() AS now`,
    [hashOf(token), person],
  );
  return token;
}

/** Ends a session; one that is not there is ended already. */
export async function signOut(db: Queryable, token: string): Promise<void> {
  await db.query('DELETE FROM session WHERE id_hash = $1', [hashOf(token)]);
}

/** Chooses for which organisation the session acts. @returns false if no mandate of today says so */
export async function actFor(db: Queryable, token: string, organisation: string | null): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE session s SET organisation_id = $2::uuid WHERE s.id_hash = $1 AND ($2::uuid IS NULL OR EXISTS (
       SELECT 1 FROM mandate m WHERE m.person_id = s.person_id AND m.organisation_id = $2::uuid AND ${inForce('m')}))`,
    [hashOf(token), organisation],
  );
  return rowCount === 1;
}

/** A day is a day in Rome. */
const inForce = (alias: string): string =>
  `(iter_now() AT TIME ZONE 'Europe/Rome')::date BETWEEN ${alias}.valid_from AND coalesce(${alias}.valid_to, 'infinity')`;

const STANDING = `p.id, p.display_name, p.email, p.demonstration,
    (SELECT coalesce(json_agg(json_build_object('role', g.role, 'body', g.body_id, 'procedure', g.procedure_id) ORDER BY g.id), '[]')
     FROM role_grant g WHERE g.person_id = p.id AND ${inForce('g')}) AS grants,
    (SELECT coalesce(json_agg(json_build_object('id', m.id, 'organisation', m.organisation_id, 'organisationName', o.name) ORDER BY m.valid_from, m.id), '[]')
     FROM mandate m JOIN organisation o ON o.id = m.organisation_id WHERE m.person_id = p.id AND ${inForce('m')}) AS mandates`;

const VIEWER = `
  SELECT ${STANDING}, s.organisation_id,
    least(s.expires_at, greatest(s.seen_at, iter_now()) + interval '30 minutes') AS expires_at,
    s.seen_at < iter_now() - interval '1 minute' AS seen_long_ago
  FROM session s JOIN person p ON p.id = s.person_id
  WHERE s.id_hash = $1 AND s.expires_at > iter_now() AND s.seen_at > iter_now() - interval '30 minutes'`;

type StandingRow = {
  id: string;
  display_name: string;
  email: string;
  demonstration: boolean;
  grants: Grant[];
  mandates: Mandate[];
};

type ViewerRow = StandingRow & { organisation_id: string | null; expires_at: Date; seen_long_ago: boolean };

const standing = ({
  id,
  display_name: displayName,
  email,
  demonstration,
  grants,
  mandates,
}: StandingRow) => ({
  person: { id, displayName, email, demonstration },
  grants,
  mandates,
});

/** Who holds this token, with what is in force today; null if nobody does, or no longer. Asking keeps the session awake. */
export async function viewerOf(db: Queryable, token: string): Promise<Viewer | null> {
  const { rows } = await db.query<ViewerRow>({ name: 'viewer', text: VIEWER, values: [hashOf(token)] });
  const row = rows[0];
  if (!row) return null;
  if (row.seen_long_ago)
    await db.query('UPDATE session SET seen_at = iter_now() WHERE id_hash = $1', [hashOf(token)]);
  const actsFor = row.mandates.some((mandate) => mandate.organisation === row.organisation_id);
  return {
    ...standing(row),
    actsFor: actsFor ? row.organisation_id : null,
    expiresAt: row.expires_at.toISOString(),
  };
}

/** A person without a session, as one who reads and never acts; null if there is no such person. */
export async function viewerFor(db: Queryable, person: string): Promise<Viewer | null> {
  const { rows } = await db.query<StandingRow & { now: Date }>(
    `SELECT ${STANDING}, iter_now() AS now FROM person p WHERE p.id = $1`,
    [person],
  );
  const [row] = rows;
  return row ? { ...standing(row), actsFor: null, expiresAt: row.now.toISOString() } : null;
}

/** Display names of people, by pseudonym; who is gone has none. */
export async function namesOf(db: Queryable, people: readonly string[]): Promise<Map<string, string>> {
  if (people.length === 0) return new Map();
  const { rows } = await db.query<{ id: string; display_name: string }>(
    'SELECT id, display_name FROM person WHERE id = ANY($1::uuid[])',
    [[...new Set(people)]],
  );
  return new Map(rows.map((row) => [row.id, row.display_name]));
}
