/** Entering people, their roles and their mandates. Each takes its identifier, or makes one, so that a seed may be repeated. */
import { v7 as uuid } from 'uuid';
import { CASE, CLOCK, EXTERNAL_ROLES } from '#engine';
import { hashPassword } from './password.js';
import type { Queryable } from './queryable.js';

export type NewPerson = {
  id?: string;
  displayName: string;
  email: string;
  /** Absent: this person cannot sign in. */
  password?: string;
  /** An account whose password everybody may know: it opens nothing but a demonstration. */
  demonstration?: boolean;
};

/** Enters a person; one already there under this identifier is left as it is. @returns the pseudonym */
export async function createPerson(db: Queryable, person: NewPerson): Promise<string> {
  const id = person.id ?? uuid();
  const passwordHash = person.password === undefined ? null : await hashPassword(person.password);
  await db.query(
    `INSERT INTO person (id, display_name, email, password_hash, demonstration) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (id) DO NOTHING`,
    [id, person.displayName, person.email.trim(), passwordHash, person.demonstration ?? false],
  );
  return id;
}

/** Civil days; without a last one there is no end. */
type Validity = { from: string; to?: string };

export type NewGrant = Validity & {
  id?: string;
  person: string;
  role: string;
  body: string;
  /** Absent: in every procedure of the body. */
  procedure?: string;
};

const NOT_GRANTED = [CLOCK.role, CASE.role, ...EXTERNAL_ROLES];

/**
 * Gives a person a role in a body, or in one of its procedures.
 * @throws on a role that no body gives: those of the clock and of other cases, and those that a mandate gives
 */
export async function grantRole(db: Queryable, grant: NewGrant): Promise<string> {
  if (NOT_GRANTED.includes(grant.role)) throw new RangeError(`No body gives the role "${grant.role}".`);
  const id = grant.id ?? uuid();
  await db.query(
    `INSERT INTO role_grant (id, person_id, role, body_id, procedure_id, valid_from, valid_to)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING`,
    [id, grant.person, grant.role, grant.body, grant.procedure ?? null, grant.from, grant.to ?? null],
  );
  return id;
}

export type NewMandate = Validity & {
  id?: string;
  person: string;
  organisation: string;
  /** What proves it: statute, register extract, deed of proxy. */
  evidence: string;
};

/** Lets a person act for an organisation from a day on. */
export async function giveMandate(db: Queryable, mandate: NewMandate): Promise<string> {
  const id = mandate.id ?? uuid();
  await db.query(
    `INSERT INTO mandate (id, person_id, organisation_id, valid_from, valid_to, evidence)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING`,
    [id, mandate.person, mandate.organisation, mandate.from, mandate.to ?? null, mandate.evidence],
  );
  return id;
}
