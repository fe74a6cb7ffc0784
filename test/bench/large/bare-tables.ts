/** Filling is quicker while nothing is kept beside the rows: indexes and references are made again at the end, over all that came. */
import type { Pool } from 'pg';

type Beside = { drop: string; make: string };

export async function bareTables(db: Pool, tables: readonly string[]): Promise<() => Promise<void>> {
  const { rows } = await db.query<Beside>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS make
     FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY($1::text[]::regclass[])
     UNION ALL
     SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
     FROM pg_index i WHERE indrelid = ANY($1::text[]::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
    [tables],
  );
  for (const { drop } of rows) await db.query(drop);
  return async () => {
    for (const { make } of rows) await db.query(make);
  };
}
