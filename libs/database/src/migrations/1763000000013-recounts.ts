import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One act that moves the open terms of many cases: what was ordered, and what became of it in each case. */
export class Recounts1763000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE recount (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        body_id uuid NOT NULL REFERENCES body,
        scope json NOT NULL,
        change json NOT NULL,
        asked_by json NOT NULL,
        act json NOT NULL,
        asked_at timestamptz(3) NOT NULL DEFAULT iter_now(),
        done_at timestamptz(3)
      );
      -- The next act of a body begins where this one has ended: each counts from the calendar that the one before has left.
      CREATE UNIQUE INDEX recount_under_way ON recount (body_id) WHERE done_at IS NULL;

      CREATE TABLE recount_case (
        recount_id uuid NOT NULL REFERENCES recount,
        case_id uuid NOT NULL,
        root_id uuid NOT NULL,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        event text NOT NULL,
        data json NOT NULL,
        command_id text NOT NULL,
        -- still: nothing in it moves any more
        status text NOT NULL DEFAULT 'owed' CHECK (status IN ('owed', 'recorded', 'still', 'refused')),
        tries int NOT NULL DEFAULT 0,
        -- of the entry that moved it
        revision int,
        -- why it was refused
        reasons json NOT NULL DEFAULT '[]',
        PRIMARY KEY (recount_id, case_id)
      );
      CREATE INDEX recount_case_in_order ON recount_case (recount_id, seq) WHERE status = 'owed';
      CREATE INDEX recount_case_by_step ON recount_case (case_id, revision);
      -- asked of each case before its clock: nothing falls due on a day that is about to be another
      CREATE INDEX recount_case_to_move ON recount_case (case_id) WHERE status = 'owed';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recount_case, recount');
  }
}
