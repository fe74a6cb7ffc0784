/** The story of Crema, played to its end, for who reads its record. */
import { openStory } from './story-world.js';

export type RecordWorld = Awaited<ReturnType<typeof openRecord>>;

/** After the last final account. */
const THE_END = '2029-06-01T11:00';

export async function openRecord() {
  const story = await openStory(THE_END);
  const one = async <T>(sql: string, values: unknown[], what: string): Promise<T> => {
    const { rows } = await story.pool.query<{ found: T }>(sql, values);
    if (!rows[0]) throw new Error(`There is no ${what}.`);
    return rows[0].found;
  };
  return {
    ...story,
    /** The one case that meets a condition of SQL. */
    caseWhere: async (condition: string): Promise<string> => {
      const { rows } = await story.pool.query<{ id: string }>(`SELECT id FROM case_file WHERE ${condition}`);
      if (rows.length !== 1) throw new Error(`${rows.length} cases where ${condition}`);
      return (rows[0] as { id: string }).id;
    },
    /** The last step of a kind in a case. */
    stepOf: (id: string, event: string) =>
      one<number>(
        'SELECT revision AS found FROM ledger_entry WHERE case_id = $1 AND event = $2 ORDER BY revision DESC LIMIT 1',
        [id, event],
        `step "${event}"`,
      ),
    /** The last deadline of a term of a case. */
    deadlineOf: (id: string, term: string) =>
      one<string>(
        'SELECT id AS found FROM deadline WHERE case_id = $1 AND term = $2 ORDER BY opened_revision DESC LIMIT 1',
        [id, term],
        `deadline "${term}"`,
      ),
  };
}
