/** What the data of a step may name and no case keeps: organisations, people of the body, programmes of the procedure. */
import type { Iter } from '#door';
import type { SeenCase } from '#reading';
import type { Option } from '../forms/node.js';
import type { Sources } from './offered.js';

const MOST = 500;

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

/** @param context of the case: where it names organisations, one chooses among these */
export async function besideCase(
  { pool }: Iter,
  { file, body }: SeenCase,
  context: Record<string, unknown>,
): Promise<NonNullable<Sources['beside']>> {
  const options = async (sql: string, values: unknown[]) => (await pool.query<Option>(sql, values)).rows;
  const organisations = await options(
    'SELECT id AS value, name AS label FROM organisation ORDER BY name LIMIT $1',
    [MOST],
  );
  const named = new Set(JSON.stringify(context).match(UUID) ?? []);
  const parties = organisations.filter(({ value }) => named.has(value));
  return {
    organisation: parties.length > 0 ? parties : organisations,
    person: await options(
      `SELECT DISTINCT p.id AS value, p.display_name AS label FROM person p JOIN role_grant g ON g.person_id = p.id
       WHERE g.body_id = $1 ORDER BY label LIMIT $2`,
      [body, MOST],
    ),
    programme: await options(
      `SELECT code AS value, code || ' · ' || title AS label FROM programme WHERE procedure_id = $1 ORDER BY position`,
      [file.procedureId],
    ),
  };
}
