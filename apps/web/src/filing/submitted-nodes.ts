/** What an entry of the record holds, as the form that it was: to be read over on its receipt. */
import { schemaOf, type Json } from '#engine';
import type { Iter } from '#door';
import { readCase } from '#procedures';
import type { SeenCase } from '#reading';
import type { Language } from '#terms';
import { namesOfOrganisations } from '../partner/organisation.js';
import type { Receipt } from '../receipts/receipt.js';
import { planOf } from './plans/plans.js';
import type { FormNode } from '../forms/node.js';
import type { Schema } from '../forms/schema.js';
import { uuidsIn } from '../partner/uuid.js';
import { knownOf, nodeAt, valueAt } from './nodes.js';

export async function submittedNodes(
  { pool, procedure }: Iter,
  { file }: SeenCase,
  { event, data, organisation, files }: Receipt,
  language: Language,
): Promise<FormNode[]> {
  const row = await readCase(pool, file.id);
  if (!row) return [];
  const workflow = procedure.pinned(row.envelope.workflow, row.envelope.version, row.envelope.hash);
  if (!workflow.events[event]) return [];
  const plan = planOf(event, schemaOf(workflow, event) as Schema);
  const schema = schemaOf(workflow, plan.shape) as Schema;
  const context = row.envelope.context as never;
  const names = await namesOfOrganisations(pool, [organisation.id, ...uuidsIn(data)]);
  const hints = plan.hints(context, {
    organisation: organisation.id,
    state: file.state,
    language,
    names,
  });
  const known = knownOf({
    event,
    language,
    context: row.envelope.context,
    hints,
    organisations: names,
    files: new Map(files.flatMap(({ hash, upload }) => (upload ? [[hash, upload.name] as const] : []))),
  });
  const filled = { schema, data: data as Json, known };
  return plan.sections.flatMap(({ parts }) =>
    parts.flatMap((path) => (valueAt(filled.data, path) === undefined ? [] : [nodeAt(filled, path)])),
  );
}
