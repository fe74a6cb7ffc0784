import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What one case told another, and the other refused, is an incident of the case that refused. */
export class RefusedTells1763000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE incident DROP CONSTRAINT incident_kind_check,
        ADD CONSTRAINT incident_kind_check
          CHECK (kind IN ('not-delivered', 'nobody-to-write-to', 'deadline-refused', 'tell-refused')),
        ADD COLUMN tell_id uuid REFERENCES tell;

      CREATE OR REPLACE FUNCTION open_refused(which uuid) RETURNS void
      LANGUAGE sql SET search_path = public, pg_temp AS $$
        INSERT INTO incident (id, kind, case_id, deadline_id, said, opened_at)
        SELECT d.id, 'deadline-refused', d.case_id, d.id,
          'Il termine è scaduto, ma la pratica non ha accettato il passo che ne segue. Rimuovere i motivi e compiere il passo a mano.', d.closed_at
        FROM deadline d WHERE d.id = which AND d.status = 'refused' ON CONFLICT (id) DO NOTHING;
        INSERT INTO incident (id, kind, case_id, tell_id, said, opened_at)
        SELECT t.id, 'tell-refused', t.to_case, t.id,
          'Un’altra pratica ha comunicato un fatto a questa, che non l’ha accettato. Le due pratiche possono non dire più la stessa cosa.', iter_now()
        FROM tell t WHERE t.id = which AND t.status = 'refused' ON CONFLICT (id) DO NOTHING
      $$;
      SELECT open_refused(id) FROM tell WHERE status = 'refused';
      CREATE OR REPLACE FUNCTION record_refusal(what text, which uuid, why json) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF what = 'deadline' THEN
          UPDATE deadline SET status = 'refused', refusal = why, closed_at = iter_now() WHERE id = which AND status = 'open';
        ELSE
          UPDATE tell SET status = 'refused', refusal = why WHERE id = which AND status = 'owed';
        END IF;
        IF FOUND THEN PERFORM open_refused(which); END IF;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE incident DROP COLUMN tell_id');
  }
}
