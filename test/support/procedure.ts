/** A call with its applications on a database of its own: the ground of the specs of the one path. */
import { createHash, randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import pg, { type Pool } from 'pg';
import { setVirtualNow } from '#database';
import { caseId, derivedId, loadProcedure, type Actor, type Json, type Procedure } from '#engine';
import { readEntries, type Entry } from '#ledger';
import {
  advance,
  carryOut,
  orderRecount,
  recountCases,
  type Answer,
  type CalendarChange,
  type Command,
  type OnePath,
  type Order,
  type RecountCase,
  type Scope,
  type Taken,
} from '#procedures';
import { calendarRef } from '#terms';
import { sample, type CallInput } from '../../libs/engine/testing/sample/index.js';
import { write } from '../../libs/procedures/src/record.js';
import { addBirth, emptyBatch } from '../../libs/procedures/src/writing.js';
import { freshDatabase } from './postgres/index.js';

export const officer: Actor = { person: derivedId('person', 'officer'), role: 'officer' };
export const manager: Actor = { person: derivedId('person', 'manager'), role: 'manager' };
export const organisation = derivedId('organisation', 'demonstration');
export const ets: Actor = {
  person: derivedId('person', 'ets'),
  role: 'ets-representative',
  onBehalfOf: organisation,
  mandate: 'mandate-1',
};
export const determination = {
  type: 'determination',
  body: 'Dirigente (dimostrazione)',
  number: '12',
  date: '2026-03-01',
  effectiveOn: '2026-03-01',
};

const digest = (structure: Json): string =>
  createHash('sha256')
    .update(canonicalize(structure) ?? '')
    .digest('hex');

export const sampleProcedure: Procedure = loadProcedure(sample, digest);

/** The wake that a spec gives: it writes down what it was told. */
type Woken = Parameters<OnePath['wake']>[0];

export type World = {
  path: OnePath;
  pool: Pool;
  applicationUrl: string;
  owner: Pool;
  /** What the one path woke, in order. */
  woken: Woken[];
  call: string;
  setNow: (at: string) => Promise<void>;
  ask: (command: Partial<Command> & Pick<Command, 'type'>) => Promise<Answer>;
  /** `ask`, where only a step will do. */
  take: (command: Partial<Command> & Pick<Command, 'type'>) => Promise<Taken>;
  /** Opens an application under the call; returns its case. */
  receive: (key: string) => Promise<string>;
  /** The entries of a case, as they were recorded. */
  entries: (id: string) => Promise<Entry[]>;
  rows: <T extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<T[]>;
  end: () => Promise<void>;
};

export const start = '2026-02-01T09:00:00.000Z';
export const callInput: CallInput = {
  closesAt: '2026-03-01T11:00:00Z',
  decidesBy: '2026-04-01T00:00:00Z',
  capCents: 1_000_000,
};

/** A world whose clock stands at `start` until it is moved; the product connects as the application's role. */
export async function openWorld({ poolSize = 8 } = {}): Promise<World> {
  const database = await freshDatabase();
  const pool = new pg.Pool({ connectionString: database.applicationUrl, max: poolSize });
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
  for (const one of [pool, owner]) one.on('error', () => undefined);
  await setVirtualNow(owner, start);
  const woken: Woken[] = [];
  const path: OnePath = { pool, procedure: sampleProcedure, wake: (owed) => woken.push(owed) };
  const call = await openCall(pool, 'one');
  const ask: World['ask'] = (command) =>
    advance(path, { case: call, data: {}, by: officer, id: randomUUID(), ...command });
  const take: World['take'] = async (command) => {
    const answer = await ask(command);
    if (!answer.ok) throw new Error(`"${command.type}" was refused: ${JSON.stringify(answer)}`);
    return answer;
  };
  return {
    path,
    pool,
    applicationUrl: database.applicationUrl,
    owner,
    woken,
    call,
    ask,
    take,
    setNow: (at) => setVirtualNow(owner, at),
    receive: async (key) => {
      await take({ type: 'application.receive', data: { key, organisation } });
      return caseId(call, 'application', key);
    },
    entries: async (id) =>
      (await readEntries(pool, id)).map(({ body }) => JSON.parse(body.toString('utf8')) as Entry),
    rows: async (sql, values) => (await owner.query(sql, values)).rows as never,
    end: async () => {
      await Promise.all([pool.end(), owner.end()]);
      await database.drop();
    },
  };
}

/** Orders an act for many cases and carries it out; what became of each. */
export async function applyChange(
  path: OnePath,
  scope: Scope,
  change: CalendarChange,
  order: Order,
): Promise<RecountCase[]> {
  const { id, what } = await orderRecount(path, scope, change, order);
  if (what !== 'ordered') throw new Error('Another act is under way.');
  await carryOut(path, id);
  return recountCases(path.pool, id, { limit: 10_000 });
}

/** A body, a procedure and its root case, in the smallest form that the schema allows. */
export async function openCall(pool: Pool, slug: string, input: CallInput = callInput): Promise<string> {
  const body = derivedId('body', 'demonstration');
  const procedure = derivedId('procedure', body, slug);
  const call = caseId(procedure, 'call', slug);
  await pool.query('INSERT INTO body (id, slug, name) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
    body,
    'demonstration',
    'Comune dimostrativo',
  ]);
  await pool.query(
    `INSERT INTO procedure (id, body_id, slug, kind, title, document, document_hash, warnings, calendar, root_case_id, loaded_at)
     VALUES ($1, $2, $3, 'notice', 'Avviso dimostrativo', '{}', '\\x00', '[]', $4, $5, iter_now())`,
    [procedure, body, slug, JSON.stringify(calendarRef()), call],
  );
  const { rows } = await pool.query<{ at: Date }>('SELECT iter_now() AS at');
  const at = (rows[0] as { at: Date }).at.toISOString();
  const self = { id: call, parent: null, root: call, procedure };
  const batch = emptyBatch();
  const about = { by: officer, at, occurredAt: at, calendar: calendarRef() };
  addBirth(batch, sampleProcedure, { self, workflow: 'call', key: slug, title: 'Avviso' }, input, about);
  if (!(await write(pool, batch))) throw new Error('The call could not be opened.');
  return call;
}
