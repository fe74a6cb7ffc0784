/** The text of an act for many cases: kept once, and entered for each of them when they are planned. */
import { namedFiles, type NamedFile } from '#documents';
import { notFound, type ApiRequest, type Iter } from '#door';
import { CALENDAR_CHANGE, type FieldError } from '#engine';
import type { RecountState, Scope } from '#procedures';
import { receiveFiles, withHashes } from '../documents/receive-files.js';
import { hashFor } from '../forms/file-names.js';
import type { Visit } from '../page/visit.js';
import { viewerIn } from '../record/seen-case.js';
import { ACT_DOCUMENT } from '../steps/receive-step.js';

type Given = { request: ApiRequest; scope: Scope };

/** Until the act is ordered it stands with the main case of its scope, as what a colleague has begun. */
export async function receiveAct(
  iter: Iter,
  visit: Visit,
  { request, scope }: Given,
): Promise<{ sent: URLSearchParams; refused: FieldError[] }> {
  const received = await receiveFiles(iter, request, {
    case: await mainCase(iter, scope),
    event: CALENDAR_CHANGE,
    by: viewerIn(visit).person.id,
    organisation: null,
    takes: (name) => (hashFor(name) === ACT_DOCUMENT ? ACT_DOCUMENT : null),
  });
  return withHashes(received, visit.language);
}

/** What is given of the act, by its hash. */
export async function filesOfAct(
  iter: Iter,
  scope: Scope,
  act: Record<string, string>,
): Promise<ReadonlyMap<string, NamedFile>> {
  return namedFiles(iter.pool, await mainCase(iter, scope), [act['documentHash'] ?? '']);
}

/** The text of an act that was ordered, where Iter keeps it. */
export async function fileOfAct(iter: Iter, { scope, act }: RecountState): Promise<NamedFile | null> {
  const { documentHash } = act;
  if (documentHash === undefined) return null;
  return (await filesOfAct(iter, scope, { documentHash })).get(documentHash) ?? null;
}

/** Of a procedure, or of the first of a body. */
async function mainCase({ pool }: Iter, scope: Scope): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT root_case_id AS id FROM procedure WHERE id = $1 OR body_id = $2 ORDER BY loaded_at, id LIMIT 1`,
    ['procedure' in scope ? scope.procedure : null, 'body' in scope ? scope.body : null],
  );
  if (!rows[0]) throw notFound({ it: 'La procedura', en: 'The procedure' });
  return rows[0].id;
}
