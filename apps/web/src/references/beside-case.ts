/** What the data of a step may name and no case keeps: organisations, people of the body, programmes of the procedure. */
import type { Iter } from '#door';
import { ANY_ORGANISATION, type Procedure } from '#engine';
import { workflowOf, type SeenCase } from '#reading';
import type { Option } from '../forms/node.js';
import type { Sources } from './offered.js';

/** With more organisations than these one does not choose: their tax code or name is written. */
const MOST = 500;

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

/** @param context of the case: where it is not open to all and names organisations, one chooses among these */
export async function besideCase(
  { pool, procedure }: Iter,
  { file, body }: SeenCase,
  context: Record<string, unknown>,
): Promise<NonNullable<Sources['beside']>> {
  const options = async (sql: string, values: unknown[]) => (await pool.query<Option>(sql, values)).rows;
  const named = isOpenToAll(procedure, file, context) ? [] : (JSON.stringify(context).match(UUID) ?? []);
  const parties = await options(
    'SELECT id AS value, name AS label FROM organisation WHERE id = ANY($1::uuid[]) ORDER BY name',
    [[...new Set(named)]],
  );
  const organisations = async () => {
    const all = await options('SELECT id AS value, name AS label FROM organisation ORDER BY name LIMIT $1', [
      MOST + 1,
    ]);
    return all.length > MOST ? [] : all;
  };
  return {
    organisation: parties.length > 0 ? parties : await organisations(),
    person: await options(
      `SELECT DISTINCT p.id AS value, p.display_name AS label FROM person p JOIN role_grant g ON g.person_id = p.id
       WHERE g.body_id = $1 ORDER BY label LIMIT $2`,
      [body, MOST],
    ),
    programme: await programmesOf(pool, file.procedureId),
  };
}

/** Before a notice has its parties, whoever takes part comes from outside. */
const isOpenToAll = (
  procedure: Procedure,
  file: SeenCase['file'],
  context: Record<string, unknown>,
): boolean =>
  workflowOf(procedure, file)
    ?.concerns(context as never)
    .includes(ANY_ORGANISATION) ?? false;

export async function programmesOf(pool: Iter['pool'], procedure: string): Promise<Option[]> {
  const { rows } = await pool.query<Option>(
    `SELECT code AS value, code || ' · ' || title AS label FROM programme WHERE procedure_id = $1 ORDER BY position`,
    [procedure],
  );
  return rows;
}
