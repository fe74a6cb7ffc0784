/** What a server of the same process asks of its database, and how the database goes about it. */
import pg from 'pg';

export type Asked = { text: string; values: unknown[] };
export type Plan = Asked & {
  ms: number;
  /** Tables that were read from end to end, with the rows that were looked at. */
  read: { table: string; rows: number }[];
  lines: string;
};

/** Listens to all that any connection of this process asks, while `work` runs. Statements of the same text are kept once. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Asked[]> {
  const asked = new Map<string, Asked>();
  // Both the driver's own users and TypeORM end here.
  const client = pg.Client.prototype as { query: (...given: unknown[]) => unknown };
  const { query } = client;
  client.query = function (this: unknown, ...given: unknown[]) {
    const [first, second] = given;
    const { text, values } =
      typeof first === 'string' ? { text: first, values: second } : (first as Partial<Asked>);
    if (text !== undefined && /^\s*(select|with)\b/i.test(text))
      asked.set(text, { text, values: Array.isArray(values) ? (values as unknown[]) : [] });
    return query.apply(this, given);
  };
  try {
    await work();
  } finally {
    client.query = query;
  }
  return [...asked.values()];
}

type Node = {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Node[];
};

/** How the database goes about it, run once more. */
export async function planOf(db: Pick<pg.Pool, 'query'>, { text, values }: Asked): Promise<Plan> {
  const explained = async (format: string): Promise<unknown[]> => {
    const { rows } = await db.query<{ 'QUERY PLAN': unknown }>(
      `EXPLAIN (ANALYZE, BUFFERS, FORMAT ${format}) ${text}`,
      values,
    );
    return rows.map((row) => row['QUERY PLAN']);
  };
  const lines = (await explained('TEXT')).join('\n');
  const [[whole]] = (await explained('JSON')) as [[{ Plan: Node; 'Execution Time': number }]];
  return { text, values, ms: whole['Execution Time'], read: wholeReads(whole.Plan), lines };
}

function wholeReads(node: Node): Plan['read'] {
  const below = (node.Plans ?? []).flatMap(wholeReads);
  const table = node['Relation Name'];
  if (node['Node Type'] !== 'Seq Scan' || table === undefined) return below;
  const rows = (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
  return [{ table, rows }, ...below];
}
