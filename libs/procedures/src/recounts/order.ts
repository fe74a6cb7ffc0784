/** One act that moves many terms is ordered at once, with the plan of its preview; the worker carries it out, case by case. */
import type { PoolClient } from 'pg';
import { inTransaction } from '#database';
import { asJson, CALENDAR_CHANGE, derivedId, TERMS_RECOUNT, type Act, type Actor } from '#engine';
import { digestOf } from '#ledger';
import type { OnePath } from '../advance.js';
import { previewChange, type CalendarChange, type Preview, type Scope } from './preview.js';

/** Who orders it, by which act. */
export type Order = { by: Actor; act: Act };

/** `under-way`: another act of the same body has not come to its end. */
export type Ordered = { id: string; what: 'ordered' | 'under-way' };

const UNIQUE_VIOLATION = '23505';

/**
 * Records what is ordered, and every case that it is to move. The same change with the same act again is the same order: what
 * it has moved is not found again, and what was refused is asked once more.
 * @throws TermError when the calendar does not take the change
 */
export async function orderRecount(
  path: Pick<OnePath, 'pool' | 'wake'>,
  scope: Scope,
  change: CalendarChange,
  { by, act }: Order,
): Promise<Ordered> {
  const previews = await previewChange(path, scope, change);
  const id = derivedId('recount', digestOf(asJson({ scope, change, act })));
  try {
    const at = await inTransaction(path.pool, async (client) => {
      const { rows } = await client.query<{ at: Date }>(ORDER, [
        ...[id, 'body' in scope ? scope.body : null, 'procedure' in scope ? scope.procedure : null],
        ...[scope, change, by, act].map((one) => JSON.stringify(one)),
      ]);
      await plan(client, { id, act }, previews, 'anew');
      return (rows[0]?.at ?? new Date()).toISOString();
    });
    path.wake({ opened: [], rescheduled: [], tells: [], recounts: [{ id, at }] });
    return { id, what: 'ordered' };
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code === UNIQUE_VIOLATION && constraint === 'recount_under_way') return { id, what: 'under-way' };
    throw error;
  }
}

const ORDER = `INSERT INTO recount (id, body_id, scope, change, asked_by, act)
  SELECT $1, coalesce($2::uuid, (SELECT body_id FROM procedure WHERE id = $3)), $4, $5, $6, $7
  ON CONFLICT (id) DO UPDATE SET done_at = NULL
  RETURNING iter_now() AS at`;

type Planned = { case: string; root: string; event: string; data: object; command: string };

/**
 * Writes down which cases are to be asked, the roots first: the terms of the others are counted by the calendar that their
 * root has then.
 * @param how `anew`: also what was refused; `rest`: only what came to be in the way meanwhile
 * @returns cases that are to be asked now and were not before
 */
export async function plan(
  client: Pick<PoolClient, 'query'>,
  { id, act }: { id: string; act: Act },
  previews: readonly Preview[],
  how: 'anew' | 'rest',
): Promise<number> {
  const roots = previews.flatMap((one) => (isSame(one) ? [] : [calendarChange(one, act)]));
  const planned = [...roots, ...previews.flatMap((one) => termRecounts(one, act))];
  if (planned.length === 0) return 0;
  const { rowCount } = await client.query(
    `INSERT INTO recount_case (recount_id, case_id, root_id, event, data, command_id)
     SELECT $1, p."case", p.root, p.event, p.data, p.command
     FROM json_to_recordset($2) AS p("case" uuid, root uuid, event text, data json, command text)
     ON CONFLICT (recount_id, case_id) DO UPDATE
       SET event = excluded.event, data = excluded.data, command_id = excluded.command_id, status = 'owed', tries = 0, reasons = '[]'
       WHERE recount_case.status = 'refused' AND $3 = 'anew' OR recount_case.command_id <> excluded.command_id`,
    [id, JSON.stringify(planned), how],
  );
  if (act.documentHash !== undefined) await client.query(TEXT_OF_ACT, [id, act.documentHash]);
  return rowCount ?? 0;
}

// What was sent for such an act with a main case of the body is read in every case that the act moves.
const TEXT_OF_ACT = `INSERT INTO document_upload (id, document_hash, case_id, event, field, name, uploaded_by)
  SELECT gen_random_uuid(), sent.document_hash, m.case_id, m.event, sent.field, sent.name, sent.uploaded_by
  FROM recount_case m CROSS JOIN (
    SELECT u.document_hash, u.field, u.name, u.uploaded_by
    FROM recount r JOIN procedure p ON p.body_id = r.body_id
      JOIN document_upload u ON u.case_id = p.root_case_id AND u.document_hash = $2
    WHERE r.id = $1 AND u.event = '${CALENDAR_CHANGE}' AND u.organisation_id IS NULL
    ORDER BY u.uploaded_at DESC, u.id DESC LIMIT 1) AS sent
  WHERE m.recount_id = $1
    AND NOT EXISTS (SELECT 1 FROM document_upload u WHERE u.case_id = m.case_id AND u.document_hash = $2)`;

const isSame = ({ before, calendar }: Preview): boolean =>
  digestOf(asJson(before)) === digestOf(asJson(calendar));

const calendarChange = ({ root, revision, calendar }: Preview, act: Act): Planned => ({
  ...{ case: root, root, event: CALENDAR_CHANGE, data: { calendar } },
  command: derivedId('recount', root, digestOf(asJson({ calendar, act })), String(revision)),
});

/** The terms of the root move with its calendar. What cannot be counted so is asked as well: the case says why. */
function termRecounts(preview: Preview, act: Act): Planned[] {
  const { root, calendar, terms } = preview;
  const revisions = new Map<string, number>();
  for (const one of terms) {
    if (one.what === 'given' || (one.case === root && !isSame(preview))) continue;
    revisions.set(one.case, one.revision);
  }
  const ordered = digestOf(asJson({ calendar, act }));
  return [...revisions].map(([id, revision]) => ({
    ...{ case: id, root, event: TERMS_RECOUNT, data: {} },
    command: derivedId('recount', id, ordered, String(revision)),
  }));
}
