/** Saving one part of a filing: what the form says goes into the draft, and nothing else does. */
import type { Pool } from 'pg';
import { saveDraft, type Saved } from '#drafts';
import type { Json } from '#engine';
import { organisationCalled } from '../partner/organisation.js';
import type { Filing } from './filing.js';
import type { FilingSection } from './plans/plan.js';
import { leavesOf } from '../forms/node.js';
import { readTree, type Sent } from '../forms/read-tree.js';
import { withEditedRows } from '../forms/sent-data.js';
import { nodeAt } from './nodes.js';

/** The fields of a form that are about the draft and not in it. */
export const REVISION = 'revision';
export const ACT = 'act';

/** The data as they would stand after this form. */
export async function dataAfter(
  pool: Pool,
  filing: Filing,
  section: FilingSection,
  { fields, files }: Pick<Sent, 'fields' | 'files'>,
): Promise<Json> {
  const nodes = section.parts.map((path) => nodeAt(filing, path));
  const organisations = await found(pool, nodes.flatMap(leavesOf), fields);
  const sent: Sent = { fields, files, organisations, emptyRows: 'kept' };
  let { data } = filing;
  section.parts.forEach((path, index) => {
    const node = nodes[index];
    if (node) data = withValue(data, path, readTree(node, sent));
  });
  return withEditedRows(data, nodes, fields);
}

async function found(
  pool: Pool,
  leaves: ReturnType<typeof leavesOf>,
  fields: URLSearchParams,
): Promise<Map<string, string>> {
  const written = leaves.flatMap(({ kind, name }) => {
    const text = fields.get(name)?.trim() ?? '';
    return kind === 'organisation' && text !== '' ? [{ name, text }] : [];
  });
  const entries = await Promise.all(
    written.map(async ({ name, text }) => [name, await organisationCalled(pool, text)] as const),
  );
  return new Map(entries.flatMap(([name, id]) => (id === null ? [] : [[name, id] as const])));
}

function withValue(data: Json, [name = '', ...rest]: readonly string[], value: Json | undefined): Json {
  const object = data !== null && typeof data === 'object' && !Array.isArray(data) ? data : {};
  const inner = rest.length === 0 ? value : withValue(object[name] ?? {}, rest, value);
  const { [name]: _before, ...others } = object;
  return inner === undefined ? others : { ...object, [name]: inner };
}

export const saveData = (
  pool: Pool,
  filing: Filing,
  person: string,
  data: Json,
  ifRevision: number,
): Promise<Saved> =>
  saveDraft(pool, filing.key, {
    data,
    person,
    ifRevision,
    caseRevision: filing.row.revision,
    schema: filing.schema,
  });
