import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What must never be found among deadlines, though constraints and the one path see to it; and how open ones move together. */
export class Deadlines1763000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW deadline_violation AS
        -- Not materialized: asked about one case, it looks at one case.
        WITH live AS NOT MATERIALIZED (SELECT * FROM deadline WHERE status IN ('open', 'suspended'))
        SELECT d.case_id, d.opened_revision AS revision, d.term, 'runs on a case that has ended' AS what
        FROM live d JOIN case_file c ON c.id = d.case_id WHERE c.status = 'done' AND NOT d.is_window
        UNION ALL
        SELECT case_id, max(opened_revision), term, 'runs more than once for one duty'
        FROM live GROUP BY case_id, term, key HAVING count(*) > 1
        UNION ALL
        SELECT case_id, opened_revision, term, 'has not exactly one owner'
        FROM live WHERE (owner_role IS NULL) = (owner_organisation IS NULL)
        UNION ALL
        SELECT case_id, opened_revision, term, 'is a duty that nothing fulfils, or a moment that awaits something'
        FROM live WHERE (owner_role IS NOT DISTINCT FROM 'clock') <> (cardinality(awaits) = 0);

      -- Part of record_steps: the calendar of a procedure changes, and open terms go with it to another day, where they are
      -- looked at anew by the ladder of reminders. Closed ones never move.
      CREATE FUNCTION recount_terms(taken int[], rescheduled json, calendars json) RETURNS void
      LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        UPDATE deadline d SET due_at = r."dueAt", norm = r.norm, derivation = r.derivation,
          moves = d.moves + 1, moved_at = iter_now(), remind_at = '-infinity'
        FROM json_to_recordset(coalesce(rescheduled, '[]')) AS r(step int, id uuid, "dueAt" timestamptz, norm text, derivation json)
        WHERE r.step = ANY (taken) AND d.id = r.id AND d.status = 'open';
        UPDATE procedure p SET calendar = c.ref
        FROM json_to_recordset(coalesce(calendars, '[]')) AS c(step int, procedure uuid, ref json)
        WHERE c.step = ANY (taken) AND p.id = c.procedure;
      END $$;
      REVOKE ALL ON FUNCTION recount_terms FROM PUBLIC;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION recount_terms; DROP VIEW deadline_violation');
  }
}
