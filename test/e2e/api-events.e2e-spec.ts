import { verifyAll } from '#procedures';
import {
  Browser,
  createWorld,
  newApplication as apply,
  signedIn,
  small,
  type World,
} from '../support/api/world.js';

let world: World;
let alfa: Browser;
let officer: Browser;
let both: Browser;
let legal: Browser;
beforeAll(async () => {
  world = await createWorld();
  [alfa, officer, both, legal] = (await Promise.all(
    ['alfa', 'officer', 'both', 'legal'].map((name) => signedIn(world, name)),
  )) as [Browser, Browser, Browser, Browser];
});
afterAll(() => world.close());

const act = { type: 'determination', body: 'Dirigente', number: '12', date: '2026-11-20' };
const send = { type: 'application.send', data: { budgetCents: 5 } };

const newApplication = (): Promise<string> => apply(world, alfa, officer);

const revisionOf = async (id: string): Promise<number> =>
  (await officer.get(`/api/v1/cases/${id}`)).body.revision;

describe('an event', () => {
  it('is taken in the name of who signed in, for the organisation, with the mandate', async () => {
    const id = await newApplication();
    const { status, headers, body } = await alfa.event(id, send);
    expect(status).toBe(200);
    expect(headers['etag']).toBe('"2"');
    expect(body).toMatchObject({
      caseId: id,
      revision: 2,
      event: 'application.send',
      text: 'Domanda inviata',
      from: 'drafted',
      to: 'sent',
      toText: 'Inviata',
      repeated: false,
    });
    const { rows } = await world.owner.query(
      'SELECT actor_person, actor_role, on_behalf_of FROM ledger_entry WHERE case_id = $1 AND revision = 2',
      [id],
    );
    expect(rows[0]).toMatchObject({ actor_person: world.people.alfa, actor_role: 'ets-representative' });
    const history = await officer.get(`/api/v1/cases/${id}/history?after=1`);
    expect(history.body.items[0].by).toMatchObject({
      name: 'alfa',
      onBehalfOf: rows[0].on_behalf_of,
      mandate: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('wakes what came to be owed', async () => {
    world.woken.length = 0;
    await newApplication();
    expect(world.woken).toHaveLength(1);
  });

  it('is used in the role that may send it, of several that are held', async () => {
    const id = await newApplication();
    await alfa.event(id, send);
    const admitted = await both.event(id, { type: 'application.admit', data: {}, act });
    expect(admitted.body).toMatchObject({ outcome: 'admitted', outcomeText: 'Ammessa' });
    const { rows } = await world.owner.query(
      'SELECT actor_role FROM ledger_entry WHERE case_id = $1 AND revision = 3',
      [id],
    );
    expect(rows[0].actor_role).toBe('manager');
  });

  it('is asked in the role that is named', async () => {
    const id = await newApplication();
    const noted = await both.event(id, {
      type: 'application.note',
      data: { note: 'letto' },
      role: 'manager',
    });
    expect(noted.status).toBe(200);
    const { rows } = await world.owner.query(
      'SELECT actor_role FROM ledger_entry WHERE case_id = $1 AND revision = 2',
      [id],
    );
    expect(rows[0].actor_role).toBe('manager');
  });

  it('is refused in a role that is not held', async () => {
    const id = await newApplication();
    const { status, body } = await officer.event(id, {
      type: 'application.note',
      data: { note: 'x' },
      role: 'manager',
    });
    expect(status).toBe(403);
    expect(body).toMatchObject({ type: '/problems/not-yours', code: 'role-not-held' });
    expect(await revisionOf(id)).toBe(1);
  });

  it('is never asked in the name of the clock or of another case', async () => {
    const id = await newApplication();
    for (const role of ['clock', 'case']) {
      const { status } = await both.event(id, { type: 'application.expire', data: {}, role });
      expect(status).toBe(403);
    }
    const { status, body } = await both.event(id, { type: 'application.expire', data: {} });
    expect(status).toBe(403);
    expect(body.reasons[0]).toMatchObject({ code: 'not-yours-role', removedBy: ['clock'] });
  });

  it('is refused to the legal staff, who read all', async () => {
    const id = await newApplication();
    expect((await legal.get(`/api/v1/cases/${id}`)).status).toBe(200);
    expect((await legal.event(id, { type: 'application.note', data: { note: 'x' } })).status).toBe(403);
    const actions = await legal.get(`/api/v1/cases/${id}/actions`);
    expect(actions.body.items.filter(({ allowed }: { allowed: boolean }) => allowed)).toEqual([]);
  });

  it('keeps an earlier legal instant in UTC, and refuses a future one', async () => {
    const id = await newApplication();
    const note = { type: 'application.note', data: { note: 'protocollo' } };
    expect((await officer.event(id, { ...note, occurredAt: '2026-11-20T10:00:00+01:00' })).status).toBe(200);
    const history = await officer.get(`/api/v1/cases/${id}/history?after=1`);
    expect(history.body.items[0]).toMatchObject({
      occurredAt: '2026-11-20T09:00:00.000Z',
      recordedAt: '2026-11-21T09:00:00.000Z',
    });
    const future = await officer.event(id, { ...note, occurredAt: '2026-11-22T10:00:00Z' });
    expect(future.status).toBe(400);
    expect(future.body.reasons[0].code).toBe('not-yet-happened');
  });
});

describe('a refusal', () => {
  it('of a rule is 422, with the sentence, the norm and who can remove it, in the language asked for', async () => {
    const id = await newApplication();
    const asked = { ...send, data: { budgetCents: 2_000_000 } };
    const english = await alfa.event(id, asked, { 'accept-language': 'en-GB, it;q=0.5' });
    expect(english.status).toBe(422);
    expect(english.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(english.headers['content-language']).toBe('en');
    expect(english.body).toEqual({
      type: '/problems/rule',
      title: 'A rule is not met',
      status: 422,
      detail: 'The amount exceeds the maximum of the call.',
      instance: `/api/v1/cases/${id}/events`,
      reasons: [
        {
          code: 'withinBudget',
          text: 'The amount exceeds the maximum of the call.',
          norm: 'Call, art. 4 c. 2',
          removedBy: ['ets-representative'],
          from: null,
        },
      ],
      errors: [],
      revision: 1,
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect((await alfa.event(id, asked)).body.detail).toBe('L’importo supera il massimo del bando.');
  });

  it('of the moment is 409, and says what comes first', async () => {
    const id = await newApplication();
    const { status, body } = await both.event(id, { type: 'application.admit', data: {}, act });
    expect(status).toBe(409);
    expect(body.reasons[0]).toMatchObject({ code: 'not-now', removedBy: ['ets-representative'] });
    expect(body.detail).toContain('Invia la domanda');
  });

  it('of the data is 400, and points at each field in the body', async () => {
    const id = await newApplication();
    const { status, body } = await alfa.event(id, { ...send, data: { budgetCents: 'x', 'more/less': 1 } });
    expect(status).toBe(400);
    expect(body.type).toBe('/problems/bad-data');
    expect(body.errors).toEqual([
      { pointer: '/data/budgetCents', message: expect.stringContaining('numero') },
      { pointer: '/data/more~1less', message: '«more/less» non è previsto qui.' },
    ]);
  });

  it('of an unknown event is 404, and names those there are', async () => {
    const id = await newApplication();
    const { status, body } = await officer.event(id, { type: 'application.dance', data: {} });
    expect(status).toBe(404);
    expect(body.reasons[0]).toMatchObject({
      code: 'unknown-event',
      text: expect.stringContaining('application.send'),
    });
  });

  it('of a missing act is 422', async () => {
    const id = await newApplication();
    await alfa.event(id, send);
    const { status, body } = await both.event(id, { type: 'application.admit', data: {} });
    expect(status).toBe(422);
    expect(body.reasons.map(({ code }: { code: string }) => code)).toEqual(['act-missing']);
  });
});

describe('a dry run', () => {
  it('gives the answer of the moment and writes nothing', async () => {
    const id = await newApplication();
    const count = async () =>
      (await world.owner.query('SELECT count(*)::int AS n FROM ledger_entry')).rows[0].n;
    const before = await count();
    const dry = await alfa.send('POST', `/api/v1/cases/${id}/events/dry-run`, send);
    expect(dry.status).toBe(200);
    expect(dry.body).toMatchObject({ revision: 2, from: 'drafted', to: 'sent', repeated: false });
    const refused = await alfa.send('POST', `/api/v1/cases/${id}/events/dry-run`, {
      ...send,
      data: { budgetCents: 9_000_000 },
    });
    expect(refused.status).toBe(422);
    const stale = await alfa.send('POST', `/api/v1/cases/${id}/events/dry-run`, send, { 'if-match': '"7"' });
    expect(stale.status).toBe(412);
    expect(await count()).toBe(before);
    expect(await revisionOf(id)).toBe(1);
  });
});

it('leaves a record that holds', async () => {
  const verdict = await verifyAll({ pool: world.pool, procedure: small });
  expect(verdict.broken).toEqual([]);
  expect(verdict.entries).toBeGreaterThan(20);
});
