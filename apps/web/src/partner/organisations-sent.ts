import type { Pool } from 'pg';
import { leavesOf, type FormNode } from '../forms/node.js';
import { organisationCalled } from './organisation.js';

/** Which organisations the fields of a form name, by tax code or name; a name that the form itself had given stands for what it was given for. */
export async function organisationsSent(
  pool: Pool,
  nodes: readonly FormNode[],
  fields: URLSearchParams,
): Promise<Map<string, string>> {
  const written = nodes.flatMap(leavesOf).flatMap((leaf) => {
    const text = fields.get(leaf.name)?.trim() ?? '';
    return leaf.kind === 'organisation' && text !== '' ? [{ leaf, text }] : [];
  });
  const found = await Promise.all(
    written.map(async ({ leaf, text }) => {
      const id = text === leaf.called ? leaf.value : await organisationCalled(pool, text);
      return typeof id === 'string' ? [[leaf.name, id] as const] : [];
    }),
  );
  return new Map(found.flat());
}
