import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is sent to people: one row for each message and recipient, every change of its state, and what could not be sent. */
export class Messages1763000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notification ADD COLUMN expanded_at timestamptz(3);
      CREATE INDEX notification_to_expand ON notification (owed_at) WHERE expanded_at IS NULL;

      -- When the next reminder of this deadline is to be considered: -infinity for one that has not been looked at, null for never.
      -- Deadlines that are not due for a reminder are never read, however many they are.
      ALTER TABLE deadline ADD COLUMN remind_at timestamptz(3) DEFAULT '-infinity';
      UPDATE deadline SET remind_at = NULL WHERE status NOT IN ('open', 'suspended');
      CREATE INDEX deadline_to_remind ON deadline (remind_at) WHERE status IN ('open', 'expired') AND remind_at IS NOT NULL;

      CREATE INDEX mandate_by_organisation ON mandate (organisation_id);
      CREATE INDEX role_grant_by_role ON role_grant (body_id, role);

      CREATE TABLE message (
        -- derived from what is owed and to whom: owing it again changes nothing
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('notice', 'reminder', 'digest')),
        case_id uuid REFERENCES case_file,
        notification_id uuid REFERENCES notification,
        deadline_id uuid REFERENCES deadline,
        -- of a reminder: the deadline as it stood, and the rung (days before the last day; negative after it)
        due_at timestamptz(3),
        rung int,
        person_id uuid NOT NULL REFERENCES person,
        -- in which quality the person is written to
        recipient_role text,
        recipient_organisation uuid,
        channel text NOT NULL CHECK (channel IN ('email', 'pec')),
        -- the norm that foresees it: nobody may switch it off
        required_by text,
        state text NOT NULL DEFAULT 'owed' CHECK (state IN ('owed', 'held', 'kept', 'deferred', 'sent', 'failed', 'cancelled')),
        -- the last answer of the mail server, or why it stands as it does
        said text,
        next_at timestamptz(3) NOT NULL,
        -- until when it is worth sending
        true_until timestamptz(3) NOT NULL,
        attempts int NOT NULL DEFAULT 0,
        -- of the attempt under way, in real time
        lease uuid,
        leased_until timestamptz,
        digest_id uuid REFERENCES message,
        address text,
        subject text,
        plain text,
        html text,
        owed_at timestamptz(3) NOT NULL,
        CHECK (CASE kind WHEN 'notice' THEN notification_id IS NOT NULL AND case_id IS NOT NULL
                         WHEN 'reminder' THEN deadline_id IS NOT NULL AND case_id IS NOT NULL AND due_at IS NOT NULL AND rung IS NOT NULL
                         ELSE case_id IS NULL END)
      );
      CREATE INDEX message_due ON message (next_at) WHERE state IN ('owed', 'deferred');
      CREATE INDEX message_held ON message (next_at) WHERE state = 'held' AND digest_id IS NULL;
      CREATE INDEX message_kept ON message (true_until) WHERE state = 'kept';
      CREATE INDEX message_by_digest ON message (digest_id) WHERE digest_id IS NOT NULL;
      CREATE INDEX message_by_case ON message (case_id, owed_at);
      CREATE INDEX message_by_person ON message (person_id, owed_at);
      CREATE INDEX message_by_time ON message (owed_at, id);

      CREATE TABLE message_event (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        -- written by the trigger only, and neither can be removed
        message_id uuid NOT NULL,
        at timestamptz(3) NOT NULL,
        state text NOT NULL,
        attempts int NOT NULL,
        said text
      );
      CREATE INDEX message_event_by_message ON message_event (message_id, seq);

      -- Written by the change itself, so that no change is without its line: one statement for all the messages of one.
      CREATE FUNCTION tell_messages_owed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        INSERT INTO message_event (message_id, at, state, attempts, said)
        SELECT id, (SELECT iter_now()), state, attempts, said FROM fresh;
        RETURN NULL;
      END $$;
      CREATE FUNCTION tell_messages_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM stale JOIN fresh USING (id) WHERE stale.state IN ('sent', 'failed', 'cancelled') AND fresh.state <> stale.state) THEN
          RAISE EXCEPTION 'What has become of a message is never changed.' USING ERRCODE = '42501';
        END IF;
        INSERT INTO message_event (message_id, at, state, attempts, said)
        SELECT f.id, (SELECT iter_now()), f.state, f.attempts, f.said FROM stale s JOIN fresh f USING (id)
        WHERE (f.state, f.attempts, f.said) IS DISTINCT FROM (s.state, s.attempts, s.said);
        RETURN NULL;
      END $$;
      CREATE TRIGGER messages_are_told_when_owed AFTER INSERT ON message
        REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION tell_messages_owed();
      CREATE TRIGGER messages_are_told_when_changed AFTER UPDATE ON message
        REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION tell_messages_changed();

      CREATE FUNCTION refuse_change_of_messages() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'Messages and what became of them are kept as long as their case.' USING ERRCODE = '42501';
      END $$;
      CREATE TRIGGER message_is_kept BEFORE DELETE ON message FOR EACH ROW EXECUTE FUNCTION refuse_change_of_messages();
      CREATE TRIGGER message_event_is_kept BEFORE UPDATE OR DELETE ON message_event
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_messages();

      -- What somebody of the body must look at, because no message can do it.
      CREATE TABLE incident (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('not-delivered', 'nobody-to-write-to')),
        case_id uuid REFERENCES case_file,
        message_id uuid REFERENCES message,
        notification_id uuid REFERENCES notification,
        deadline_id uuid REFERENCES deadline,
        said text NOT NULL,
        opened_at timestamptz(3) NOT NULL DEFAULT iter_now()
      );
      CREATE INDEX incident_by_time ON incident (opened_at, id);

      CREATE TABLE notification_preference (
        person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
        settings jsonb NOT NULL,
        saved_at timestamptz(3) NOT NULL DEFAULT iter_now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE notification_preference, incident, message_event, message;
      DROP FUNCTION tell_messages_owed, tell_messages_changed, refuse_change_of_messages;
      DROP INDEX mandate_by_organisation, role_grant_by_role;
      ALTER TABLE deadline DROP COLUMN remind_at;
      ALTER TABLE notification DROP COLUMN expanded_at;
    `);
  }
}
