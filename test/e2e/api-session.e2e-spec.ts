import { createApi } from '../../apps/api/src/create-api.js';
import { Browser, createWorld, NOW, PASSWORD, signedIn, small, type World } from '../support/api/world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  await world.owner.query('DELETE FROM login_attempt');
  await world.setNow(NOW);
});
afterAll(() => world.close());

const browser = () => new Browser(world.origin);
const session = '/api/v1/session';

describe('signing in', () => {
  it('gives a cookie that no script can read, and says who is there', async () => {
    const alfa = browser();
    const { status, headers, body } = await alfa.signIn('alfa');
    expect(status).toBe(200);
    expect(headers['set-cookie']).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(body).toMatchObject({
      person: { id: world.people.alfa, displayName: 'alfa', demonstration: true },
      roles: [],
      mandates: [{ organisationId: world.organisations.alfa, organisationName: 'Ente alfa' }],
      actsFor: null,
    });
    expect((await alfa.get(session)).body).toEqual(body);
  });

  it('takes the address in any case', async () => {
    const { status } = await browser().send('POST', session, {
      email: ' OFFICER@Example.org ',
      password: PASSWORD,
    });
    expect(status).toBe(200);
  });

  it('keeps the password as an argon2id hash, and of the token its hash alone', async () => {
    const { headers } = await browser().signIn('alfa');
    const token = /sid=([\w-]+)/.exec(headers['set-cookie'] ?? '')?.[1] ?? '';
    const { rows } = await world.owner.query(
      `SELECT (SELECT password_hash FROM person WHERE email = 'alfa@example.org') AS hash,
              EXISTS (SELECT 1 FROM session WHERE id_hash = sha256(convert_to($1, 'utf8'))) AS kept,
              EXISTS (SELECT 1 FROM session s WHERE s::text LIKE '%' || $1 || '%') AS plain`,
      [token],
    );
    expect(rows[0]).toMatchObject({
      hash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/),
      kept: true,
      plain: false,
    });
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const wrong = await browser().signIn('alfa', 'not the password');
    const unknown = await browser().signIn('not-a-person');
    expect(wrong.status).toBe(401);
    expect({ ...unknown.body, traceId: '' }).toEqual({ ...wrong.body, traceId: '' });
    expect(wrong.body).toMatchObject({ type: '/problems/wrong-credentials', reasons: [], errors: [] });
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  it('refuses a sixth attempt on an account within a minute, even with the right password', async () => {
    for (let attempt = 1; attempt <= 5; attempt++)
      expect((await browser().signIn('alfa', 'wrong one')).status).toBe(401);
    const sixth = await browser().signIn('alfa');
    expect(sixth.status).toBe(429);
    expect(sixth.body.type).toBe('/problems/too-many');
    expect(Number(sixth.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(sixth.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect((await browser().signIn('officer')).status).toBe(200);
  });

  it('lets in again after the minute', async () => {
    for (let attempt = 1; attempt <= 6; attempt++) await browser().signIn('alfa', 'wrong one');
    await world.owner.query(
      `UPDATE login_attempt SET window_from = window_from - interval '1 minute', not_before = '-infinity'`,
    );
    expect((await browser().signIn('alfa')).status).toBe(200);
  });

  it('doubles the wait with each failure after the fifth', async () => {
    const waits: number[] = [];
    for (let failure = 1; failure <= 8; failure++) {
      await browser().signIn('beta', 'wrong one');
      const { rows } = await world.owner.query(
        `SELECT greatest(0, round(extract(epoch FROM max(not_before) FILTER (WHERE isfinite(not_before)) - clock_timestamp())))::int AS wait FROM login_attempt`,
      );
      waits.push(rows[0].wait ?? 0);
      await world.owner.query(`UPDATE login_attempt SET window_from = '-infinity', not_before = '-infinity'`);
    }
    expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8]);
  });

  it('refuses a twenty-first attempt from one address within a minute', async () => {
    const statuses: number[] = [];
    for (let attempt = 1; attempt <= 21; attempt++)
      statuses.push((await browser().signIn(`stranger-${attempt}`)).status);
    expect(statuses).toEqual([...Array<number>(20).fill(401), 429]);
  });

  it('opens nothing to an account of the demonstration in service', async () => {
    const api = await createApi({
      dataSource: world.source,
      procedure: small,
      wake: () => undefined,
      mode: 'service',
      logger: false,
    });
    await api.listen(0, '127.0.0.1');
    const { status } = await new Browser(await api.getUrl()).signIn('alfa');
    await api.close();
    expect(status).toBe(401);
    expect(world.source.isInitialized).toBe(true);
  });

  it('refuses a field that it does not know, and says which', async () => {
    const { status, body } = await browser().send('POST', session, {
      email: 'a@b.it',
      password: 'x',
      role: 'manager',
    });
    expect(status).toBe(400);
    expect(body.errors).toEqual([{ pointer: '/role', message: '«role» non è previsto qui.' }]);
  });
});

describe('a session', () => {
  it('ends with signing out, on the server too', async () => {
    const alfa = browser();
    const { headers } = await alfa.signIn('alfa');
    const cookie = /^[^;]+/.exec(headers['set-cookie'] ?? '')?.[0] ?? '';
    const out = await alfa.send('DELETE', session);
    expect(out.status).toBe(204);
    expect(out.headers['set-cookie']).toMatch(/^sid=; Max-Age=0; Path=\/; Expires=Thu, 01 Jan 1970/);
    expect((await browser().get(session, { cookie })).status).toBe(401);
  });

  it('is another one after signing in again, and the first is ended', async () => {
    const alfa = browser();
    const first = /^[^;]+/.exec((await alfa.signIn('alfa')).headers['set-cookie'] ?? '')?.[0] ?? '';
    await alfa.signIn('alfa');
    expect((await browser().get(session, { cookie: first })).status).toBe(401);
    expect((await alfa.get(session)).status).toBe(200);
  });

  it('ends after thirty minutes without a request', async () => {
    const alfa = await signedIn(world, 'alfa');
    await world.setNow('2026-11-21T09:29:00.000Z');
    expect((await alfa.get(session)).status).toBe(200);
    await world.setNow('2026-11-21T09:58:00.000Z');
    expect((await alfa.get(session)).status).toBe(200);
    await world.setNow('2026-11-21T10:28:00.000Z');
    expect((await alfa.get(session)).status).toBe(401);
  });

  it('ends after eight hours, however busy', async () => {
    const alfa = await signedIn(world, 'alfa');
    for (let minute = 20; minute < 480; minute += 20) {
      const at = `2026-11-21T${String(9 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000Z`;
      await world.setNow(at);
      expect((await alfa.get(session)).status).toBe(200);
    }
    await world.setNow('2026-11-21T17:00:00.000Z');
    expect((await alfa.get(session)).status).toBe(401);
  });

  it('acts for an organisation only with a mandate in force today', async () => {
    const alfa = await signedIn(world, 'alfa');
    const own = await alfa.send('PATCH', session, { actsFor: world.organisations.alfa });
    expect(own.body.actsFor).toBe(world.organisations.alfa);
    const foreign = await alfa.send('PATCH', session, { actsFor: world.organisations.beta });
    expect(foreign.status).toBe(403);
    expect(foreign.body.code).toBe('no-mandate');
    expect((await alfa.get(session)).body.actsFor).toBe(world.organisations.alfa);
  });
});

describe('a request from another site', () => {
  it('changes nothing', async () => {
    const officer = await signedIn(world, 'officer');
    const foreign = await officer.send('DELETE', session, undefined, { origin: 'https://attacker.example' });
    const labelled = await officer.send('DELETE', session, undefined, { 'sec-fetch-site': 'same-site' });
    const silent = await officer.ask('DELETE', session, undefined, {});
    expect([foreign.status, labelled.status, silent.status]).toEqual([403, 403, 403]);
    expect(foreign.body.type).toBe('/problems/cross-site');
    expect((await officer.get(session)).status).toBe(200);
  });

  it('cannot sign anybody in', async () => {
    const answer = await browser().ask(
      'POST',
      session,
      { email: 'alfa@example.org', password: PASSWORD },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(answer.status).toBe(403);
  });

  it('is not suspected of a program that has no session yet', async () => {
    const answer = await browser().ask(
      'POST',
      session,
      { email: 'alfa@example.org', password: PASSWORD },
      {},
    );
    expect(answer.status).toBe(200);
  });
});
