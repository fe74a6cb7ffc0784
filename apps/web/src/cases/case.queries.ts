/** What stands around a case: where it comes from, what has come of it, whom it is about. */
import type { Iter } from '#door';
import { listCases, viewCase, type CaseView, type SeenCase } from '#reading';
import type { Visit } from '../page/visit.js';
import { viewerIn } from '../record/seen-case.js';

export type Around = {
  procedure: { id: string; title: string } | null;
  organisation: string | null;
  parent: { id: string; title: string } | null;
  children: CaseView[];
};

const MOST_CHILDREN = 100;

export async function aroundCase(iter: Iter, visit: Visit, { file }: SeenCase): Promise<Around> {
  const { rows } = await iter.pool.query<{
    procedure: string;
    organisation: string | null;
    parent: string | null;
  }>(
    `SELECT root.title AS procedure, o.name AS organisation, parent.title AS parent
     FROM case_file c JOIN procedure p ON p.id = c.procedure_id JOIN case_file root ON root.id = p.root_case_id
     LEFT JOIN organisation o ON o.id = c.organisation_id LEFT JOIN case_file parent ON parent.id = c.parent_id
     WHERE c.id = $1`,
    [file.id],
  );
  const found = rows[0];
  const children = await listCases(iter, viewerIn(visit), {
    limit: MOST_CHILDREN,
    sort: 'openedAt',
    'filter[parent]': file.id,
  });
  return {
    procedure: found ? { id: file.procedureId, title: found.procedure } : null,
    organisation: found?.organisation ?? null,
    parent: file.parentId !== null && found?.parent ? { id: file.parentId, title: found.parent } : null,
    children: children.items.map((one) => viewCase(iter.procedure, one.file, visit.language)),
  };
}
