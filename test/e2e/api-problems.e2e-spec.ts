import { connect } from 'node:net';
import { problemKinds, problemView } from '#door';
import { Browser, createWorld, signedIn, type World } from '../support/api/world.js';

let world: World;
let officer: Browser;

beforeAll(async () => {
  world = await createWorld();
  officer = await signedIn(world, 'officer');
});
afterAll(() => world.close());

describe('problems', () => {
  it('have a page each, at their type', async () => {
    for (const [kind, { title }] of Object.entries(problemKinds)) {
      const { status, text } = await officer.get(`/problems/${kind}`);
      expect(status).toBe(200);
      expect(text).toContain(title.it.replaceAll('’', '’'));
    }
    expect((await officer.get('/problems/toString')).status).toBe(404);
  });

  it('have the shape that is documented, whatever the cause', async () => {
    const root = world.northCall.root;
    const raw = (headers: Record<string, string>, body: string) =>
      fetch(`${world.origin}/api/v1/session`, {
        method: 'POST',
        headers: { origin: world.origin, ...headers },
        body,
      });
    const caused: [number, Response][] = [
      [400, await raw({ 'content-type': 'application/json' }, '{"email":')],
      [400, await raw({ 'content-type': 'application/json' }, '{"__proto__":{"a":1}}')],
      [
        413,
        await raw({ 'content-type': 'application/json' }, JSON.stringify({ email: 'x'.repeat(1_100_000) })),
      ],
      [415, await raw({ 'content-type': 'text/plain' }, '{}')],
      [415, await raw({ 'content-type': 'application/x-www-form-urlencoded' }, 'email=a')],
      [406, await fetch(`${world.origin}/api/v1/cases`, { headers: { accept: 'text/csv' } })],
      [404, await fetch(`${world.origin}/api/v1/nowhere`)],
      [401, await fetch(`${world.origin}/api/v1/cases`)],
      [400, await fetch(`${world.origin}/api/v1/cases/%zz`)],
      [414, await fetch(`${world.origin}/api/v1/cases/${'x'.repeat(200)}`)],
    ];
    for (const [status, answer] of caused) {
      expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      const body = problemView.parse(await answer.json());
      expect([body.status, answer.status]).toEqual([status, status]);
      expect(body.traceId).toBe(answer.headers.get('x-request-id'));
    }
    const wrong = await officer.get(`/api/v1/cases/${root}x`);
    expect(wrong.status).toBe(404);
  });

  it('say in the reader’s language what is wrong with an address', async () => {
    const { body, headers } = await officer.get('/api/v1/cases/%zz');
    expect(body).toMatchObject({ type: '/problems/bad-request', instance: '/api/v1/cases/%zz' });
    expect(body.detail).toContain('due cifre esadecimali');
    expect(headers).toMatchObject({ 'content-language': 'it', 'x-content-type-options': 'nosniff' });
    const english = await officer.get('/api/v1/cases/%zz', { 'accept-language': 'en' });
    expect(english.body.detail).toContain('two hexadecimal digits');
  });

  it('answer also what is no request, and close the line', async () => {
    const tooLarge = `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'x'.repeat(20_000)}\r\n\r\n`;
    for (const [status, sent] of [
      [400, 'NONSENSE\r\n\r\n'],
      [431, tooLarge],
    ] as const) {
      const [head = '', body = ''] = (await overSocket(world.origin, sent)).split('\r\n\r\n');
      expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(head).toContain('Content-Type: application/problem+json; charset=utf-8');
      expect(problemView.parse(JSON.parse(body))).toMatchObject({ status });
    }
  });

  it('name no type of a program', async () => {
    const { body } = await officer.get('/api/v1/cases?limit=1000&filter[procedure]=x&filter[status]=open');
    expect(body.errors).toEqual([
      { pointer: 'limit', message: 'Troppo grande: il massimo è 100.' },
      { pointer: 'filter[procedure]', message: 'Qui va un identificativo (UUID).' },
      { pointer: 'filter[status]', message: 'È ammesso soltanto: «active», «done».' },
    ]);
  });

  it('carry on the trace of who asked', async () => {
    const trace = 'a'.repeat(32);
    const { body } = await officer.get('/nowhere', { traceparent: `00-${trace}-${'b'.repeat(16)}-01` });
    expect(body.traceId).toBe(trace);
  });

  it('of the program itself tell an identifier and nothing else', async () => {
    await world.owner.query(`UPDATE case_file SET workflow_hash = 'changed' WHERE id = $1`, [
      world.southCall.root,
    ]);
    const { status, body } = await officer.get(`/api/v1/cases/${world.southCall.root}`);
    expect(status).toBe(500);
    expect(problemView.parse(body)).toMatchObject({ type: '/problems/broken', reasons: [], errors: [] });
    expect(JSON.stringify(body)).not.toContain('call');
    await world.owner.query(
      'UPDATE case_file SET workflow_hash = (SELECT workflow_hash FROM case_file WHERE id = $1) WHERE id = $2',
      [world.northCall.root, world.southCall.root],
    );
  });

  it('do not come of a character that no text can keep', async () => {
    const alfa = await signedIn(world, 'alfa');
    const { status } = await alfa.event(world.northCall.root, {
      type: 'call.apply',
      data: { title: 'abc\u0000def' },
    });
    expect(status).toBe(400);
  });
});

/** What comes back for these very bytes. */
function overSocket(origin: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let told = '';
    socket.on('data', (chunk) => (told += chunk.toString()));
    socket.once('error', reject);
    socket.once('close', () => resolve(told));
  });
}
