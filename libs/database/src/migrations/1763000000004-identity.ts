import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who people are, for whom they act, and in which role. The record names them by `person.id` alone. */
export class Identity1763000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person (
        -- the pseudonym by which the ledger names this person
        id uuid PRIMARY KEY,
        display_name text NOT NULL,
        email text NOT NULL,
        -- argon2id, in PHC form; null: this person cannot sign in
        password_hash text,
        demonstration boolean NOT NULL DEFAULT false,
        created_at timestamptz(3) NOT NULL DEFAULT iter_now()
      );
      CREATE UNIQUE INDEX person_by_email ON person (lower(email));

      CREATE TABLE mandate (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        organisation_id uuid NOT NULL REFERENCES organisation,
        valid_from date NOT NULL,
        -- last day of it; null while it has no end
        valid_to date CHECK (valid_to >= valid_from),
        -- what proves it: statute, RUNTS extract, deed of proxy
        evidence text NOT NULL
      );
      CREATE INDEX mandate_by_person ON mandate (person_id);
      CREATE INDEX mandate_by_organisation ON mandate (organisation_id);

      CREATE TABLE role_grant (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        role text NOT NULL,
        body_id uuid NOT NULL REFERENCES body,
        -- null: in every procedure of the body
        procedure_id uuid REFERENCES procedure,
        valid_from date NOT NULL,
        valid_to date CHECK (valid_to >= valid_from)
      );
      CREATE INDEX role_grant_by_person ON role_grant (person_id);
      CREATE INDEX role_grant_by_role ON role_grant (body_id, role);

      CREATE TABLE session (
        -- SHA-256 of the token; the token itself is with the person alone
        id_hash bytea PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        organisation_id uuid REFERENCES organisation,
        created_at timestamptz(3) NOT NULL,
        seen_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3) NOT NULL
      );
      CREATE INDEX session_by_person ON session (person_id);

      -- Counters against guessing. Not logged: after a crash of the server they begin again.
      CREATE UNLOGGED TABLE login_attempt (
        subject text PRIMARY KEY,
        window_from timestamptz NOT NULL,
        attempts int NOT NULL,
        failures int NOT NULL DEFAULT 0,
        not_before timestamptz NOT NULL DEFAULT '-infinity'
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE login_attempt, session, role_grant, mandate, person');
  }
}
