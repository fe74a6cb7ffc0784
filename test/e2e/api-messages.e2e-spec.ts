import { randomUUID } from 'node:crypto';
import { dispatch, expandNotices } from '#notify';
import { Browser, createWorld, signedIn, small, type World } from '../support/api/world.js';

let world: World;
let officer: Browser;
beforeAll(async () => {
  world = await createWorld();
  for (const { root } of [world.northCall, world.southCall])
    for (const role of ['manager', 'procedure-officer', 'archivist'])
      await world.owner.query(
        `INSERT INTO notification (id, case_id, revision, notice, recipient_role, data, owed_at) VALUES ($1, $2, 1, 'told', $3, '{}', iter_now())`,
        [randomUUID(), root, role],
      );
  const { pool } = world;
  const composing = { procedure: small, base: 'https://iter.example' };
  await expandNotices({ pool, procedure: small });
  await dispatch({ pool, composing, mailer: null, concurrency: 1 });
  officer = await signedIn(world, 'officer');
});
afterAll(() => world.close());

describe('messages', () => {
  it('are listed for who has a role in the procedure, page by page', async () => {
    const whole = await officer.get('/api/v1/messages');
    expect(whole.status).toBe(200);
    // North: one manager of the procedure, one of the body, two officers. South's are not seen.
    expect(whole.body.items.map((one: { person: string }) => one.person).sort()).toEqual([
      'both',
      'both',
      'manager',
      'officer',
    ]);
    expect(whole.body.items[0]).toMatchObject({ kind: 'notice', state: 'kept', attempts: 0 });

    const first = await officer.get('/api/v1/messages?limit=3');
    const rest = await officer.get(`/api/v1/messages?limit=3&cursor=${first.body.next}`);
    expect(first.headers['link']).toContain('rel="next"');
    expect(rest.body.next).toBeNull();
    expect([...first.body.items, ...rest.body.items]).toEqual(whole.body.items);
  });

  it('are found by state and by case', async () => {
    const count = async (query: string) => (await officer.get(`/api/v1/messages?${query}`)).body.items.length;
    expect(await count('filter[state]=sent')).toBe(0);
    expect(await count(`filter[case]=${world.northCall.root}`)).toBe(4);
    expect(await count(`filter[case]=${world.southCall.root}`)).toBe(0);
    expect((await officer.get('/api/v1/messages?filter[state]=lost')).status).toBe(400);
    expect((await officer.get('/api/v1/messages?cursor=nonsense')).status).toBe(400);
  });

  it('are read with their words and their history', async () => {
    const [one] = (await officer.get('/api/v1/messages')).body.items;
    const { status, body } = await officer.get(`/api/v1/messages/${one.id}`);
    expect(status).toBe(200);
    expect(body.plain).toContain('https://iter.example/pratiche/');
    expect(body.history.map((line: { state: string }) => line.state)).toEqual(['owed', 'kept']);
  });

  it('of others are not there for who has no role; one’s own are', async () => {
    const [southern] = (await (await signedIn(world, 'southerner')).get('/api/v1/messages')).body.items;
    expect((await officer.get(`/api/v1/messages/${southern.id}`)).status).toBe(404);
    const nobody = await signedIn(world, 'nobody');
    expect((await nobody.get('/api/v1/messages')).body.items).toEqual([]);
    await world.owner.query('UPDATE message SET person_id = $1 WHERE id = $2', [
      world.people.nobody,
      southern.id,
    ]);
    expect((await nobody.get(`/api/v1/messages/${southern.id}`)).status).toBe(200);
    expect((await new Browser(world.origin).get('/api/v1/messages')).status).toBe(401);
  });

  it('are previewed with real data, by the offices alone', async () => {
    const at = `/api/v1/cases/${world.northCall.root}/message-preview`;
    const { status, body } = await officer.get(`${at}?name=told`, { 'accept-language': 'en' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ of: 'notice', name: 'told' });
    expect(body.plain).toContain('The case is here:');
    expect((await officer.get(`${at}?name=nothing`)).status).toBe(404);
    expect((await (await signedIn(world, 'alfa')).get(`${at}?name=told`)).status).toBe(404);
  });

  it('that nobody could read are incidents of the body', async () => {
    const { body } = await officer.get('/api/v1/incidents');
    expect(body.items).toMatchObject([{ kind: 'nobody-to-write-to', caseId: world.northCall.root }]);
    expect(body.next).toBeNull();
  });

  it('are counted for Prometheus, by state', async () => {
    const { text } = await officer.get('/metrics', { accept: 'text/plain' });
    expect(text).toMatch(/iter_messages\{state="kept"\} [1-9]/);
    expect(text).toContain('iter_messages_oldest_seconds 0');
    expect(text).toMatch(/iter_incidents 3/);
  });
});

describe('the preferences of a person', () => {
  const address = '/api/v1/me/notification-preferences';

  it('are those of the product until they are written, and then one’s own', async () => {
    const before = await officer.get(address);
    expect(before.body.settings).toEqual({
      language: 'it',
      off: [],
      digest: { every: 'never', hour: 8, weekday: 1 },
      quietHours: null,
    });
    const wanted = {
      language: 'en',
      off: ['reminders', 'application.received'],
      digest: { every: 'week', hour: 7, weekday: 2 },
      quietHours: { from: 20, to: 7 },
    };
    const saved = await officer.send('PUT', address, wanted);
    expect([saved.status, saved.body.settings]).toEqual([200, wanted]);
    expect((await officer.get(address)).body.settings).toEqual(wanted);
    expect((await (await signedIn(world, 'alfa')).get(address)).body.settings).toEqual(before.body.settings);
  });

  it('name every notice, with the norm of those that the law foresees', async () => {
    const { body } = await officer.get(address);
    expect(body.notices).toContainEqual(
      expect.objectContaining({
        code: 'application.refusalAnnounced',
        requiredBy: 'L. 241/1990, art. 10-bis',
      }),
    );
  });

  it('cannot switch off what the law foresees: which it is, and by which norm, is said', async () => {
    const { status, body } = await officer.send('PUT', address, { off: ['application.refusalAnnounced'] });
    expect([status, body.code]).toEqual([422, 'notice-required']);
    expect(body.detail).toBe('La legge prevede questi messaggi: non si possono spegnere. Il resto si può.');
    expect(body.reasons).toMatchObject([{ code: 'notice-required', norm: 'L. 241/1990, art. 10-bis' }]);
  });

  it('are refused with what is wrong', async () => {
    const unknown = await officer.send('PUT', address, { off: ['application.nothing'] });
    expect([unknown.status, unknown.body.errors[0].pointer]).toEqual([400, '/off/0']);
    const fields = await officer.send('PUT', address, { offf: [], quietHours: { from: 7, to: 7 } });
    expect(fields.status).toBe(400);
    expect(fields.body.errors.length).toBe(2);
    expect((await new Browser(world.origin).get(address)).status).toBe(401);
  });
});
