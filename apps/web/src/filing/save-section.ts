/** Saving one part of a filing: what the form says goes into the draft, and nothing else does. */
import type { Pool } from 'pg';
import { saveDraft, type Saved } from '#drafts';
import type { Json } from '#engine';
import { organisationCalled } from '../partner/organisation.js';
import type { Filing } from './filing.js';
import type { FilingSection } from './plans/plan.js';
import { nodesOf } from './section-state.js';
import { leavesOf } from './tree/node.js';
import { readTree, type Sent } from './tree/read-tree.js';

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
  const nodes = nodesOf(filing, section);
  const organisations = await found(pool, nodes.flatMap(leavesOf), fields);
  const sent: Sent = { fields, files, organisations };
  let { data } = filing;
  section.parts.forEach((path, index) => {
    const node = nodes[index];
    if (node) data = withValue(data, path, readTree(node, sent));
  });
  return withRows(data, fields.get(ACT));
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

function withValue(data: Json, [name, ...rest]: readonly string[], value: Json): Json {
  if (name === undefined) return value;
  const object = data !== null && typeof data === 'object' && !Array.isArray(data) ? data : {};
  return { ...object, [name]: withValue(object[name] ?? {}, rest, value) };
}

/** `add /form/members` adds an empty row; `remove /form/members/1` takes one away. */
function withRows(data: Json, act: string | null): Json {
  const [, verb, list, index] = /^(add|remove) ((?:\/[A-Za-z]+|\/\d+)+?)(?:\/(\d+))?$/.exec(act ?? '') ?? [];
  if (verb === undefined || list === undefined) return data;
  return changed(data, list.slice(1).split('/'), (rows) =>
    verb === 'add' ? [...rows, {}] : rows.filter((_, place) => place !== Number(index)),
  );
}

function changed(data: Json, [step, ...rest]: string[], change: (rows: Json[]) => Json[]): Json {
  if (step === undefined) return Array.isArray(data) ? change(data) : data;
  if (Array.isArray(data))
    return data.map((one, place) => (String(place) === step ? changed(one, rest, change) : one));
  if (data === null || typeof data !== 'object' || !Object.hasOwn(data, step)) return data;
  return { ...data, [step]: changed(data[step] ?? null, rest, change) };
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
