import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases are found by any part of a word: of their title, of the organisation, of the number or title of an act. Three letters are looked up in an index. */
export class FindingCases1763000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE INDEX case_file_by_words ON case_file USING gin (title gin_trgm_ops);
      CREATE INDEX organisation_by_words ON organisation USING gin (name gin_trgm_ops);
      CREATE INDEX act_by_words ON act USING gin (number gin_trgm_ops, title gin_trgm_ops) WHERE case_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX case_file_by_words, organisation_by_words, act_by_words');
  }
}
