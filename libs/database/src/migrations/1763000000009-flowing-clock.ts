import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A virtual clock may run on from the instant it was set to, as a demonstration wants; without `flows_from` it stands still. */
export class FlowingClock1763000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE virtual_clock ADD COLUMN flows_from timestamptz(3);
      CREATE OR REPLACE FUNCTION iter_now() RETURNS timestamptz(3) LANGUAGE sql STABLE AS
        $$ SELECT coalesce(
             (SELECT at + coalesce(date_trunc('milliseconds', clock_timestamp()) - flows_from, interval '0') FROM virtual_clock),
             date_trunc('milliseconds', clock_timestamp())) $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION iter_now() RETURNS timestamptz(3) LANGUAGE sql STABLE AS
        $$ SELECT coalesce((SELECT at FROM virtual_clock), date_trunc('milliseconds', clock_timestamp())) $$;
      ALTER TABLE virtual_clock DROP COLUMN flows_from;
    `);
  }
}
