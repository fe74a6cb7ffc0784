import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The one writing statement. For each step: compare-and-set on the revision, then everything that follows from it, or nothing.
 * It runs as the owner: the application's role may call it, and can write to these tables in no other way.
 */
export class RecordSteps1763000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- steps: see rowsOf in libs/procedures/src/record.ts; each row names the step that it follows from. snapshots: of the cases that move, in
      -- the order of these. bodies: the canonical bytes of the ledger entries, one after the other. Returns the steps that were taken: a case
      -- that has moved on meanwhile takes none. steps is read once, at the beginning: every -> on json would read the whole of it again.
      -- Cases are locked in the order in which they are given, which only a nested loop keeps.
      CREATE FUNCTION record_steps(steps json, snapshots json, bodies bytea) RETURNS int[]
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET enable_hashjoin = off SET enable_mergejoin = off AS $$
      DECLARE
        given record;
        taken int[];
      BEGIN
        SELECT * INTO given FROM json_to_record(steps) AS r(born int[], moved json, births json, entries json, parameters json, closed json,
          fired json, suspended json, opened json, rescheduled json, calendars json, tells json, delivered json, notifications json, acts json);

        taken := given.born;
        IF given.moved IS NOT NULL THEN
          WITH moved AS (
            UPDATE case_file c SET
              revision = m.revision,
              state = m.state,
              status = m.status,
              outcome = m.outcome,
              snapshot = m.snapshot,
              head_hash = decode(m."headHash", 'hex'),
              recorded_at = m."recordedAt"
            FROM ROWS FROM (
              json_to_recordset(given.moved) AS (step int, id uuid, revision int, state text, status text, outcome text, "headHash" text,
                "recordedAt" timestamptz),
              json_array_elements(snapshots)) AS m(step, id, revision, state, status, outcome, "headHash", "recordedAt", snapshot)
            WHERE c.id = m.id AND c.revision = m.revision - 1
            RETURNING m.step)
          SELECT taken || array_agg(step) INTO taken FROM moved;
        END IF;
        IF cardinality(taken) = 0 THEN RETURN taken; END IF;

        IF given.parameters IS NOT NULL THEN
          INSERT INTO parameter_set (body)
          SELECT DISTINCT convert_to(p.body, 'UTF8') AS body FROM json_to_recordset(given.parameters) AS p(step int, body text)
          WHERE p.step = ANY (taken) ORDER BY body
          ON CONFLICT DO NOTHING;
        END IF;

        IF given.births IS NOT NULL THEN
          INSERT INTO case_file (id, procedure_id, parent_id, root_id, workflow, workflow_version, workflow_hash, key, title,
                                 organisation_id, programme_code, revision, state, status, outcome, snapshot, head_hash, opened_at, recorded_at)
          SELECT b.id, b."procedureId", b."parentId", b."rootId", b.workflow, b."workflowVersion", b."workflowHash", b.key, b.title,
                 b."organisationId", b."programmeCode", b.revision, b.state, b.status, b.outcome, b.snapshot::json, decode(b."headHash", 'hex'),
                 b."recordedAt", b."recordedAt"
          FROM json_to_recordset(given.births) AS b(step int, id uuid, "procedureId" uuid, "parentId" uuid, "rootId" uuid, workflow text,
            "workflowVersion" int, "workflowHash" text, key text, title text, "organisationId" uuid, "programmeCode" text, revision int,
            state text, status text, outcome text, snapshot text, "headHash" text, "recordedAt" timestamptz)
          WHERE b.step = ANY (taken);
        END IF;

        INSERT INTO ledger_entry (case_id, revision, command_id, request_hash, event, actor_person, actor_role, on_behalf_of,
                                  occurred_at, recorded_at, body, previous_hash, hash)
        SELECT e."caseId", e.revision, e."commandId", decode(e."requestHash", 'hex'), e.event, e."actorPerson", e."actorRole", e."onBehalfOf",
               e."occurredAt", e."recordedAt", substring(bodies FROM e.start FOR e.length), decode(e."previousHash", 'hex'), decode(e.hash, 'hex')
        FROM json_to_recordset(given.entries) AS e(step int, start int, length int, "caseId" uuid, revision int, "commandId" text, "requestHash" text,
          event text, "actorPerson" uuid, "actorRole" text, "onBehalfOf" uuid, "occurredAt" timestamptz, "recordedAt" timestamptz,
          "previousHash" text, hash text)
        WHERE e.step = ANY (taken) ORDER BY e.start;

        IF given.closed IS NOT NULL THEN
          -- The term that fires is among those that its step leaves behind: it is written once.
          UPDATE deadline d SET status = CASE WHEN d.id = c.fires THEN 'expired' ELSE c.status END, closed_revision = c.revision, closed_at = c.at
          FROM json_to_recordset(given.closed) AS c(step int, "caseId" uuid, term text, key text, status text, revision int, at timestamptz, fires uuid)
          WHERE c.step = ANY (taken) AND d.case_id = c."caseId" AND d.status IN ('open', 'suspended')
            -- the end of a case closes its duties; windows in which its acts may be contested or undone outlive it
            AND (CASE WHEN c.term IS NOT NULL THEN d.term = c.term AND d.key = c.key
                      -- an act that is no more, however often it was made, and whomever it reached
                      WHEN c.key IS NOT NULL THEN d.is_window AND (d.key ^@ (c.key || '/') OR d.key ^@ (c.key || '#'))
                      ELSE NOT d.is_window END);
        END IF;
        IF given.fired IS NOT NULL THEN
          -- One that stays where it is in the case passes all the same.
          UPDATE deadline d SET status = 'expired', closed_revision = f.revision, closed_at = f.at
          FROM json_to_recordset(given.fired) AS f(step int, id uuid, revision int, at timestamptz)
          WHERE f.step = ANY (taken) AND d.id = f.id AND d.status = 'open';
        END IF;
        IF given.suspended IS NOT NULL THEN
          UPDATE deadline d SET status = 'suspended'
          FROM json_to_recordset(given.suspended) AS s(step int, "caseId" uuid, term text, key text)
          WHERE s.step = ANY (taken) AND d.case_id = s."caseId" AND d.term = s.term AND d.key = s.key AND d.status = 'open';
        END IF;
        IF given.rescheduled IS NOT NULL OR given.calendars IS NOT NULL THEN
          PERFORM recount_terms(taken, given.rescheduled, given.calendars);
        END IF;
        IF given.opened IS NOT NULL THEN
          INSERT INTO deadline (id, case_id, term, key, expires, status, due_at, owner_role, owner_organisation, awaits, derivation, norm,
                                opened_revision, opened_at)
          SELECT o.id, o."caseId", o.term, o.key, o.expires, o.status, o."dueAt", o."ownerRole", o."ownerOrganisation", o.awaits, o.derivation,
                 o.norm, o.revision, o.at
          FROM json_to_recordset(given.opened) AS o(step int, id uuid, "caseId" uuid, term text, key text, expires text, status text,
            "dueAt" timestamptz, "ownerRole" text, "ownerOrganisation" uuid, awaits text[], derivation json, norm text, revision int, at timestamptz)
          WHERE o.step = ANY (taken);
        END IF;
        IF given.tells IS NOT NULL THEN
          INSERT INTO tell (id, from_case, from_revision, to_case, event, data, owed_at)
          SELECT t.id, t."fromCase", t."fromRevision", t."toCase", t.event, t.data, t.at
          FROM json_to_recordset(given.tells) AS t(step int, id uuid, "fromCase" uuid, "fromRevision" int, "toCase" uuid, event text, data json,
            at timestamptz)
          WHERE t.step = ANY (taken);
        END IF;
        IF given.delivered IS NOT NULL THEN
          UPDATE tell t SET status = 'delivered', delivered_revision = d.revision
          FROM json_to_recordset(given.delivered) AS d(step int, id uuid, revision int)
          WHERE d.step = ANY (taken) AND t.id = d.id AND t.status = 'owed';
        END IF;
        IF given.notifications IS NOT NULL THEN
          INSERT INTO notification (id, case_id, revision, notice, recipient_role, recipient_organisation, data, owed_at)
          SELECT n.id, n."caseId", n.revision, n.notice, n.role, n.organisation, n.data, n.at
          FROM json_to_recordset(given.notifications) AS n(step int, id uuid, "caseId" uuid, revision int, notice text, role text,
            organisation uuid, data json, at timestamptz)
          WHERE n.step = ANY (taken);
        END IF;
        IF given.acts IS NOT NULL THEN
          INSERT INTO act (id, procedure_id, case_id, revision, type, body, number, adopted_on, effective_on, title, legal_basis, document_hash)
          SELECT a.id, a."procedureId", a."caseId", a.revision, a.type, a.body, a.number, a.date, a."effectiveOn", a.title, a."legalBasis", a."documentHash"
          FROM json_to_recordset(given.acts) AS a(step int, id uuid, "procedureId" uuid, "caseId" uuid, revision int, type text, body text,
            number text, date date, "effectiveOn" date, title text, "legalBasis" text, "documentHash" text)
          WHERE a.step = ANY (taken);
        END IF;
        RETURN taken;
      END $$;

      -- The clock, or another case, asked and was refused: kept where people look, an incident of the case, and not asked again.
      CREATE FUNCTION record_refusal(what text, which uuid, why json) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF what = 'deadline' THEN
          UPDATE deadline SET status = 'refused', refusal = why, closed_at = iter_now() WHERE id = which AND status = 'open';
        ELSE
          UPDATE tell SET status = 'refused', refusal = why WHERE id = which AND status = 'owed';
        END IF;
        IF FOUND THEN PERFORM open_refused(which); END IF;
      END $$;
      REVOKE ALL ON FUNCTION record_steps, record_refusal FROM PUBLIC;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION record_steps, record_refusal');
  }
}
