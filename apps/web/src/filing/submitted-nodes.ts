/** What an entry of the record holds, as the form that it was: to be read over on its receipt. */
import { schemaOf } from '#engine';
import type { Iter } from '#door';
import { readCase } from '#procedures';
import type { SeenCase } from '#reading';
import type { Language } from '#terms';
import { namesOfOrganisations } from '../partner/organisation.js';
import type { Receipt } from '../receipts/receipt.js';
import { planOf } from './plans/plans.js';
import { valueAt } from './section-state.js';
import type { FormNode } from './tree/node.js';
import { schemaAt, type Schema } from './tree/schema.js';
import { ROOT, treeOf } from './tree/tree-of.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

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
  const names = await namesOfOrganisations(pool, [
    organisation.id,
    ...(JSON.stringify(data).match(UUID) ?? []),
  ]);
  const hints = plan.hints(context, { organisation: organisation.id, state: file.state, names });
  const known = {
    language,
    hints,
    organisations: names,
    files: new Map(files.flatMap(({ hash, upload }) => (upload ? [[hash, upload.name] as const] : []))),
  };
  return plan.sections.flatMap(({ parts }) =>
    parts.flatMap((path) => {
      const value = valueAt(data as never, path);
      const pointer = `/${path.join('/')}`;
      if (value === undefined) return [];
      return [
        treeOf(
          schemaAt(schema, path),
          value,
          { name: ROOT.name + pointer, pointer, pattern: pointer },
          known,
        ),
      ];
    }),
  );
}
