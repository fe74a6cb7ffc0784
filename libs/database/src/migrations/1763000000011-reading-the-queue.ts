import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the work queue and the list of cases walk along. None is on a column that a step changes: the next version of a case stays
 * on its page. The time of the last step is walked along the ledger.
 */
export class ReadingTheQueue1763000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX deadline_of_the_body ON deadline (act_by, id) WHERE status = 'open' AND owner_organisation IS NULL AND NOT is_window;
      CREATE INDEX deadline_of_others ON deadline (act_by, id) WHERE status = 'open' AND owner_organisation IS NOT NULL;
      CREATE INDEX deadline_refused ON deadline (act_by, id) WHERE status = 'refused';
      CREATE INDEX case_file_by_stage ON case_file (workflow);
      CREATE INDEX case_file_by_opening ON case_file (opened_at, id);
      CREATE INDEX case_file_by_title ON case_file (title, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX deadline_of_the_body, deadline_of_others, deadline_refused, case_file_by_stage, case_file_by_opening, case_file_by_title;
    `);
  }
}
