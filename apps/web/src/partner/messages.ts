/** What an organisation was written, in the words of the stage that wrote it. */
import type { Iter } from '#door';
import { fillWords, textsOf } from '#reading';
import type { Language } from '#terms';

export type Message = {
  id: string;
  caseId: string;
  caseTitle: string;
  at: string;
  subject: string;
  body: string;
};

type Row = {
  id: string;
  caseId: string;
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
    `SELECT n.id, n.case_id AS "caseId", c.title, c.workflow, c.workflow_version AS "workflowVersion", n.notice, n.data, n.owed_at AS at
     FROM notification n JOIN case_file c ON c.id = n.case_id
     WHERE n.recipient_organisation = $1 AND ($2::uuid IS NULL OR n.case_id = $2)
     ORDER BY n.owed_at DESC, n.id LIMIT $3`,
    [organisation, caseId, limit],
  );
  return rows.map(({ id, caseId: of, title, notice, data, at, ...ref }) => {
    const text = textsOf(procedure, ref, language)?.notices[notice];
    return {
      id,
      caseId: of,
      caseTitle: title,
      at: at.toISOString(),
      subject: fillWords(text?.subject ?? notice, data),
      body: fillWords(text?.body ?? '', data),
    };
  });
}
