/** Whom a reason may lead to: who holds a role here today, and the duties that run on the case. */
import type { Iter } from '#door';
import type { SeenCase } from '#reading';

export type Colleague = { person: string; role: string; name: string; email: string };
export type Duty = {
  id: string;
  term: string;
  expires: string;
  awaits: string[];
  organisation: string | null;
};

export type AroundCase = { colleagues: readonly Colleague[]; duties: readonly Duty[] };

const MOST = 200;

/** Names of colleagues are for colleagues: others read roles. */
export async function whoAndWhat(
  { pool }: Iter,
  { file, body, sight }: Pick<SeenCase, 'file' | 'body' | 'sight'>,
): Promise<AroundCase> {
  const duties = await pool.query<Duty>(
    `SELECT d.id, d.term, d.expires, d.awaits, o.name AS organisation
     FROM deadline d LEFT JOIN organisation o ON o.id = d.owner_organisation
     WHERE d.case_id = $1 AND d.status = 'open' ORDER BY d.act_by LIMIT ${MOST}`,
    [file.id],
  );
  if (sight !== 'inside') return { colleagues: [], duties: duties.rows };
  const colleagues = await pool.query<Colleague>(
    `SELECT DISTINCT p.id AS person, g.role, p.display_name AS name, p.email
     FROM role_grant g JOIN person p ON p.id = g.person_id
     WHERE g.body_id = $1 AND (g.procedure_id IS NULL OR g.procedure_id = $2)
       AND (iter_now() AT TIME ZONE 'Europe/Rome')::date BETWEEN g.valid_from AND coalesce(g.valid_to, 'infinity')
     ORDER BY name LIMIT ${MOST}`,
    [body, file.procedureId],
  );
  return { colleagues: colleagues.rows, duties: duties.rows };
}
