/** Something that an organisation is filling in: the case, the event, the draft, and the tree of its data. */
import type { Json } from '#engine';
import { uploadsOf, type Upload } from '#documents';
import { type Iter, notFound } from '#door';
import { readDraft, type Draft, type DraftKey } from '#drafts';
import { schemaOf } from '#engine';
import type { Viewer } from '#identity';
import { readCase, type CaseRow } from '#procedures';
import { actionsOf, findCase, viewCase, type ActionsView, type CaseView, type SeenCase } from '#reading';
import type { Language } from '#terms';
import { WRITTEN_WITH } from '../partner/duties.js';
import { namesOfOrganisations, type ActingFor } from '../partner/organisation.js';
import { refuseOtherThanUuid, uuidsIn } from '../partner/uuid.js';
import type { About, FilingPlan } from './plans/plan.js';
import { knownOf } from './nodes.js';
import { planOf } from './plans/plans.js';
import { ownAction } from './own-words.js';
import type { Schema } from '../forms/schema.js';
import type { Known } from '../forms/tree-of.js';

export type Filing = {
  seen: SeenCase;
  view: CaseView;
  row: CaseRow;
  organisation: ActingFor;
  /** What will have been done, in the words of the stage. */
  event: string;
  action: string;
  norm: string;
  /** Every reason against it, as long as it is not allowed. */
  reasons: ActionsView['items'][number]['reasons'];
  plan: FilingPlan;
  schema: Schema;
  key: DraftKey;
  draft: Draft | null;
  data: Json;
  about: About;
  known: Known;
  uploads: readonly Upload[];
};

type Asked = { caseId: string; event: string; organisation: ActingFor };

/** @throws not found, also for a case that is not the organisation's, or an event that no organisation sends */
export async function openFiling(
  iter: Iter,
  viewer: Viewer,
  { caseId, event, organisation }: Asked,
  language: Language,
): Promise<Filing> {
  refuseOtherThanUuid(caseId);
  const seen = await findCase(iter, viewer, caseId);
  const [row, { items }] = await Promise.all([
    readCase(iter.pool, caseId),
    actionsOf(iter, viewer, seen, 'ets-representative', language),
  ]);
  const action = items.find((one) => one.event === event);
  const writes = items.find((one) => one.event === WRITTEN_WITH[event]);
  if (
    !row ||
    !action?.roles.includes('ets-representative') ||
    isNotTheirs(action) ||
    Object.hasOwn(HIDDEN, event)
  )
    throw notFound({ it: 'Questa pagina', en: 'This page' });
  const workflow = iter.procedure.pinned(row.envelope.workflow, row.envelope.version, row.envelope.hash);
  const plan = planOf(event, action.schema);
  const schema = (plan.shape === event ? action.schema : schemaOf(workflow, plan.shape)) as Schema;
  const key = { case: caseId, event, organisation: organisation.id };
  const [draft, uploads] = await Promise.all([readDraft(iter.pool, key), uploadsOf(iter.pool, caseId)]);
  const { members = null, form = null } = row.envelope.context;
  const context = row.envelope.context as never;
  const named = uuidsIn([draft?.data ?? null, members, form]);
  const names = await namesOfOrganisations(iter.pool, [organisation.id, ...named]);
  const about: About = { organisation: organisation.id, state: seen.file.state, language, names };
  const own = uploads.filter((one) => one.organisation === organisation.id);
  return {
    seen,
    view: viewCase(iter.procedure, seen.file, language),
    row,
    organisation,
    event,
    action: ownAction(event)?.[language] ?? action.action,
    norm: action.norm,
    reasons: action.allowed || writes?.allowed ? [] : action.reasons,
    plan,
    schema,
    key,
    draft,
    data: draft?.data ?? plan.begin(context, about),
    about,
    known: knownOf({
      event,
      language,
      context: row.envelope.context,
      hints: plan.hints(context, about),
      organisations: names,
      files: new Map(own.map(({ hash, name }) => [hash, name])),
    }),
    uploads: own,
  };
}

/** Part of another step, never one by itself. */
const HIDDEN: Readonly<Record<string, true>> = { 'draft.save': true, 'application.start': true };

const isNotTheirs = ({ reasons }: ActionsView['items'][number]): boolean =>
  reasons.some(({ code }) => code === 'not-yours-organisation' || code === 'not-yours-role');
