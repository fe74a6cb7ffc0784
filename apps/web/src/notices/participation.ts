/** What the reader may do about a notice: sign in, begin, go on, or read why not. */
import type { Pool } from 'pg';
import { type Iter } from '#door';
import type { Viewer } from '#identity';
import { actionsOf, findCase } from '#reading';
import type { Language } from '#terms';
import { organisationFor } from '../partner/organisation.js';
import { receiptsOf, type ReceiptLine } from '../receipts/receipt.js';
import type { Participation } from './notice.page.js';
import type { PublishedNotice } from './notice.queries.js';

const BEGINS = { notice: 'application.start', 'co-programming': 'adhesion.record' } as const;

export async function participationOf(
  iter: Iter,
  viewer: Viewer | null,
  notice: PublishedNotice,
  language: Language,
): Promise<Participation> {
  if (!viewer) return { can: 'sign-in' };
  if (viewer.mandates.length === 0) return { can: 'nothing-held' };
  const organisation = organisationFor(viewer);
  if (organisation === null) return { can: 'choose' };
  const own = await applicationOf(iter.pool, notice.caseId, organisation.id);
  if (own) return { can: own.state === 'drafted' ? 'continue' : 'see', caseId: own.id };
  const seen = await findCase(iter, viewer, notice.caseId);
  const { items } = await actionsOf(iter, viewer, seen, 'ets-representative', language);
  const begin = items.find(({ event }) => event === BEGINS[notice.kind]);
  return begin?.allowed ? { can: 'begin' } : { can: 'not-now', reasons: begin?.reasons ?? [] };
}

/** What the reader’s organisation has sent to the notice itself; an application is a case of its own. */
export async function ownReceipts(
  { pool }: Iter,
  viewer: Viewer | null,
  { caseId }: PublishedNotice,
): Promise<ReceiptLine[]> {
  const organisation = viewer && organisationFor(viewer);
  if (!organisation) return [];
  const receipts = await receiptsOf(pool, caseId, organisation.id);
  return receipts.filter(({ event, sentBy }) => sentBy === null && event !== BEGINS.notice);
}

export type OwnApplication = { id: string; state: string };

/** The application that an organisation has under a notice: the one being written first, then the last sent. */
export async function applicationOf(
  pool: Pool,
  notice: string,
  organisation: string,
): Promise<OwnApplication | null> {
  const { rows } = await pool.query<OwnApplication>(
    `SELECT id, state FROM case_file
     WHERE parent_id = $1 AND workflow = 'expression-of-interest' AND organisation_id = $2 AND outcome IS DISTINCT FROM 'withdrawn'
     ORDER BY (state = 'drafted') DESC, opened_at DESC LIMIT 1`,
    [notice, organisation],
  );
  return rows[0] ?? null;
}
