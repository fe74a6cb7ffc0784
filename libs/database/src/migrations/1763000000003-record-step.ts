import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The one writing statement. Compare-and-set on the revision, then everything that follows from the step, or nothing.
 * It runs as the owner: the application's role may call it, and can write to these tables in no other way.
 */
export class RecordStep1763000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- step: see Written in libs/procedures/src/writing.ts. snapshot: of the case that moved. bodies: the canonical bytes of the ledger
      -- entries, one after the other. Returns false when the case has moved on meanwhile.
      -- step is read once, at the beginning: every -> on json would read the whole of it again.
      CREATE FUNCTION record_step(step json, snapshot json, bodies bytea) RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        given record;
        move record;
      BEGIN
        SELECT * INTO given FROM json_to_record(step) AS r(moved json, births json, entries json, parameters json, closed json, suspended json,
          opened json, rescheduled json, calendar json, tells json, notifications json, acts json, fires uuid, delivers uuid);
        IF given.moved IS NOT NULL THEN
          SELECT * INTO move FROM json_to_record(given.moved) AS r(id uuid, revision int, state text, status text, outcome text,
            "headHash" text, "recordedAt" timestamptz);
          UPDATE case_file c SET
            revision = move.revision,
            state = move.state,
            status = move.status,
            outcome = move.outcome,
            snapshot = record_step.snapshot,
            head_hash = decode(move."headHash", 'hex'),
            recorded_at = move."recordedAt"
          WHERE c.id = move.id AND c.revision = move.revision - 1;
          IF NOT FOUND THEN RETURN false; END IF;
        END IF;

        IF given.parameters IS NOT NULL THEN
          INSERT INTO parameter_set (body)
          SELECT DISTINCT convert_to(p, 'UTF8') AS body FROM json_array_elements_text(given.parameters) AS p ORDER BY body
          ON CONFLICT DO NOTHING;
        END IF;

        IF given.births IS NOT NULL THEN
          INSERT INTO case_file (id, procedure_id, parent_id, root_id, workflow, workflow_version, workflow_hash, key, title,
                                 organisation_id, programme_code, revision, state, status, outcome, snapshot, head_hash, opened_at, recorded_at)
          SELECT b.id, b."procedureId", b."parentId", b."rootId", b.workflow, b."workflowVersion", b."workflowHash", b.key, b.title,
                 b."organisationId", b."programmeCode", b.revision, b.state, b.status, b.outcome, b.snapshot::json, decode(b."headHash", 'hex'),
                 b."recordedAt", b."recordedAt"
          FROM json_to_recordset(given.births) AS b(id uuid, "procedureId" uuid, "parentId" uuid, "rootId" uuid, workflow text,
            "workflowVersion" int, "workflowHash" text, key text, title text, "organisationId" uuid, "programmeCode" text, revision int,
            state text, status text, outcome text, snapshot text, "headHash" text, "recordedAt" timestamptz);
        END IF;

        INSERT INTO ledger_entry (case_id, revision, command_id, request_hash, event, actor_person, actor_role, on_behalf_of,
                                  occurred_at, recorded_at, body, previous_hash, hash)
        SELECT e."caseId", e.revision, e."commandId", decode(e."requestHash", 'hex'), e.event, e."actorPerson", e."actorRole", e."onBehalfOf",
               e."occurredAt", e."recordedAt", substring(bodies FROM e.start FOR e.length), decode(e."previousHash", 'hex'), decode(e.hash, 'hex')
        FROM json_to_recordset(given.entries) AS e(start int, length int, "caseId" uuid, revision int, "commandId" text, "requestHash" text, event text,
          "actorPerson" uuid, "actorRole" text, "onBehalfOf" uuid, "occurredAt" timestamptz, "recordedAt" timestamptz,
          "previousHash" text, hash text)
        ORDER BY e.start;

        IF given.closed IS NOT NULL THEN
          -- The term that fires is written once: it is among those that its step leaves behind, unless it is opened again.
          UPDATE deadline d SET status = CASE WHEN d.id = given.fires THEN 'expired' ELSE c.status END, closed_revision = c.revision, closed_at = c.at
          FROM json_to_recordset(given.closed) AS c("caseId" uuid, term text, key text, status text, revision int, at timestamptz)
          WHERE d.case_id = c."caseId" AND d.status IN ('open', 'suspended')
            AND (c.term IS NULL OR (d.term = c.term AND d.key = c.key));
        END IF;
        IF given.fires IS NOT NULL THEN
          UPDATE deadline SET status = 'expired', closed_revision = move.revision, closed_at = move."recordedAt"
          WHERE id = given.fires AND status = 'open';
        END IF;
        IF given.suspended IS NOT NULL THEN
          UPDATE deadline d SET status = 'suspended'
          FROM json_to_recordset(given.suspended) AS s("caseId" uuid, term text, key text)
          WHERE d.case_id = s."caseId" AND d.term = s.term AND d.key = s.key AND d.status = 'open';
        END IF;
        IF given.rescheduled IS NOT NULL OR given.calendar IS NOT NULL THEN
          PERFORM recount_terms(given.rescheduled, given.calendar);
        END IF;
        IF given.opened IS NOT NULL THEN
          INSERT INTO deadline (id, case_id, term, key, expires, status, due_at, owner_role, owner_organisation, awaits, derivation, norm,
                                opened_revision, opened_at)
          SELECT o.id, o."caseId", o.term, o.key, o.expires, o.status, o."dueAt", o."ownerRole", o."ownerOrganisation", o.awaits, o.derivation,
                 o.norm, o.revision, o.at
          FROM json_to_recordset(given.opened) AS o(id uuid, "caseId" uuid, term text, key text, expires text, status text, "dueAt" timestamptz,
            "ownerRole" text, "ownerOrganisation" uuid, awaits text[], derivation json, norm text, revision int, at timestamptz);
        END IF;
        IF given.tells IS NOT NULL THEN
          INSERT INTO tell (id, from_case, from_revision, to_case, event, data, owed_at)
          SELECT t.id, t."fromCase", t."fromRevision", t."toCase", t.event, t.data, t.at
          FROM json_to_recordset(given.tells) AS t(id uuid, "fromCase" uuid, "fromRevision" int, "toCase" uuid, event text, data json, at timestamptz);
        END IF;
        IF given.delivers IS NOT NULL THEN
          UPDATE tell SET status = 'delivered', delivered_revision = move.revision
          WHERE id = given.delivers AND status = 'owed';
        END IF;
        IF given.notifications IS NOT NULL THEN
          INSERT INTO notification (id, case_id, revision, notice, recipient_role, recipient_organisation, data, owed_at)
          SELECT n.id, n."caseId", n.revision, n.notice, n.role, n.organisation, n.data, n.at
          FROM json_to_recordset(given.notifications) AS n(id uuid, "caseId" uuid, revision int, notice text, role text, organisation uuid,
            data json, at timestamptz);
        END IF;
        IF given.acts IS NOT NULL THEN
          INSERT INTO act (id, procedure_id, case_id, revision, type, body, number, adopted_on, effective_on, title, legal_basis, document_hash)
          SELECT a.id, a."procedureId", a."caseId", a.revision, a.type, a.body, a.number, a.date, a."effectiveOn", a.title, a."legalBasis", a."documentHash"
          FROM json_to_recordset(given.acts) AS a(id uuid, "procedureId" uuid, "caseId" uuid, revision int, type text, body text, number text,
            date date, "effectiveOn" date, title text, "legalBasis" text, "documentHash" text);
        END IF;
        RETURN true;
      END $$;

      -- The clock, or another case, asked and was refused: kept where people look, and not asked again.
      CREATE FUNCTION record_refusal(what text, which uuid, why json) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF what = 'deadline' THEN
          UPDATE deadline SET status = 'refused', refusal = why, closed_at = iter_now() WHERE id = which AND status = 'open';
        ELSE
          UPDATE tell SET status = 'refused', refusal = why WHERE id = which AND status = 'owed';
        END IF;
      END $$;
      REVOKE ALL ON FUNCTION record_step, record_refusal FROM PUBLIC;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION record_step, record_refusal');
  }
}
