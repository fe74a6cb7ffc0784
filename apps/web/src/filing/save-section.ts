/** Saving one part of a filing: what the form says goes into the draft, and nothing else does. */
import type { Pool } from 'pg';
import { saveDraft, type Saved } from '#drafts';
import type { Json } from '#engine';
import { organisationsSent } from '../partner/organisations-sent.js';
import type { Filing } from './filing.js';
import type { FilingSection } from './plans/plan.js';
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
  const organisations = await organisationsSent(pool, nodes, fields);
  const sent: Sent = { fields, files, organisations, emptyRows: 'kept' };
  let { data } = filing;
  section.parts.forEach((path, index) => {
    const node = nodes[index];
    if (node) data = withValue(data, path, readTree(node, sent));
  });
  return withEditedRows(data, nodes, fields);
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
