import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is sent to people: one row for each message and recipient, every change of its state; and what no message can settle. */
export class Messages1763000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Where an organisation is served (CAD, art. 3-bis and 6-bis): its address, from which list it was taken, and when somebody looked there.
      -- A line is never changed: the newest counts.
      CREATE TABLE digital_domicile (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        address text NOT NULL CHECK (btrim(address) <> ''),
        source text NOT NULL CHECK (btrim(source) <> ''),
        consulted_on date NOT NULL,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        recorded_at timestamptz(3) NOT NULL DEFAULT iter_now()
      );
      CREATE INDEX digital_domicile_newest ON digital_domicile (organisation_id, seq DESC);

      CREATE TABLE message (
        -- derived from what is owed and to whom: owing it again changes nothing
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('notice', 'reminder', 'digest', 'incident')),
        case_id uuid REFERENCES case_file,
        notification_id uuid REFERENCES notification,
        deadline_id uuid REFERENCES deadline,
        incident_id uuid,
        -- of a reminder: the deadline as it stood, and the rung (days before the last day; negative after it)
        due_at timestamptz(3),
        rung int,
        -- who is written to; null for what goes to the digital domicile of an organisation
        person_id uuid REFERENCES person,
        -- in which quality
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
        -- where that address was taken from
        domicile_id uuid REFERENCES digital_domicile,
        -- the PEC in whose place this e-mail goes: it never counts as that
        courtesy_of uuid REFERENCES message,
        subject text,
        plain text,
        html text,
        owed_at timestamptz(3) NOT NULL,
        CONSTRAINT message_has_a_reader CHECK (person_id IS NOT NULL AND channel = 'email'
          OR person_id IS NULL AND channel = 'pec' AND recipient_organisation IS NOT NULL),
        CONSTRAINT message_of_its_kind CHECK (CASE kind
          WHEN 'notice' THEN notification_id IS NOT NULL AND case_id IS NOT NULL
          WHEN 'reminder' THEN deadline_id IS NOT NULL AND case_id IS NOT NULL AND due_at IS NOT NULL AND rung IS NOT NULL
          WHEN 'incident' THEN incident_id IS NOT NULL
          ELSE case_id IS NULL END)
      );
      CREATE INDEX message_due ON message (next_at) WHERE state IN ('owed', 'deferred');
      CREATE INDEX message_held ON message (next_at) WHERE state = 'held' AND digest_id IS NULL;
      CREATE INDEX message_kept ON message (true_until) WHERE state = 'kept';
      CREATE INDEX message_by_digest ON message (digest_id) WHERE digest_id IS NOT NULL;
      CREATE INDEX message_by_case ON message (case_id, owed_at);
      CREATE INDEX message_by_person ON message (person_id, owed_at);
      CREATE INDEX message_by_time ON message (owed_at, id);
      -- Few among very many: a walk by time would pass all the others. What is usually sent pays nothing for these.
      CREATE INDEX message_set_apart ON message (state, owed_at, id) WHERE state IN ('held', 'failed', 'cancelled');
      CREATE INDEX message_of_incidents ON message (owed_at, id) WHERE kind = 'incident';

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
        RAISE EXCEPTION 'Messages, what became of them and the addresses they went to are kept as long as their case.' USING ERRCODE = '42501';
      END $$;
      CREATE TRIGGER message_is_kept BEFORE DELETE ON message FOR EACH ROW EXECUTE FUNCTION refuse_change_of_messages();
      CREATE TRIGGER digital_domicile_is_kept BEFORE UPDATE OR DELETE ON digital_domicile
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_messages();
      CREATE TRIGGER message_event_is_kept BEFORE UPDATE OR DELETE ON message_event
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_messages();

      -- What somebody of the body must look at, because no message can do it.
      CREATE TABLE incident (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('not-delivered', 'nobody-to-write-to', 'deadline-refused', 'tell-refused', 'pec-by-hand')),
        case_id uuid REFERENCES case_file,
        message_id uuid REFERENCES message,
        notification_id uuid REFERENCES notification,
        deadline_id uuid REFERENCES deadline,
        tell_id uuid REFERENCES tell,
        -- what happened, in both languages
        said jsonb NOT NULL CHECK (said ?& '{it,en}'),
        opened_at timestamptz(3) NOT NULL DEFAULT iter_now(),
        -- when the officers were written to about it; null for one of which they have yet to hear
        told_at timestamptz(3)
      );
      CREATE INDEX incident_by_time ON incident (opened_at, id);
      CREATE INDEX incident_to_tell ON incident (opened_at) WHERE told_at IS NULL;
      CREATE INDEX incident_by_case ON incident (case_id);
      -- What the officers are told of an incident is a message like any other, and a message may be what an incident is about.
      ALTER TABLE message ADD FOREIGN KEY (incident_id) REFERENCES incident;

      -- Who closed it, when and why. An incident without a row here is open.
      CREATE TABLE incident_closing (
        incident_id uuid PRIMARY KEY REFERENCES incident,
        person_id uuid NOT NULL REFERENCES person,
        reason text NOT NULL CHECK (btrim(reason) <> ''),
        closed_at timestamptz(3) NOT NULL DEFAULT iter_now()
      );

      CREATE FUNCTION refuse_change_of_incidents() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'incident' AND to_jsonb(NEW) - 'told_at' = to_jsonb(OLD) - 'told_at' THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'Incidents and who closed them are kept as long as their case.' USING ERRCODE = '42501';
      END $$;
      CREATE TRIGGER incident_is_kept BEFORE UPDATE OR DELETE ON incident
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_incidents();
      CREATE TRIGGER incident_closing_is_kept BEFORE UPDATE OR DELETE ON incident_closing
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_incidents();

      -- A deadline that the case refused, or what another case told it, is an incident, opened by what records the refusal.
      CREATE FUNCTION open_refused(which uuid) RETURNS void
      LANGUAGE sql SET search_path = public, pg_temp AS $$
        INSERT INTO incident (id, kind, case_id, deadline_id, said, opened_at)
        SELECT d.id, 'deadline-refused', d.case_id, d.id,
          jsonb_build_object(
            'it', 'Il termine è scaduto, ma la pratica non ha accettato il passo che ne segue. Rimuovere i motivi e compiere il passo a mano.',
            'en', 'The term has expired, but the case did not accept the step that follows. Remove the reasons and take the step by hand.'),
          d.closed_at
        FROM deadline d WHERE d.id = which AND d.status = 'refused' ON CONFLICT (id) DO NOTHING;
        INSERT INTO incident (id, kind, case_id, tell_id, said, opened_at)
        SELECT t.id, 'tell-refused', t.to_case, t.id,
          jsonb_build_object(
            'it', format('La pratica «%s» ha comunicato un fatto a questa, che non l’ha accettato. Le due pratiche possono non dire più la stessa cosa.', f.title),
            'en', format('The case “%s” told this one a fact, which it did not accept. The two cases may no longer say the same.', f.title)),
          iter_now()
        FROM tell t JOIN case_file f ON f.id = t.from_case WHERE t.id = which AND t.status = 'refused' ON CONFLICT (id) DO NOTHING
      $$;
      REVOKE ALL ON FUNCTION open_refused FROM PUBLIC;

      CREATE TABLE notification_preference (
        person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
        settings jsonb NOT NULL,
        saved_at timestamptz(3) NOT NULL DEFAULT iter_now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION open_refused;
      ALTER TABLE message DROP COLUMN incident_id;
      DROP TABLE notification_preference, incident_closing, incident, message_event, message, digital_domicile;
      DROP FUNCTION refuse_change_of_incidents, tell_messages_owed, tell_messages_changed, refuse_change_of_messages;
    `);
  }
}
