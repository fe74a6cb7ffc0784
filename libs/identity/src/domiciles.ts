/** The digital domicile of an organisation: where it is served by certified mail (CAD, art. 3-bis), and from which list that is known. */
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Queryable } from './queryable.js';

export const domicileSchema = z.strictObject({
  organisation: z.uuid('Non è un identificativo.'),
  address: z.email('Non è un indirizzo di posta.'),
  source: z.string().trim().min(1, 'Manca l’elenco da cui viene l’indirizzo.').max(200),
  on: z.iso.date('Non è un giorno, come 2026-11-20.'),
});

export type Domicile = z.output<typeof domicileSchema>;

export type KnownDomicile = Domicile & { name: string };

/**
 * The newest line counts; those before stay, because letters have gone there.
 * @returns false when there is no such organisation, or the day has not come yet
 */
export async function recordDomicile(db: Queryable, domicile: Domicile): Promise<boolean> {
  const { organisation, address, source, on } = domicile;
  const { rowCount } = await db.query(
    `INSERT INTO digital_domicile (id, organisation_id, address, source, consulted_on)
     SELECT $1, o.id, $3, $4, $5::date FROM organisation o
     WHERE o.id = $2 AND $5::date <= (iter_now() AT TIME ZONE 'Europe/Rome')::date`,
    [uuid(), organisation, address, source, on],
  );
  return rowCount === 1;
}

/** The domicile of each organisation that has one. */
export async function domicilesOf(db: Queryable): Promise<KnownDomicile[]> {
  const { rows } = await db.query<KnownDomicile>(
    `SELECT DISTINCT ON (d.organisation_id) d.organisation_id AS organisation, o.name, d.address, d.source, d.consulted_on::text AS on
     FROM digital_domicile d JOIN organisation o ON o.id = d.organisation_id ORDER BY d.organisation_id, d.seq DESC`,
  );
  return rows;
}
