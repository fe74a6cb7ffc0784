/** One act that moves the terms of many cases: previewed and ordered by who may, followed by all the body’s people whom it touches. */
import { Problem, notFound, type Iter } from '#door';
import { CALENDAR_CHANGE, commonEvents, type Act, type Actor } from '#engine';
import { actorFor, type Viewer } from '#identity';
import {
  orderRecount,
  previewChange,
  recountBehind,
  recountsOf,
  recountState,
  type CalendarChange,
  type Preview,
  type RecountState,
  type Scope,
} from '#procedures';
import { TermError } from '#terms';
import { notInThisRole } from '../cases/command.js';

const TAKING: readonly string[] = commonEvents[CALENDAR_CHANGE]?.roles ?? [];

export const mayOrderRecounts = (viewer: Viewer | null): boolean =>
  viewer?.grants.some(({ role }) => TAKING.includes(role)) ?? false;

/** Whoever works for a body reads what was ordered there. */
export const mayReadRecounts = (viewer: Viewer | null): boolean => (viewer?.grants.length ?? 0) > 0;

/** @throws a problem for who may not order it there, or where the calendar does not take the change */
export async function previewRecount(
  iter: Iter,
  viewer: Viewer,
  scope: Scope,
  change: CalendarChange,
): Promise<Preview[]> {
  await ordererOf(iter, viewer, scope);
  return counted(() => previewChange(iter, scope, change));
}

export type RecountOrder = { scope: Scope; change: CalendarChange; act: Act };

/** @returns the state of what was ordered. @throws as the preview, and where another one is under way */
export async function orderRecountFor(
  iter: Iter,
  viewer: Viewer,
  { scope, change, act }: RecountOrder,
): Promise<RecountState> {
  const by = await ordererOf(iter, viewer, scope);
  const { id, what } = await counted(() => orderRecount(iter, scope, change, { by, act }));
  if (what === 'under-way') throw new Problem('not-now', { detail: anotherIsUnderWay });
  return findRecount(iter, viewer, id);
}

/** @throws not found, also for who holds no role there */
export async function findRecount(iter: Iter, viewer: Viewer, id: string): Promise<RecountState> {
  const state = await recountState(iter.pool, id);
  if (!state || !mayReadOne(viewer, state)) throw notFound({ it: 'L’atto', en: 'The act' });
  return state;
}

/** The act for many cases that a step belongs to, where the reader may read it. */
export async function orderBehind(
  { pool }: Iter,
  viewer: Viewer,
  caseId: string,
  revision: number,
): Promise<string | null> {
  const id = await recountBehind(pool, caseId, revision);
  const state = id === null ? null : await recountState(pool, id);
  return state && mayReadOne(viewer, state) ? state.id : null;
}

/** What the reader may read, the last one first. */
export async function listRecounts(iter: Iter, viewer: Viewer, limit: number): Promise<RecountState[]> {
  const bodies = new Set(viewer.grants.map(({ body }) => body));
  const states = await Promise.all([...bodies].map((body) => recountsOf(iter.pool, body, limit)));
  return states
    .flat()
    .filter((state) => mayReadOne(viewer, state))
    .sort((one, other) => other.askedAt.getTime() - one.askedAt.getTime())
    .slice(0, limit);
}

export type RecountScope = { scope: Scope; title: string; kind: 'body' | 'procedure' };

/** For what the reader may order: each procedure, and all those of a body. */
export async function recountScopes(iter: Iter, viewer: Viewer): Promise<RecountScope[]> {
  const grants = grantsOf(viewer);
  const whole = grants.flatMap(({ body, procedure }) => (procedure === null ? [body] : []));
  const { rows } = await iter.pool.query<{ id: string; title: string; kind: RecountScope['kind'] }>(
    `SELECT p.id, coalesce(c.title, p.title) AS title, 'procedure' AS kind FROM procedure p LEFT JOIN case_file c ON c.id = p.root_case_id
       WHERE p.body_id = ANY($1::uuid[]) OR p.id = ANY($2::uuid[])
     UNION ALL SELECT id, name, 'body' FROM body WHERE id = ANY($1::uuid[]) ORDER BY kind DESC, title`,
    [whole, grants.flatMap(({ procedure }) => procedure ?? [])],
  );
  return rows.map(({ id, title, kind }) => ({
    scope: kind === 'body' ? { body: id } : { procedure: id },
    title,
    kind,
  }));
}

const grantsOf = (viewer: Viewer) => viewer.grants.filter(({ role }) => TAKING.includes(role));

/** A role in one procedure is none in all those of its body: an act for all of them names the cases of others. */
const mayReadOne = ({ grants }: Viewer, { body, scope }: RecountState): boolean =>
  grants.some(
    (grant) =>
      grant.body === body &&
      (grant.procedure === null || ('procedure' in scope && grant.procedure === scope.procedure)),
  );

function actorIn(viewer: Viewer, body: string, procedure: string): Actor | null {
  const choice = actorFor(viewer, { body, procedure, organisation: null }, { taking: TAKING });
  return choice.ok && TAKING.includes(choice.actor.role) ? choice.actor : null;
}

async function ordererOf(iter: Iter, viewer: Viewer, scope: Scope): Promise<Actor> {
  const procedure = 'procedure' in scope ? scope.procedure : '';
  const actor = actorIn(viewer, 'body' in scope ? scope.body : await bodyOf(iter, procedure), procedure);
  if (!actor) throw notInThisRole('no-role', TAKING);
  return actor;
}

async function bodyOf({ pool }: Iter, procedure: string): Promise<string> {
  const { rows } = await pool.query<{ body_id: string }>('SELECT body_id FROM procedure WHERE id = $1', [
    procedure,
  ]);
  if (!rows[0]) throw notFound({ it: 'La procedura', en: 'The procedure' });
  return rows[0].body_id;
}

const anotherIsUnderWay = {
  it: 'Un altro atto sta spostando i termini di questo ente: si attende che finisca, poi si ripete la richiesta.',
  en: 'Another act is moving the terms of this body: wait until it is done, then send the request again.',
};

/** What the calendar does not take is told in words. */
async function counted<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TermError)) throw error;
    throw new Problem('bad-data', { code: error.code, detail: { it: error.message, en: error.english } });
  }
}
