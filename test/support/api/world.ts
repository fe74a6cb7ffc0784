/** Two bodies, their people and three organisations, with the API over a database of their own. */
import { createHash, randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { connectionOptions, poolOf, setVirtualNow } from '#database';
import { caseId, loadProcedure, type ProcedureDefinition } from '#engine';
import { createPerson, giveMandate, grantRole } from '#identity';
import { calendarRef } from '#terms';
import { createApi, type ApiOptions } from '../../../apps/api/src/create-api.js';
import { write } from '../../../libs/procedures/src/record.js';
import { addBirth, emptyBatch } from '../../../libs/procedures/src/writing.js';
import { freshDatabase, type FreshDatabase } from '../postgres/index.js';
import { application } from './application.workflow.js';
import { call } from './call.workflow.js';

const definition: ProcedureDefinition = {
  name: 'small',
  workflows: [call, application],
  past: [],
  roles: { 'ets-representative': { it: 'Rappresentante dell’ente', en: 'Representative of the entity' } },
  roots: ['call'],
  opens: { call: ['application'], application: [] },
  outcomes: { call: { closed: 'ends' }, application: { admitted: 'ends', lapsed: 'ends' } },
};

export const small = loadProcedure(definition, (structure) =>
  createHash('sha256')
    .update(canonicalize(structure) ?? '')
    .digest('hex'),
);

export const PASSWORD = 'a password for tests';
export const NOW = '2026-11-21T09:00:00.000Z';

export type World = Awaited<ReturnType<typeof createWorld>>;

/** The people are named after what they do; each has the e-mail `<name>@example.org`. */
export async function createWorld(options: Partial<ApiOptions> = {}, given?: FreshDatabase) {
  const database = given ?? (await freshDatabase());
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
  // Dropping the database ends connections that the pool is still closing.
  owner.on('error', () => undefined);
  await setVirtualNow(owner, NOW);
  const source = await new DataSource(
    connectionOptions({ url: database.applicationUrl, poolSize: 6 }),
  ).initialize();
  const pool = poolOf(source);
  const woken: string[] = [];
  const api = await createApi({
    dataSource: source,
    procedure: small,
    wake: ({ opened, tells }) => woken.push(...[...opened, ...tells].map(({ id }) => id)),
    mode: 'demonstration',
    logger: false,
    ...options,
  });
  const places = await settle(owner, pool);
  await api.listen(0, '127.0.0.1');
  const origin = (await api.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    api,
    origin,
    owner,
    pool,
    source,
    database,
    woken,
    ...places,
    setNow: (at: string) => setVirtualNow(owner, at),
    close: async () => {
      await api.close();
      await source.destroy();
      await owner.end();
      await database.drop();
    },
  };
}

async function settle(owner: pg.Pool, pool: pg.Pool) {
  const [north, south] = [await newBody(owner, 'north'), await newBody(owner, 'south')];
  const organisations = { alfa: randomUUID(), beta: randomUUID(), gamma: randomUUID() };
  for (const [name, id] of Object.entries(organisations))
    await owner.query('INSERT INTO organisation (id, name, kind, demonstration) VALUES ($1, $2, $3, true)', [
      id,
      `Ente ${name}`,
      'APS',
    ]);
  const northCall = await newCall(owner, pool, north, 'north-call');
  const southCall = await newCall(owner, pool, south, 'south-call');
  const person = (name: string) =>
    createPerson(owner, {
      displayName: name,
      email: `${name}@example.org`,
      password: PASSWORD,
      demonstration: true,
    });
  const people = {
    officer: await person('officer'),
    manager: await person('manager'),
    both: await person('both'),
    legal: await person('legal'),
    southerner: await person('southerner'),
    nobody: await person('nobody'),
    alfa: await person('alfa'),
    beta: await person('beta'),
    expired: await person('expired'),
  };
  const from = '2026-01-01';
  await grantRole(owner, { person: people.officer, role: 'procedure-officer', body: north, from });
  await grantRole(owner, {
    person: people.manager,
    role: 'manager',
    body: north,
    procedure: northCall.procedure,
    from,
  });
  await grantRole(owner, { person: people.both, role: 'procedure-officer', body: north, from });
  await grantRole(owner, { person: people.both, role: 'manager', body: north, from });
  await grantRole(owner, { person: people.legal, role: 'legal-staff', body: north, from });
  await grantRole(owner, { person: people.southerner, role: 'manager', body: south, from });
  const evidence = 'statute, art. 12';
  await giveMandate(owner, { person: people.alfa, organisation: organisations.alfa, from, evidence });
  await giveMandate(owner, { person: people.beta, organisation: organisations.beta, from, evidence });
  await giveMandate(owner, {
    person: people.expired,
    organisation: organisations.alfa,
    from,
    to: '2026-11-20',
    evidence,
  });
  return { north, south, organisations, people, northCall, southCall };
}

async function newBody(owner: pg.Pool, slug: string): Promise<string> {
  const id = randomUUID();
  await owner.query('INSERT INTO body (id, slug, name, municipality) VALUES ($1, $2, $3, $4)', [
    id,
    slug,
    `Comune di prova ${slug}`,
    null,
  ]);
  return id;
}

async function newCall(owner: pg.Pool, pool: pg.Pool, body: string, slug: string) {
  const procedure = randomUUID();
  const root = caseId(procedure, 'root', slug);
  const calendar = calendarRef();
  await owner.query(
    `INSERT INTO procedure (id, body_id, slug, kind, title, document, document_hash, warnings, calendar, root_case_id, loaded_at)
     VALUES ($1, $2, $3, 'notice', $4, '{"shown":true}', '\\x00', '[{"path":"programmes[0]","text":{"it":"un avviso","en":"a warning"}}]', $5, $6, iter_now())`,
    [procedure, body, slug, `Bando ${slug}`, JSON.stringify(calendar), root],
  );
  await owner.query(
    `INSERT INTO programme (id, procedure_id, code, title, position, contribution_cents) VALUES ($1, $2, 'P1', 'Primo', 1, 12345), ($3, $2, 'P2', 'Secondo', 2, 500)`,
    [randomUUID(), procedure, randomUUID()],
  );
  const batch = emptyBatch();
  const self = { id: root, parent: null, root, procedure };
  const by = { person: null, role: 'procedure-officer' };
  addBirth(
    batch,
    small,
    { self, workflow: 'call', key: slug, title: `Bando ${slug}` },
    {},
    { by, at: NOW, occurredAt: NOW, calendar },
  );
  if (!(await write(pool, batch))) throw new Error('The call could not be written.');
  return { procedure, root };
}

export type Answered = {
  status: number;
  headers: Record<string, string>;
  body: any;
  text: string;
};

const BYTES = 'application/octet-stream';
const isBytes = (body: object): body is Uint8Array<ArrayBuffer> => body instanceof Uint8Array;

/** A browser of one person: it keeps the cookie, and says where its requests come from. */
export class Browser {
  private cookie = '';

  constructor(private readonly origin: string) {}

  async signIn(name: string, password = PASSWORD): Promise<Answered> {
    return this.send('POST', '/api/v1/session', { email: `${name}@example.org`, password });
  }

  get = (url: string, headers: Record<string, string> = {}): Promise<Answered> =>
    this.ask('GET', url, undefined, headers);

  send = (
    method: string,
    url: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answered> => this.ask(method, url, body, { origin: this.origin, ...headers });

  /** An event with fresh headers, unless said otherwise. */
  event = (id: string, body: object, headers: Record<string, string> = {}): Promise<Answered> =>
    this.send('POST', `/api/v1/cases/${id}/events`, body, {
      'idempotency-key': randomUUID(),
      'if-match': '*',
      ...headers,
    });

  async ask(
    method: string,
    url: string,
    body: object | undefined,
    headers: Record<string, string>,
  ): Promise<Answered> {
    const answer = await fetch(`${this.origin}${url}`, {
      method,
      headers: {
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': isBytes(body) ? BYTES : 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isBytes(body) ? body : JSON.stringify(body) }),
    });
    const given = /^sid=([^;]*)/.exec(answer.headers.get('set-cookie') ?? '');
    if (given) this.cookie = given[1] === '' ? '' : `sid=${given[1] ?? ''}`;
    const text = await answer.text();
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: parse(text), text };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

export async function signedIn(world: World, name: string): Promise<Browser> {
  const browser = new Browser(world.origin);
  const { status } = await browser.signIn(name);
  if (status !== 200) throw new Error(`${name} could not sign in: ${status}`);
  return browser;
}

/** An application by alfa, for an organisation of its own: each may apply once. */
export async function newApplication(world: World, alfa: Browser, officer: Browser): Promise<string> {
  const organisation = randomUUID();
  await world.owner.query('INSERT INTO organisation (id, name, kind) VALUES ($1, $2, $3)', [
    organisation,
    'Ente di una prova',
    'APS',
  ]);
  const mandate = { person: world.people.alfa, organisation, from: '2026-01-01', evidence: 'proxy' };
  await giveMandate(world.owner, mandate);
  await alfa.send('PATCH', '/api/v1/session', { actsFor: organisation });
  await alfa.event(world.northCall.root, { type: 'call.apply', data: { title: 'Domanda' } });
  const found = await officer.get(`/api/v1/cases?filter[organisation]=${organisation}`);
  return found.body.items[0].id;
}
