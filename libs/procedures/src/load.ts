/** Brings a procedure file into the database: its body, programmes, acts, and its root case, all or nothing. */
import type { PoolClient } from 'pg';
import { inTransaction } from '#database';
import { caseId, derivedId, type Actor, type Procedure } from '#engine';
import { baseContributionOf, calendarOf, isNotice, type ProcedureFile, type Warning } from '#procedure-files';
import { sha256 } from '#ledger';
import type { CalendarRef } from '#terms';
import type { OnePath } from './advance.js';
import { write } from './record.js';
import { addBirth, emptyBatch } from './writing.js';

/** Which workflow a file begins, and with what: said by the application, which knows the workflows. */
export type Opening = { workflow: string; title: string; input: object };

export type LoadRequest = {
  file: ProcedureFile;
  text: string;
  warnings: readonly Warning[];
  by: Actor;
  opening: (file: ProcedureFile, ids: ProcedureIds) => Opening;
};

export type ProcedureIds = { body: string; procedure: string; root: string };

export type Loaded = { ids: ProcedureIds; already: boolean };

/** The identifiers that a procedure of this name has, wherever it is loaded. */
export function procedureIds(bodySlug: string, procedureSlug: string): ProcedureIds {
  const body = derivedId('body', bodySlug);
  const procedure = derivedId('procedure', body, procedureSlug);
  return { body, procedure, root: caseId(procedure, 'root', procedureSlug) };
}

/** Thrown when a procedure of this name stands already, with other content: what was loaded is never replaced in silence. */
export class LoadConflict extends Error {}

/** Loads a file. The same file twice is loaded once. @throws LoadConflict */
export async function loadProcedureFile(
  path: Pick<OnePath, 'pool' | 'procedure'>,
  request: LoadRequest,
): Promise<Loaded> {
  const { file } = request;
  const ids = procedureIds(file.body.slug, file.procedure.slug);
  const hash = Buffer.from(sha256(request.text), 'hex');
  return inTransaction(path.pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [ids.procedure]);
    const { rows } = await client.query<{ document_hash: Buffer }>(
      'SELECT document_hash FROM procedure WHERE id = $1',
      [ids.procedure],
    );
    if (rows[0]) {
      if (rows[0].document_hash.equals(hash)) return { ids, already: true };
      throw new LoadConflict(
        `La procedura «${file.procedure.slug}» di ${file.body.name} è già caricata con un altro contenuto. ` +
          'Ciò che è stato caricato non si sostituisce: per un nuovo testo occorre un nuovo nome breve (procedure.slug).',
      );
    }
    await insert(client, path.procedure, request, ids, hash);
    return { ids, already: false };
  });
}

async function insert(
  client: PoolClient,
  procedure: Procedure,
  request: LoadRequest,
  ids: ProcedureIds,
  hash: Buffer,
): Promise<void> {
  const { file } = request;
  const calendar = calendarOf(file);
  const { body } = file;
  await client.query(
    'INSERT INTO body (id, slug, name, municipality) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING',
    [ids.body, body.slug, body.name, body.municipality],
  );
  await client.query(
    `INSERT INTO procedure (id, body_id, slug, kind, title, document, document_hash, warnings, calendar, root_case_id, loaded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, iter_now())`,
    [
      ids.procedure,
      ids.body,
      file.procedure.slug,
      file.procedure.kind,
      file.procedure.title,
      JSON.stringify(file),
      hash,
      JSON.stringify(request.warnings),
      JSON.stringify(calendar),
      ids.root,
    ],
  );
  await insertProgrammes(client, file, ids);
  await insertActs(client, file, ids);
  await openRoot(client, procedure, request, ids, calendar);
}

async function openRoot(
  client: PoolClient,
  procedure: Procedure,
  request: LoadRequest,
  ids: ProcedureIds,
  calendar: CalendarRef,
): Promise<void> {
  const { rows } = await client.query<{ at: Date }>('SELECT iter_now() AS at');
  const at = (rows[0] as { at: Date }).at.toISOString();
  const { workflow, title, input } = request.opening(request.file, ids);
  const self = { id: ids.root, parent: null, root: ids.root, procedure: ids.procedure };
  const batch = emptyBatch();
  const about = { by: request.by, at, occurredAt: at, calendar };
  addBirth(batch, procedure, { self, workflow, key: request.file.procedure.slug, title }, input, about);
  await write(client, batch);
}

async function insertProgrammes(client: PoolClient, file: ProcedureFile, ids: ProcedureIds): Promise<void> {
  if (!isNotice(file)) return;
  for (const [position, programme] of file.programmes.entries()) {
    await client.query(
      'INSERT INTO programme (id, procedure_id, code, title, position, contribution_cents) VALUES ($1, $2, $3, $4, $5, $6)',
      [
        derivedId('programme', ids.procedure, programme.code),
        ids.procedure,
        programme.code,
        programme.title,
        position,
        baseContributionOf(programme, file),
      ],
    );
  }
}

async function insertActs(client: PoolClient, file: ProcedureFile, ids: ProcedureIds): Promise<void> {
  for (const act of file.acts) {
    await client.query(
      'INSERT INTO act (id, procedure_id, type, body, number, adopted_on, title) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [
        derivedId('act', ids.procedure, act.id),
        ids.procedure,
        act.type,
        act.body,
        act.number ?? null,
        act.date,
        act.title,
      ],
    );
  }
}
