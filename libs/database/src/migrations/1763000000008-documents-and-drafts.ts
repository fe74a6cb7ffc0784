import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that were sent, and what people have begun to write. Neither is part of the record until an event names it. */
export class DocumentsAndDrafts1763000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Content, once for each hash. The bytes are in the store of libs/documents.
      CREATE TABLE document (
        hash text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
        size bigint NOT NULL CHECK (size > 0),
        -- told by the bytes
        media_type text NOT NULL,
        kept_at timestamptz(3) NOT NULL DEFAULT iter_now()
      );

      CREATE TABLE document_upload (
        id uuid PRIMARY KEY,
        document_hash text NOT NULL REFERENCES document,
        case_id uuid NOT NULL REFERENCES case_file,
        event text NOT NULL,
        field text NOT NULL,
        -- as its sender named it
        name text NOT NULL,
        -- null: sent by somebody of the body
        organisation_id uuid REFERENCES organisation,
        uploaded_by uuid NOT NULL REFERENCES person,
        uploaded_at timestamptz(3) NOT NULL DEFAULT iter_now()
      );
      CREATE INDEX document_upload_by_case ON document_upload (case_id, document_hash);

      -- One for an organisation, whoever of its people writes.
      CREATE TABLE draft (
        case_id uuid NOT NULL REFERENCES case_file,
        event text NOT NULL,
        organisation_id uuid NOT NULL REFERENCES organisation,
        data json NOT NULL,
        -- the command that will be asked, so that asking twice has one effect
        command_id text NOT NULL,
        -- of the case, when this was begun
        case_revision int NOT NULL,
        -- of the draft itself
        revision int NOT NULL CHECK (revision > 0),
        saved_at timestamptz(3) NOT NULL,
        saved_by uuid NOT NULL REFERENCES person,
        PRIMARY KEY (case_id, event, organisation_id)
      );
      CREATE INDEX draft_by_organisation ON draft (organisation_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE draft, document_upload, document');
  }
}
