import type { Pool } from 'pg';
import type { Procedure } from '#engine';
import type { CalendarRef } from '#terms';
import { unkeep, type KeptEnvelope } from '../kept.js';
import type { CopiedCase, CopiedDeadline, Copy, OwedTell } from './forecast.types.js';

type Row = {
  at: Date;
  calendar: CalendarRef;
  cases: {
    id: string;
    parent_id: string | null;
    root_id: string;
    procedure_id: string;
    title: string;
    revision: number;
    state: string;
    snapshot: KeptEnvelope;
  }[];
  deadlines: (Omit<CopiedDeadline, 'owner' | 'foreseen' | 'closedAt'> & {
    caseId: string;
    ownerRole: string | null;
    ownerOrganisation: string | null;
  })[];
  tells: OwedTell[];
};

/** One statement: what it reads belongs to one moment. A case that has ended is read too, for it may still be told. */
const READ = `
  WITH tree AS (SELECT * FROM case_file WHERE root_id = (SELECT root_id FROM case_file WHERE id = $1))
  SELECT greatest(iter_now(), (SELECT max(recorded_at) FROM tree)) AS at, p.calendar,
    (SELECT json_agg(json_build_object('id', id, 'parent_id', parent_id, 'root_id', root_id, 'procedure_id', procedure_id,
       'title', title, 'revision', revision, 'state', state, 'snapshot', snapshot)) FROM tree) AS cases,
    (SELECT coalesce(json_agg(json_build_object('id', d.id, 'caseId', d.case_id, 'term', d.term, 'key', d.key, 'expires', d.expires,
       'status', d.status, 'dueAt', d.due_at, 'ownerRole', d.owner_role, 'ownerOrganisation', d.owner_organisation,
       'awaits', d.awaits, 'norm', d.norm, 'derivation', d.derivation, 'openedAt', d.opened_at)), '[]')
     FROM deadline d JOIN tree t ON t.id = d.case_id WHERE d.status IN ('open', 'suspended') AND NOT d.is_window) AS deadlines,
    (SELECT coalesce(json_agg(json_build_object('from', from_case, 'to', to_case, 'event', event, 'data', data) ORDER BY seq), '[]')
     FROM tell WHERE status = 'owed' AND to_case IN (SELECT id FROM tree)) AS tells
  FROM case_file c JOIN procedure p ON p.id = c.procedure_id WHERE c.id = $1`;

/** The tree of a case, to be played on. Null if there is no such case. */
export async function readCopy(
  { pool, procedure }: { pool: Pool; procedure: Procedure },
  caseId: string,
): Promise<Copy | null> {
  const { rows } = await pool.query<Row>(READ, [caseId]);
  const row = rows[0];
  if (!row) return null;
  const cases = await Promise.all(
    row.cases.map(async ({ id, snapshot, title, revision, state, ...place }): Promise<CopiedCase> => {
      const envelope = await unkeep(pool, snapshot);
      return {
        self: { id, parent: place.parent_id, root: place.root_id, procedure: place.procedure_id },
        workflow: procedure.pinned(envelope.workflow, envelope.version, envelope.hash),
        ...{ envelope, title, revision, state },
        deadlines: row.deadlines.filter(({ caseId: of }) => of === id).map(copied),
      };
    }),
  );
  return {
    at: row.at.toISOString(),
    calendar: row.calendar,
    cases: new Map(cases.map((one) => [one.self.id, one])),
    tells: row.tells,
  };
}

function copied({
  caseId: _,
  ownerRole,
  ownerOrganisation,
  ...kept
}: Row['deadlines'][number]): CopiedDeadline {
  return {
    ...kept,
    dueAt: new Date(kept.dueAt).toISOString(),
    openedAt: new Date(kept.openedAt).toISOString(),
    owner: ownerRole === null ? { organisation: ownerOrganisation ?? '' } : { role: ownerRole },
    closedAt: null,
    foreseen: false,
  };
}
