import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who holds procedures, and what they are made of. */
export class Register1763000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE body (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE,
        name text NOT NULL,
        municipality text
      );

      CREATE TABLE organisation (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        tax_code text UNIQUE,
        -- RUNTS section, or the reason why it is an ETS otherwise
        kind text NOT NULL,
        demonstration boolean NOT NULL DEFAULT false
      );

      CREATE TABLE procedure (
        id uuid PRIMARY KEY,
        body_id uuid NOT NULL REFERENCES body,
        slug text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('co-programming', 'notice')),
        title text NOT NULL,
        -- the procedure file as it was read, and the hash of its bytes
        document json NOT NULL,
        document_hash bytea NOT NULL,
        warnings json NOT NULL,
        -- the calendar by which terms are counted: national version, municipality
        calendar json NOT NULL,
        root_case_id uuid NOT NULL,
        loaded_at timestamptz(3) NOT NULL,
        UNIQUE (body_id, slug)
      );

      CREATE TABLE programme (
        id uuid PRIMARY KEY,
        procedure_id uuid NOT NULL REFERENCES procedure,
        code text NOT NULL,
        title text NOT NULL,
        position int NOT NULL,
        contribution_cents bigint NOT NULL,
        UNIQUE (procedure_id, code)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE programme, procedure, organisation, body');
  }
}
