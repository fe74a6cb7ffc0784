import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The one writing statement. Compare-and-set on the revision, then everything that follows from the step, or nothing.
 * It runs as the owner: the application's role may call it, and can write to these tables in no other way.
 */
export class RecordStep1763000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- step: see Written in libs/procedures/src/writing.ts. bodies: canonical bytes of the ledger entries, in the order of step->'entries'.
      -- Returns false when the case has moved on meanwhile.
      -- The snapshot of the case that moved comes by itself: every -> on step reads the whole of step again.
      CREATE FUNCTION record_step(step json, snapshot json, bodies bytea[]) RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        moved json := step->'moved';
      BEGIN
        IF moved IS NOT NULL THEN
          UPDATE case_file SET
            revision = (moved->>'revision')::int,
            state = moved->>'state',
            status = moved->>'status',
            outcome = moved->>'outcome',
            snapshot = record_step.snapshot,
            head_hash = decode(moved->>'headHash', 'hex'),
            recorded_at = (moved->>'recordedAt')::timestamptz
          WHERE id = (moved->>'id')::uuid AND revision = (moved->>'revision')::int - 1;
          IF NOT FOUND THEN RETURN false; END IF;
        END IF;

        IF step->'births' IS NOT NULL THEN
          INSERT INTO case_file (id, procedure_id, parent_id, root_id, workflow, workflow_version, workflow_hash, key, title,
                                 organisation_id, programme_code, revision, state, status, outcome, snapshot, head_hash, opened_at, recorded_at)
          SELECT b.id, b."procedureId", b."parentId", b."rootId", b.workflow, b."workflowVersion", b."workflowHash", b.key, b.title,
                 b."organisationId", b."programmeCode", b.revision, b.state, b.status, b.outcome, b.snapshot, decode(b."headHash", 'hex'),
                 b."recordedAt", b."recordedAt"
          FROM json_to_recordset(step->'births') AS b(id uuid, "procedureId" uuid, "parentId" uuid, "rootId" uuid, workflow text,
            "workflowVersion" int, "workflowHash" text, key text, title text, "organisationId" uuid, "programmeCode" text, revision int,
            state text, status text, outcome text, snapshot json, "headHash" text, "recordedAt" timestamptz);
        END IF;

        INSERT INTO ledger_entry (case_id, revision, command_id, request_hash, event, actor_person, actor_role, on_behalf_of,
                                  occurred_at, recorded_at, body, previous_hash, hash)
        SELECT e."caseId", e.revision, e."commandId", decode(e."requestHash", 'hex'), e.event, e."actorPerson", e."actorRole", e."onBehalfOf",
               e."occurredAt", e."recordedAt", bodies[e.position], decode(e."previousHash", 'hex'), decode(e.hash, 'hex')
        FROM json_to_recordset(step->'entries') AS e(position int, "caseId" uuid, revision int, "commandId" text, "requestHash" text, event text,
          "actorPerson" uuid, "actorRole" text, "onBehalfOf" uuid, "occurredAt" timestamptz, "recordedAt" timestamptz,
          "previousHash" text, hash text)
        ORDER BY e.position;

        IF step->'closed' IS NOT NULL THEN
          UPDATE deadline d SET status = c.status, closed_revision = c.revision, closed_at = c.at
          FROM json_to_recordset(step->'closed') AS c("caseId" uuid, term text, key text, status text, revision int, at timestamptz)
          WHERE d.case_id = c."caseId" AND d.status IN ('open', 'suspended')
            AND (c.term IS NULL OR (d.term = c.term AND d.key = c.key));
        END IF;
        IF step->>'fires' IS NOT NULL THEN
          UPDATE deadline SET status = 'expired', closed_revision = (moved->>'revision')::int, closed_at = (moved->>'recordedAt')::timestamptz
          WHERE id = (step->>'fires')::uuid AND (status = 'open' OR (status = 'met' AND closed_revision = (moved->>'revision')::int));
        END IF;
        IF step->'suspended' IS NOT NULL THEN
          UPDATE deadline d SET status = 'suspended'
          FROM json_to_recordset(step->'suspended') AS s("caseId" uuid, term text, key text)
          WHERE d.case_id = s."caseId" AND d.term = s.term AND d.key = s.key AND d.status = 'open';
        END IF;
        IF step->'opened' IS NOT NULL THEN
          INSERT INTO deadline (id, case_id, term, key, expires, status, due_at, owner_role, owner_organisation, awaits, derivation, norm,
                                opened_revision, opened_at)
          SELECT o.id, o."caseId", o.term, o.key, o.expires, o.status, o."dueAt", o."ownerRole", o."ownerOrganisation", o.awaits, o.derivation,
                 o.norm, o.revision, o.at
          FROM json_to_recordset(step->'opened') AS o(id uuid, "caseId" uuid, term text, key text, expires text, status text, "dueAt" timestamptz,
            "ownerRole" text, "ownerOrganisation" uuid, awaits text[], derivation json, norm text, revision int, at timestamptz);
        END IF;
        IF step->'tells' IS NOT NULL THEN
          INSERT INTO tell (id, from_case, from_revision, to_case, event, data, owed_at)
          SELECT t.id, t."fromCase", t."fromRevision", t."toCase", t.event, t.data, t.at
          FROM json_to_recordset(step->'tells') AS t(id uuid, "fromCase" uuid, "fromRevision" int, "toCase" uuid, event text, data json, at timestamptz);
        END IF;
        IF step->>'delivers' IS NOT NULL THEN
          UPDATE tell SET status = 'delivered', delivered_revision = (moved->>'revision')::int
          WHERE id = (step->>'delivers')::uuid AND status = 'owed';
        END IF;
        IF step->'notifications' IS NOT NULL THEN
          INSERT INTO notification (id, case_id, revision, notice, recipient_role, recipient_organisation, data, owed_at)
          SELECT n.id, n."caseId", n.revision, n.notice, n.role, n.organisation, n.data, n.at
          FROM json_to_recordset(step->'notifications') AS n(id uuid, "caseId" uuid, revision int, notice text, role text, organisation uuid,
            data json, at timestamptz);
        END IF;
        IF step->'acts' IS NOT NULL THEN
          INSERT INTO act (id, procedure_id, case_id, revision, type, body, number, adopted_on, effective_on, title, legal_basis, document_hash)
          SELECT a.id, a."procedureId", a."caseId", a.revision, a.type, a.body, a.number, a.date, a."effectiveOn", a.title, a."legalBasis", a."documentHash"
          FROM json_to_recordset(step->'acts') AS a(id uuid, "procedureId" uuid, "caseId" uuid, revision int, type text, body text, number text,
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
