import type { MigrationInterface, QueryRunner } from 'typeorm';

const LIVE_VIOLATIONS = (ended: string) => `
  WITH live AS (SELECT * FROM deadline WHERE status IN ('open', 'suspended'))
  SELECT d.case_id, d.opened_revision AS revision, d.term, 'runs on a case that has ended' AS what
  FROM live d JOIN case_file c ON c.id = d.case_id WHERE c.status = 'done'${ended}
  UNION ALL
  SELECT case_id, max(opened_revision), term, 'runs more than once for one duty'
  FROM live GROUP BY case_id, term, key HAVING count(*) > 1
  UNION ALL
  SELECT case_id, opened_revision, term, 'has not exactly one owner'
  FROM live WHERE (owner_role IS NULL) = (owner_organisation IS NULL)
  UNION ALL
  SELECT case_id, opened_revision, term, 'is a duty that nothing fulfils, or a moment that awaits something'
  FROM live WHERE (owner_role IS NOT DISTINCT FROM 'clock') <> (cardinality(awaits) = 0)`;

const OF_THE_BODY = `CREATE INDEX deadline_of_the_body ON deadline (due_at, id) WHERE status = 'open' AND owner_organisation IS NULL`;

/** Windows in which an act may be contested or undone: deadlines that outlive their case and are nobody's duty. */
export class Windows1763000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE deadline ADD COLUMN is_window boolean NOT NULL GENERATED ALWAYS AS (starts_with(term, 'window.')) STORED;
      ALTER TABLE deadline ADD CONSTRAINT deadline_window_is_nobodys CHECK (NOT is_window OR owner_role IS NOT DISTINCT FROM 'clock');
      CREATE OR REPLACE VIEW deadline_violation AS ${LIVE_VIOLATIONS(' AND NOT d.is_window')};
      DROP INDEX deadline_of_the_body;
      ${OF_THE_BODY} AND NOT is_window;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE VIEW deadline_violation AS ${LIVE_VIOLATIONS('')};
      DROP INDEX deadline_of_the_body;
      ${OF_THE_BODY};
      ALTER TABLE deadline DROP COLUMN is_window;
    `);
  }
}
