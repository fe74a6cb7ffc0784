import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deadlines say how often they were moved; incidents are told, and closed by somebody for a reason. */
export class Incidents1763000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE deadline ADD COLUMN moves int NOT NULL DEFAULT 0, ADD COLUMN moved_at timestamptz(3);

      -- As before; and what has moved is looked at anew, by the ladder of its new day.
      CREATE OR REPLACE FUNCTION recount_terms(taken int[], rescheduled json, calendars json) RETURNS void
      LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        UPDATE deadline d SET due_at = r."dueAt", norm = r.norm, derivation = r.derivation,
          moves = d.moves + 1, moved_at = iter_now(), remind_at = '-infinity'
        FROM json_to_recordset(coalesce(rescheduled, '[]')) AS r(step int, id uuid, "dueAt" timestamptz, norm text, derivation json)
        WHERE r.step = ANY (taken) AND d.id = r.id AND d.status = 'open';
        UPDATE procedure p SET calendar = c.ref
        FROM json_to_recordset(coalesce(calendars, '[]')) AS c(step int, procedure uuid, ref json)
        WHERE c.step = ANY (taken) AND p.id = c.procedure;
      END $$;

      ALTER TABLE incident DROP CONSTRAINT incident_kind_check,
        ADD CHECK (kind IN ('not-delivered', 'nobody-to-write-to', 'deadline-refused')),
        -- when the officers were written to about it; null for one of which they have yet to hear
        ADD COLUMN told_at timestamptz(3);
      UPDATE incident SET told_at = opened_at;
      CREATE INDEX incident_to_tell ON incident (opened_at) WHERE told_at IS NULL;
      CREATE INDEX incident_by_case ON incident (case_id);

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

      -- A deadline at which the case refused is an incident, opened by what records the refusal.
      CREATE FUNCTION open_refused(which uuid) RETURNS void
      LANGUAGE sql SET search_path = public, pg_temp AS $$
        INSERT INTO incident (id, kind, case_id, deadline_id, said, opened_at)
        SELECT d.id, 'deadline-refused', d.case_id, d.id,
          'Il termine è scaduto, ma la pratica non ha accettato il passo che ne segue. Rimuovere i motivi e compiere il passo a mano.', d.closed_at
        FROM deadline d WHERE d.id = which AND d.status = 'refused' ON CONFLICT (id) DO NOTHING
      $$;
      SELECT open_refused(id) FROM deadline WHERE status = 'refused';
      CREATE OR REPLACE FUNCTION record_refusal(what text, which uuid, why json) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF what = 'deadline' THEN
          UPDATE deadline SET status = 'refused', refusal = why, closed_at = iter_now() WHERE id = which AND status = 'open';
          IF FOUND THEN PERFORM open_refused(which); END IF;
        ELSE
          UPDATE tell SET status = 'refused', refusal = why WHERE id = which AND status = 'owed';
        END IF;
      END $$;
      REVOKE ALL ON FUNCTION open_refused FROM PUBLIC;

      -- What the officers are told of an incident is a message like any other.
      ALTER TABLE message DROP CONSTRAINT message_kind_check, DROP CONSTRAINT message_check,
        ADD COLUMN incident_id uuid REFERENCES incident,
        ADD CHECK (kind IN ('notice', 'reminder', 'digest', 'incident')),
        ADD CONSTRAINT message_of_its_kind CHECK (CASE kind
          WHEN 'notice' THEN notification_id IS NOT NULL AND case_id IS NOT NULL
          WHEN 'reminder' THEN deadline_id IS NOT NULL AND case_id IS NOT NULL AND due_at IS NOT NULL AND rung IS NOT NULL
          WHEN 'incident' THEN incident_id IS NOT NULL
          ELSE case_id IS NULL END);

      -- Signs addresses that are sent to people; made here, and known to this database alone.
      CREATE TABLE address_secret (single boolean PRIMARY KEY DEFAULT true CHECK (single), secret bytea NOT NULL);
      INSERT INTO address_secret (secret) VALUES (sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE address_secret, incident_closing;
      ALTER TABLE message DROP COLUMN incident_id;
      DROP TRIGGER incident_is_kept ON incident;
      DROP FUNCTION refuse_change_of_incidents;
      ALTER TABLE incident DROP COLUMN told_at;
      ALTER TABLE deadline DROP COLUMN moves, DROP COLUMN moved_at;
    `);
  }
}
