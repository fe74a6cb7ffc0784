/** Many applications to one notice, of the workflows in service, on a server of the benchmark's own. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg, { type Pool } from 'pg';
import { DataSource } from 'typeorm';
import { connectionOptions, migrate, poolOf, setVirtualNow, startEmbedded } from '#database';
import { caseId, derivedId, loadProcedure, type Procedure } from '#engine';
import { createPerson, giveMandate } from '#identity';
import { digestOf, readEntries } from '#ledger';
import type { OnePath } from '#procedures';
import { calendarRef } from '#terms';
import { coDesign } from '#workflows';
import { write } from '../../libs/procedures/src/record.js';
import { addBirth, emptyBatch } from '../../libs/procedures/src/writing.js';
import { input, lead } from '../../workflows/testing/application.js';
import type { Payload } from './by-hand.js';
import { serverCpuOf, type ServerCpu } from './server-cpu.js';

export type Ground = {
  cases: string[];
  path: OnePath;
  source: DataSource;
  procedure: Procedure;
  owner: Pool;
  /** A pool with as many connections as askers, as the hand-written ways deserve. */
  handPool: (connections: number) => Pool;
  person: string;
  serverCpu: ServerCpu;
  /** Rows as heavy as those that a step writes. */
  payloadOf: (id: string) => Promise<Payload>;
  remove: () => Promise<void>;
};

export const email = 'representative@example.org';
export const password = 'a password for the benchmark';

/** Within the window of the demonstration notice. */
const NOW = '2027-02-01T10:00:00.000Z';

export async function prepareGround(applications: number): Promise<Ground> {
  const home = await openHome(NOW);
  const { path, owner } = home;
  await addOrganisation(owner, lead);
  const cases = await openCases(path, {
    count: applications,
    series: 'bench',
    workflow: 'expression-of-interest',
    organisation: lead,
    input: { ...input, applicant: lead },
    at: NOW,
  });
  const person = await addRepresentative(owner, lead);
  return { ...home, cases, person, payloadOf: (id) => payloadOf(path.pool, id) };
}

export type Home = Omit<Ground, 'cases' | 'person' | 'payloadOf'> & {
  applicationUrl: string;
  /** The superuser, on the database of Iter. */
  administratorUrl: string;
};

/** A server of the benchmark's own, with one procedure of one body. */
export async function openHome(now: string): Promise<Home> {
  const home = await mkdtemp(join(tmpdir(), 'iter-bench-'));
  await chmod(home, 0o755);
  const server = await startEmbedded({ directory: join(home, 'pg') });
  await migrate(server.ownerUrl);
  const owner = new pg.Pool({ connectionString: server.ownerUrl, max: 2 });
  // Stopping the server ends connections that the pool is still closing.
  owner.on('error', () => undefined);
  await setVirtualNow(owner, now);
  const source = await new DataSource(connectionOptions({ url: server.applicationUrl })).initialize();
  const procedure = loadProcedure(coDesign, digestOf);
  const path: OnePath = { pool: poolOf(source), procedure, wake: () => undefined };
  await owner.query('INSERT INTO body (id, slug, name) VALUES ($1, $2, $3)', [
    body,
    'bench',
    'Comune di prova',
  ]);
  await owner.query(
    `INSERT INTO procedure (id, body_id, slug, kind, title, document, document_hash, warnings, calendar, root_case_id, loaded_at)
     VALUES ($1, $2, 'bench', 'notice', 'Avviso di prova', '{}', '\\x00', '[]', $3, $1, iter_now())`,
    [register, body, JSON.stringify(calendar)],
  );
  const pools: Pool[] = [];
  return {
    path,
    source,
    procedure,
    owner,
    applicationUrl: server.applicationUrl,
    administratorUrl: server.administratorUrl.replace(/postgres$/, 'iter'),
    serverCpu: serverCpuOf(join(home, 'pg', 'cluster')),
    handPool: (connections) => {
      const pool = new pg.Pool({ connectionString: server.applicationUrl, max: connections });
      pools.push(pool);
      return pool;
    },
    remove: async () => {
      await Promise.all([owner.end(), source.destroy(), ...pools.map((pool) => pool.end())]);
      await server.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

export const body = derivedId('body', 'bench');
const register = derivedId('procedure', body, 'bench');
const calendar = calendarRef();

export const addOrganisation = (owner: Pool, id: string): Promise<unknown> =>
  owner.query(
    `INSERT INTO organisation (id, name, kind, demonstration) VALUES ($1, 'Ente Uno', 'APS', true)`,
    [id],
  );

export async function addRepresentative(owner: Pool, organisation: string): Promise<string> {
  const person = await createPerson(owner, {
    displayName: 'Rappresentante',
    email,
    password,
    demonstration: true,
  });
  const evidence = 'statuto (dimostrazione)';
  await giveMandate(owner, { person, organisation, from: '2026-01-01', evidence });
  return person;
}

type NewCases = {
  count: number;
  series: string;
  workflow: string;
  organisation: string;
  input: object;
  at: string;
};

const BORN_TOGETHER = 1_000;

export async function openCases(
  { pool, procedure }: OnePath,
  { count, series, workflow, organisation, input: opening, at }: NewCases,
): Promise<string[]> {
  const about = { by: { person: null, role: 'case' }, at, occurredAt: at, calendar };
  const cases = Array.from({ length: count }, (_, n) => caseId(register, series, String(n)));
  const open = async (id: string, n: number) => {
    const batch = emptyBatch();
    const self = { id, parent: null, root: id, procedure: register };
    const birth = { self, workflow, key: String(n), title: `Pratica ${n}`, organisation };
    addBirth(batch, procedure, birth, opening, about);
    await write(pool, batch);
  };
  for (let first = 0; first < count; first += BORN_TOGETHER)
    await Promise.all(cases.slice(first, first + BORN_TOGETHER).map((id, place) => open(id, first + place)));
  return cases;
}

async function payloadOf(pool: Pool, id: string): Promise<Payload> {
  const { rows } = await pool.query<{ snapshot: string; derivation: string }>(
    `SELECT c.snapshot::text, d.derivation::text FROM case_file c JOIN deadline d ON d.case_id = c.id WHERE c.id = $1`,
    [id],
  );
  const row = rows[0];
  const last = (await readEntries(pool, id)).at(-1);
  if (!row || !last) throw new Error('The first application has no step to compare with.');
  return { ...row, body: last.body };
}
