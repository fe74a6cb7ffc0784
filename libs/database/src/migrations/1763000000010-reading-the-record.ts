import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the register asks of a million entries: the latest first, by either time, of one kind of step, of one role, on behalf of an organisation;
 * and a step by its hash. Of one case, the steps of some kinds.
 */
export class ReadingTheRecord1763000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX ledger_entry_recorded ON ledger_entry (recorded_at, seq);
      CREATE INDEX ledger_entry_occurred ON ledger_entry (occurred_at, seq);
      CREATE INDEX ledger_entry_of_a_kind ON ledger_entry (event, recorded_at, seq);
      CREATE INDEX ledger_entry_of_a_role ON ledger_entry (actor_role, recorded_at, seq);
      CREATE INDEX ledger_entry_on_behalf ON ledger_entry (on_behalf_of) WHERE on_behalf_of IS NOT NULL;
      CREATE INDEX ledger_entry_of_a_case ON ledger_entry (case_id, event, revision);
      CREATE INDEX ledger_entry_by_hash ON ledger_entry (hash);
      CREATE INDEX act_by_step ON act (case_id, revision) WHERE case_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP INDEX ledger_entry_recorded, ledger_entry_occurred, ledger_entry_of_a_kind, ledger_entry_of_a_role, ledger_entry_on_behalf, ledger_entry_of_a_case, ledger_entry_by_hash, act_by_step',
    );
  }
}
