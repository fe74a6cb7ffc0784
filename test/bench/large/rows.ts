/** Rows as text, whatever their columns: what another migration adds is copied without a word here. */
import { once } from 'node:events';
import type { Pool } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export type Value = string | null;
export type Table = { name: string; columns: string[]; rows: Value[][] };

/** Whatever a database keeps in a table, but for what it numbers by itself. */
export async function readTable(db: Pool, name: string, order = '1'): Promise<Table> {
  const { rows: found } = await db.query<{ column_name: string }>(
    `SELECT column_name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_identity = 'NO' AND is_generated = 'NEVER'
     ORDER BY ordinal_position`,
    [name],
  );
  const columns = found.map((row) => row.column_name);
  const { rows } = await db.query<Value[]>({
    text: `SELECT ${columns.map((column) => `"${column}"::text`).join(', ')} FROM ${name} ORDER BY ${order}`,
    rowMode: 'array',
  });
  return { name, columns, rows };
}

export const indexOf = (table: Pick<Table, 'columns' | 'name'>, column: string): number => {
  const index = table.columns.indexOf(column);
  if (index < 0) throw new Error(`${table.name} has no column ${column}.`);
  return index;
};

const ESCAPED: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const written = (value: Value): string =>
  value === null ? '\\N' : value.replace(/[\\\n\r\t]/g, (letter) => ESCAPED[letter] as string);

export async function copyIn(db: Pool, { name, columns, rows }: Table): Promise<void> {
  if (rows.length === 0) return;
  const client = await db.connect();
  try {
    const names = columns.map((column) => `"${column}"`).join(', ');
    const stream = client.query(copyFrom(`COPY ${name} (${names}) FROM STDIN`));
    const done = new Promise<void>((resolve, reject) => {
      stream.on('finish', resolve);
      stream.on('error', reject);
    });
    for (const row of rows)
      if (!stream.write(`${row.map(written).join('\t')}\n`))
        await Promise.race([once(stream, 'drain'), done]);
    stream.end();
    await done;
  } finally {
    client.release();
  }
}
