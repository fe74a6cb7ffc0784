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
        recipient_organisation uuid REFERENCES organisation,
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
        message_id uuid NOT NULL REFERENCES message,
        at timestamptz(3) NOT NULL DEFAULT iter_now(),
        state text NOT NULL,
        attempts int NOT NULL,
        said text
      );
      CREATE INDEX message_event_by_message ON message_event (message_id, seq);

      -- Written by the change itself, so that no change is without its line.
      CREATE FUNCTION tell_message() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.state IN ('sent', 'failed', 'cancelled') AND NEW.state <> OLD.state THEN
          RAISE EXCEPTION 'What has become of a message is never changed.' USING ERRCODE = '42501';
        END IF;
        IF TG_OP = 'INSERT' OR (NEW.state, NEW.attempts, NEW.said) IS DISTINCT FROM (OLD.state, OLD.attempts, OLD.said) THEN
          INSERT INTO message_event (message_id, state, attempts, said) VALUES (NEW.id, NEW.state, NEW.attempts, NEW.said);
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER message_is_told AFTER INSERT OR UPDATE ON message FOR EACH ROW EXECUTE FUNCTION tell_message();

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
      DROP FUNCTION tell_message, refuse_change_of_messages;
      DROP INDEX mandate_by_organisation, role_grant_by_role;
      ALTER TABLE deadline DROP COLUMN remind_at;
      ALTER TABLE notification DROP COLUMN expanded_at;
    `);
  }
}
