/** Who is written to: the people of a role or of an organisation whose grant or mandate is in force today. */
import type { Pool } from 'pg';
import { settingsFrom, type Settings } from './preferences.js';

type Db = Pick<Pool, 'query'>;

/** A role in the bounds of a procedure, or an organisation; the other is null. */
export type Addressee = { role: string | null; organisation: string | null; procedure: string };

export type Reader = { person: string; settings: Settings };

/** Who answers for a procedure day by day. */
export const OFFICER = 'procedure-officer';

/** A day is a day in Rome. */
const IN_FORCE = (alias: string): string =>
  `(iter_now() AT TIME ZONE 'Europe/Rome')::date BETWEEN ${alias}.valid_from AND coalesce(${alias}.valid_to, 'infinity')`;

/** Of a message `m`: its reader holds today the role, or the mandate, in which it is written. */
export const STILL_THEIRS = `(m.person_id IS NULL OR CASE
  WHEN m.recipient_organisation IS NOT NULL THEN EXISTS (SELECT FROM mandate h
    WHERE h.person_id = m.person_id AND h.organisation_id = m.recipient_organisation AND ${IN_FORCE('h')})
  WHEN m.recipient_role IS NOT NULL THEN EXISTS (SELECT FROM case_file f JOIN procedure p ON p.id = f.procedure_id
    JOIN role_grant h ON h.body_id = p.body_id AND (h.procedure_id IS NULL OR h.procedure_id = p.id)
    WHERE f.id = m.case_id AND h.person_id = m.person_id AND h.role = m.recipient_role AND ${IN_FORCE('h')})
  ELSE true END)`;

const READERS = `
  SELECT a.place, who.person_id AS person, s.settings
  FROM json_to_recordset($1) AS a(place int, role text, organisation uuid, procedure uuid)
  JOIN procedure p ON p.id = a.procedure,
  LATERAL (
    SELECT g.person_id FROM role_grant g
    WHERE g.role = a.role AND g.body_id = p.body_id AND (g.procedure_id IS NULL OR g.procedure_id = p.id) AND ${IN_FORCE('g')}
    UNION
    SELECT m.person_id FROM mandate m WHERE m.organisation_id = a.organisation AND ${IN_FORCE('m')}) who
  LEFT JOIN notification_preference s ON s.person_id = who.person_id
  ORDER BY a.place, who.person_id`;

/** The readers of each addressee, asked once for those that are the same. */
export async function readersOf(
  db: Db,
  addressees: readonly Addressee[],
): Promise<(addressee: Addressee) => readonly Reader[]> {
  const asked = [...new Map(addressees.map((one) => [nameOf(one), one]))];
  const { rows } = await db.query<{ place: number; person: string; settings: unknown }>(READERS, [
    JSON.stringify(asked.map(([, one], place) => ({ ...one, place }))),
  ]);
  const readers = new Map<string, Reader[]>(asked.map(([name]) => [name, []]));
  for (const { place, person, settings } of rows)
    readers.get(asked[place]?.[0] ?? '')?.push({ person, settings: settingsFrom(settings) });
  return (addressee) => readers.get(nameOf(addressee)) ?? [];
}

const nameOf = ({ role, organisation, procedure }: Addressee): string =>
  `${role ?? ''}/${organisation ?? ''}/${procedure}`;
