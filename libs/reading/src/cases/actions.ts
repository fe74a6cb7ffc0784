/** What may this person do here, now, and if not, why not? Judged by the very rules that decide. */
import { explain, explainContest, type Actor, type Explanation } from '#engine';
import { actorsFor, type Viewer } from '#identity';
import { readCase } from '#procedures';
import type { Language } from '#terms';
import { type Iter, notFound, reasonIn } from '#door';
import type { SeenCase } from '../sight.js';
import type { ActionsView, ActionView } from './action.schema.js';
import { notInThisRole } from './command.js';

type Judged = { by: Actor; explanation: Explanation };

/** @throws a problem if the role named is not held */
export const actionsOf = (
  iter: Iter,
  viewer: Viewer,
  seen: SeenCase,
  wanted: string | undefined,
  language: Language,
): Promise<ActionsView> => judgedIn(explain, { iter, viewer, seen, wanted, language });

/** What may be recorded of the acts that the case has made, also at its end. */
export const contestActionsOf = (
  iter: Iter,
  viewer: Viewer,
  seen: SeenCase,
  language: Language,
): Promise<ActionsView> => judgedIn(explainContest, { iter, viewer, seen, wanted: undefined, language });

type Asked = { iter: Iter; viewer: Viewer; seen: SeenCase; wanted: string | undefined; language: Language };

async function judgedIn(
  explained: typeof explain,
  { iter, viewer, seen: { file, body }, wanted, language }: Asked,
): Promise<ActionsView> {
  const row = await readCase(iter.pool, file.id);
  if (!row) throw notFound({ it: 'La pratica', en: 'The case' });
  const place = { body, procedure: file.procedureId, organisation: file.organisationId };
  const held = actorsFor(viewer, place).filter((actor) => wanted === undefined || actor.role === wanted);
  if (wanted !== undefined && held.length === 0) throw notInThisRole('role-not-held', []);
  // Who has no role here sees what others could do.
  const actors = held.length > 0 ? held : [{ person: viewer.person.id, role: 'none' }];
  const { workflow, version, hash } = row.envelope;
  const rules = iter.procedure.pinned(workflow, version, hash);
  const judged = actors.flatMap((by) =>
    explained(rules, row.envelope, by, row.at, row.calendar).map((explanation): Judged => ({
      by,
      explanation,
    })),
  );
  const events = [...new Set(judged.map(({ explanation }) => explanation.event))];
  const best = events.map((event) => bestOf(judged.filter((one) => one.explanation.event === event)));
  return { revision: row.revision, at: row.at, items: best.map((one) => viewAction(one, language)) };
}

/** In the role that may do it, else in the one that lacks least. */
const bestOf = (judged: Judged[]): Judged =>
  judged.reduce((best, one) => {
    if (one.explanation.allowed !== best.explanation.allowed) return one.explanation.allowed ? one : best;
    return one.explanation.reasons.length < best.explanation.reasons.length ? one : best;
  });

function viewAction({ by, explanation }: Judged, language: Language): ActionView {
  const { event, action, allowed, reasons, conditions, roles, norm, act, schema } = explanation;
  return {
    event,
    action: action[language],
    allowed,
    role: by.role === 'none' ? null : by.role,
    onBehalfOf: by.onBehalfOf ?? null,
    reasons: reasons.map(reasonIn(language)),
    conditions: conditions.map(reasonIn(language)),
    roles: [...roles],
    norm,
    act: act && { types: [...act.types], norm: act.norm, effective: act.effective ?? false },
    schema: schema as ActionView['schema'],
  };
}
