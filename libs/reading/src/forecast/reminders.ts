/** When people will be reminded of a foreseen deadline, by the ladder of its procedure. */
import type { Pool } from 'pg';
import { ladderOf, rungsOf, tooLateFrom, type Ladder } from '#notify';
import type { CopiedDeadline } from '#procedures';
import { compareInstants, sayInstant, type Instant, type Language } from '#terms';
import type { ForecastView } from './forecast.schema.js';

/** The ladder of the procedure of this case; the product's own where its file says none. */
export async function readLadder(pool: Pool, caseId: string): Promise<Ladder> {
  const { rows } = await pool.query<{ document: unknown }>(
    `SELECT json_build_object('parameters', json_build_object('reminders', p.document->'parameters'->'reminders')) AS document
     FROM case_file c JOIN procedure p ON p.id = c.procedure_id WHERE c.id = $1`,
    [caseId],
  );
  return ladderOf(rows[0]?.document);
}

/** Those still to come: while the duty runs, and after its day only if the clock found it undone. */
export function remindersOf(
  one: CopiedDeadline,
  ladder: Ladder,
  from: Instant,
  language: Language,
): ForecastView['deadlines'][number]['reminders'] {
  if (one.awaits.length === 0) return [];
  const { actBy } = one.derivation as { actBy?: Instant };
  const begins = compareInstants(one.openedAt, from) > 0 ? one.openedAt : from;
  return rungsOf(ladder, tooLateFrom(one.dueAt, actBy))
    .filter(({ at, days }) => {
      if (compareInstants(at, begins) <= 0) return false;
      if (days < 0) return one.status === 'expired';
      return one.closedAt === null || compareInstants(at, one.closedAt) < 0;
    })
    .map(({ at, days, channel, to }) => ({
      at,
      atText: sayInstant(at, language),
      days,
      channel,
      to: [...to],
    }));
}
