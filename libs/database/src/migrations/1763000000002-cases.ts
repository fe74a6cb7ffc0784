import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases, what happened to them, and what is owed about them. */
export class Cases1763000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a procedure decided, once for all the cases that it binds: canonical JSON (RFC 8785) under its SHA-256.
      CREATE TABLE parameter_set (
        hash bytea PRIMARY KEY GENERATED ALWAYS AS (sha256(body)) STORED,
        body bytea NOT NULL
      );

      CREATE TABLE case_file (
        id uuid PRIMARY KEY,
        procedure_id uuid NOT NULL REFERENCES procedure,
        parent_id uuid REFERENCES case_file,
        root_id uuid NOT NULL,
        workflow text NOT NULL,
        workflow_version int NOT NULL,
        workflow_hash text NOT NULL,
        key text NOT NULL,
        title text NOT NULL,
        organisation_id uuid,
        programme_code text,
        revision int NOT NULL,
        state text NOT NULL,
        status text NOT NULL CHECK (status IN ('active', 'done')),
        outcome text CHECK ((outcome IS NOT NULL) = (status = 'done')),
        -- a cache: folding the ledger gives it again. It names its parameters by their hash
        snapshot json NOT NULL,
        head_hash bytea NOT NULL,
        opened_at timestamptz(3) NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        UNIQUE (parent_id, workflow, key)
      )
      -- room on the page for the next version of a row, which then needs no new index entries
      WITH (fillfactor = 50);
      CREATE INDEX case_file_by_procedure ON case_file (procedure_id, workflow);
      CREATE INDEX case_file_by_organisation ON case_file (organisation_id) WHERE organisation_id IS NOT NULL;
      CREATE INDEX case_file_by_root ON case_file (root_id);

      CREATE TABLE ledger_entry (
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        case_id uuid NOT NULL,
        revision int NOT NULL CHECK (revision > 0),
        command_id text NOT NULL,
        -- SHA-256 of what was asked: the same command with other data is refused
        request_hash bytea NOT NULL,
        event text NOT NULL,
        actor_person uuid,
        actor_role text NOT NULL,
        on_behalf_of uuid,
        occurred_at timestamptz(3) NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        -- canonical JSON (RFC 8785), stored as the very bytes that are hashed
        body bytea NOT NULL,
        previous_hash bytea NOT NULL,
        -- SHA-256 of 0x00 and the body: the leaf hash of RFC 6962
        hash bytea NOT NULL,
        PRIMARY KEY (case_id, revision),
        UNIQUE (case_id, command_id)
      );

      CREATE TABLE act (
        id uuid PRIMARY KEY,
        procedure_id uuid NOT NULL REFERENCES procedure,
        case_id uuid,
        revision int,
        type text NOT NULL,
        body text NOT NULL,
        number text,
        adopted_on date,
        effective_on date,
        title text,
        legal_basis text,
        document_hash text
      );
      CREATE INDEX act_by_procedure ON act (procedure_id, adopted_on);

      -- An instant as the record writes it: with its offset, so that it is the same in every session.
      CREATE FUNCTION instant_of(written text) RETURNS timestamptz LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        SET timezone = 'UTC' RETURN written::timestamptz;

      CREATE TABLE deadline (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES case_file,
        term text NOT NULL,
        key text NOT NULL,
        expires text NOT NULL,
        status text NOT NULL CHECK (status IN ('open', 'suspended', 'expired', 'met', 'refused')),
        due_at timestamptz(3) NOT NULL,
        -- whose duty it is: a role, an organisation, or the clock where the term is only a moment
        owner_role text,
        owner_organisation uuid,
        -- the events that fulfil the duty
        awaits text[] NOT NULL,
        -- start fact, rule, count, unit, suspensions, calendar version, both dates, rules applied
        derivation json NOT NULL,
        -- what people read, and go by: the last moment for what is awaited, where it comes before the clock asks
        act_by timestamptz(3) NOT NULL GENERATED ALWAYS AS (coalesce(instant_of(derivation->>'actBy'), due_at)) STORED,
        norm text NOT NULL,
        opened_revision int NOT NULL,
        opened_at timestamptz(3) NOT NULL,
        closed_revision int,
        closed_at timestamptz(3),
        refusal json,
        -- how often a change of its calendar moved it, and when it last did
        moves int NOT NULL DEFAULT 0,
        moved_at timestamptz(3),
        -- When the next reminder of it is to be considered: -infinity for one that has not been looked at, null for never.
        -- Deadlines that are not due for a reminder are never read, however many they are.
        remind_at timestamptz(3) DEFAULT '-infinity',
        -- an act may be contested or undone until then: it outlives its case
        is_window boolean NOT NULL GENERATED ALWAYS AS (starts_with(term, 'window.')) STORED,
        CONSTRAINT deadline_window_is_nobodys CHECK (NOT is_window OR owner_role IS NOT DISTINCT FROM 'clock'),
        CONSTRAINT deadline_has_one_owner CHECK ((owner_role IS NULL) <> (owner_organisation IS NULL)),
        CONSTRAINT deadline_of_somebody_awaits CHECK ((owner_role IS NOT DISTINCT FROM 'clock') = (cardinality(awaits) = 0))
      );
      CREATE INDEX deadline_by_owner ON deadline (owner_organisation, due_at) WHERE status = 'open' AND owner_organisation IS NOT NULL;
      -- each open duty has one live deadline
      CREATE UNIQUE INDEX deadline_live ON deadline (case_id, term, key) WHERE status IN ('open', 'suspended');
      CREATE INDEX deadline_due ON deadline (due_at, id) WHERE status = 'open';
      CREATE INDEX deadline_by_case ON deadline (case_id);
      CREATE INDEX deadline_to_remind ON deadline (remind_at) WHERE status IN ('open', 'expired') AND remind_at IS NOT NULL;

      CREATE TABLE tell (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        from_case uuid NOT NULL,
        from_revision int NOT NULL,
        to_case uuid NOT NULL,
        event text NOT NULL,
        data json NOT NULL,
        status text NOT NULL DEFAULT 'owed' CHECK (status IN ('owed', 'delivered', 'refused')),
        owed_at timestamptz(3) NOT NULL,
        delivered_revision int,
        refusal json
      );
      CREATE INDEX tell_owed ON tell (to_case, seq) WHERE status = 'owed';
      CREATE INDEX tell_in_order ON tell (seq) WHERE status = 'owed';
      CREATE INDEX tell_by_receiver ON tell (to_case);
      CREATE INDEX tell_by_sender ON tell (from_case);

      CREATE TABLE notification (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        revision int NOT NULL,
        notice text NOT NULL,
        recipient_role text,
        recipient_organisation uuid,
        data json NOT NULL,
        owed_at timestamptz(3) NOT NULL,
        status text NOT NULL DEFAULT 'owed' CHECK (status IN ('owed')),
        -- when each of its readers got a message of their own
        expanded_at timestamptz(3),
        CHECK ((recipient_role IS NULL) <> (recipient_organisation IS NULL))
      );
      CREATE INDEX notification_by_case ON notification (case_id);
      CREATE INDEX notification_to_expand ON notification (owed_at) WHERE expanded_at IS NULL;
      CREATE INDEX notification_by_organisation ON notification (recipient_organisation)
        WHERE recipient_organisation IS NOT NULL;

      -- One row while time is virtual (story, demonstration, tests); none in service.
      CREATE TABLE virtual_clock (
        single boolean PRIMARY KEY DEFAULT true CHECK (single),
        at timestamptz(3) NOT NULL,
        -- since when it runs on from there, as a demonstration wants; null: it stands still
        flows_from timestamptz(3)
      );

      CREATE FUNCTION iter_now() RETURNS timestamptz(3) LANGUAGE sql STABLE AS
        $$ SELECT coalesce(
             (SELECT at + coalesce(date_trunc('milliseconds', clock_timestamp()) - flows_from, interval '0') FROM virtual_clock),
             date_trunc('milliseconds', clock_timestamp())) $$;

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'The ledger is never changed: a wrong entry is corrected by a new one.' USING ERRCODE = '42501';
      END $$;
      CREATE TRIGGER ledger_entry_is_kept BEFORE UPDATE OR DELETE ON ledger_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER ledger_entry_is_not_emptied BEFORE TRUNCATE ON ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER parameter_set_is_kept BEFORE UPDATE OR DELETE ON parameter_set FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER parameter_set_is_not_emptied BEFORE TRUNCATE ON parameter_set FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE notification, tell, deadline, act, ledger_entry, case_file, parameter_set, virtual_clock;
      DROP FUNCTION refuse_change, iter_now, instant_of;
    `);
  }
}
