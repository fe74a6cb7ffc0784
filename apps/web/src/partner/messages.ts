/** What an organisation was written, in the words of the stage that wrote it. */
import type { Iter } from '#door';
import { fill } from '#engine';
import { textsOf } from '#reading';
import type { Language } from '#terms';

export type Message = {
  id: string;
  /** The page of what it is about: a case of the organisation, or a notice. */
  about: string;
  caseTitle: string;
  at: string;
  subject: string;
  body: string;
};

type Row = {
  id: string;
  about: string;
  title: string;
  workflow: string;
  workflowVersion: number;
  notice: string;
  data: unknown;
  at: Date;
};

/** The last ones first; of one case alone if it is named. */
export async function messagesOf(
  { pool, procedure }: Iter,
  organisation: string,
  language: Language,
  { caseId = null, limit = 10 }: { caseId?: string | null; limit?: number } = {},
): Promise<Message[]> {
  const { rows } = await pool.query<Row>(
    `SELECT n.id, c.title, CASE WHEN c.parent_id IS NULL THEN '/avvisi/' || b.slug || '.' || p.slug ELSE '/ente/pratiche/' || c.id END AS about, c.workflow, c.workflow_version AS "workflowVersion", n.notice, n.data, n.owed_at AS at
     FROM notification n JOIN case_file c ON c.id = n.case_id JOIN procedure p ON p.id = c.procedure_id JOIN body b ON b.id = p.body_id
     WHERE n.recipient_organisation = $1 AND ($2::uuid IS NULL OR n.case_id = $2)
     ORDER BY n.owed_at DESC, n.id LIMIT $3`,
    [organisation, caseId, limit],
  );
  return rows.map(({ id, about, title, notice, data, at, ...ref }) => {
    const text = textsOf(procedure, ref, language)?.notices[notice];
    return {
      id,
      about,
      caseTitle: title,
      at: at.toISOString(),
      subject: fill(text?.subject ?? notice, data, language),
      body: fill(text?.body ?? '', data, language),
    };
  });
}
