import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secret addresses under which a person's calendar program reads deadlines. */
export class CalendarFeeds1763000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_feed (
        id uuid PRIMARY KEY,
        -- SHA-256 of the token; the token itself is in the person's calendar program alone
        token_hash bytea NOT NULL UNIQUE,
        -- whose sight it has, with the roles and mandates in force when it is read
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('person', 'organisation', 'procedure')),
        organisation_id uuid REFERENCES organisation CHECK ((organisation_id IS NOT NULL) = (kind = 'organisation')),
        procedure_id uuid REFERENCES procedure CHECK ((procedure_id IS NOT NULL) = (kind = 'procedure')),
        language text NOT NULL CHECK (language IN ('it', 'en')),
        created_at timestamptz(3) NOT NULL,
        revoked_at timestamptz(3)
      );
      CREATE INDEX calendar_feed_by_person ON calendar_feed (person_id) WHERE revoked_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_feed');
  }
}
