/** The schema of a database as the catalogue has it: what a person would have to write to make it again. */
import type { Client } from 'pg';

const OWN = `n.nspname = 'public'`;

const queries: Record<string, string> = {
  columns: `SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
      || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') || CASE a.attidentity WHEN '' THEN '' ELSE ' IDENTITY ' || a.attidentity::text END AS said
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE ${OWN} AND c.relkind IN ('r', 'v') AND a.attnum > 0 AND NOT a.attisdropped`,
  constraints: `SELECT c.relname || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid) AS said
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OWN}`,
  indexes: `SELECT indexdef AS said FROM pg_indexes WHERE schemaname = 'public'`,
  views: `SELECT c.relname || ' ' || pg_get_viewdef(c.oid) AS said
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OWN} AND c.relkind = 'v'`,
  functions: `SELECT pg_get_functiondef(p.oid) AS said FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE ${OWN} AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
  triggers: `SELECT c.relname || ' ' || pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text AS said
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OWN} AND NOT t.tgisinternal`,
  sequences: `SELECT sequencename::text AS said FROM pg_sequences WHERE schemaname = 'public'`,
  storage: `SELECT c.relname || ' ' || c.reloptions::text AS said
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OWN} AND c.reloptions IS NOT NULL`,
  rights: `SELECT c.relname || ' ' || c.relacl::text AS said FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE ${OWN} AND c.relacl IS NOT NULL
    UNION ALL SELECT p.proname || ' ' || p.proacl::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE ${OWN} AND p.proacl IS NOT NULL
    UNION ALL SELECT c.relname || '.' || a.attname || ' ' || a.attacl::text FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OWN} AND a.attacl IS NOT NULL`,
};

export type Schema = Record<string, string[]>;

/** Everything but what TypeORM keeps for itself. */
export async function schemaOf(client: Client): Promise<Schema> {
  const schema: Schema = {};
  for (const [kind, sql] of Object.entries(queries)) {
    const { rows } = await client.query<{ said: string }>(sql);
    const own = rows.map(({ said }) => said).filter((said) => !/\bmigrations(_id_seq)?\b/.test(said));
    schema[kind] = own.sort();
  }
  return schema;
}
