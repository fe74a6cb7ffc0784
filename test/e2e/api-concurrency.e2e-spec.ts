import { randomUUID } from 'node:crypto';
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
beforeAll(async () => {
  world = await createWorld();
  [alfa, officer, both] = (await Promise.all(
    ['alfa', 'officer', 'both'].map((name) => signedIn(world, name)),
  )) as [Browser, Browser, Browser];
});
afterAll(() => world.close());

const send = { type: 'application.send', data: { budgetCents: 5 } };

const newApplication = (): Promise<string> => apply(world, alfa, officer);

const revisionOf = async (id: string): Promise<number> =>
  (await officer.get(`/api/v1/cases/${id}`)).body.revision;

describe('who saw an older case', () => {
  it('is told what happened meanwhile', async () => {
    const id = await newApplication();
    await alfa.event(id, send, { 'if-match': '"1"' });
    const { status, headers, body } = await officer.event(
      id,
      { type: 'application.note', data: { note: 'x' } },
      { 'if-match': '"1"' },
    );
    expect(status).toBe(412);
    expect(headers['etag']).toBe('"2"');
    expect(body).toMatchObject({
      type: '/problems/stale',
      revision: 2,
      meanwhile: [
        {
          revision: 2,
          event: 'application.send',
          text: 'Domanda inviata',
          role: 'ets-representative',
          to: 'sent',
        },
      ],
    });
    expect(body.detail).toContain('Domanda inviata (Rappresentante dell’ente)');
  });

  it('must say which revision it was', async () => {
    const id = await newApplication();
    const without = await alfa.send('POST', `/api/v1/cases/${id}/events`, send, {
      'idempotency-key': randomUUID(),
    });
    expect(without.status).toBe(428);
    for (const tag of ['1', 'W/"1"', '"x"', '"0"', '"1", "2"'])
      expect((await alfa.event(id, send, { 'if-match': tag })).body).toMatchObject({
        status: 400,
        code: 'if-match',
      });
    expect(await revisionOf(id)).toBe(1);
  });
});

describe('the same request again', () => {
  it('gets the recorded answer and changes nothing', async () => {
    const id = await newApplication();
    const key = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
    const first = await alfa.event(id, send, key);
    const second = await alfa.event(id, send, key);
    expect(second.status).toBe(200);
    expect(second.body).toEqual({ ...first.body, repeated: true });
    expect(second.text).toBe(first.text.replace('"repeated":false', '"repeated":true'));
    expect(await revisionOf(id)).toBe(2);
  });

  it('is refused when it asks something else', async () => {
    const id = await newApplication();
    const key = { 'idempotency-key': randomUUID() };
    await alfa.event(id, send, key);
    const { status, body } = await alfa.event(id, { ...send, data: { budgetCents: 6 } }, key);
    expect(status).toBe(422);
    expect(body).toMatchObject({ type: '/problems/command-reused', code: 'command-reused' });
  });

  it('is another one from another person', async () => {
    const id = await newApplication();
    const key = { 'idempotency-key': randomUUID() };
    const note = { type: 'application.note', data: { note: 'uguale' } };
    expect((await officer.event(id, note, key)).body.repeated).toBe(false);
    expect((await both.event(id, note, key)).body.repeated).toBe(false);
  });

  it('needs a key', async () => {
    const id = await newApplication();
    const { status, body } = await alfa.send('POST', `/api/v1/cases/${id}/events`, send, { 'if-match': '*' });
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      { pointer: 'Idempotency-Key', message: expect.stringContaining('Idempotency-Key') },
    ]);
  });

  it('sent ten times at once has one effect', async () => {
    const id = await newApplication();
    const key = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(Array.from({ length: 10 }, () => alfa.event(id, send, key)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(answers.filter(({ body }) => !body.repeated)).toHaveLength(1);
    expect(await revisionOf(id)).toBe(2);
  });
});

it('leaves a record that holds', async () => {
  const verdict = await verifyAll({ pool: world.pool, procedure: small });
  expect(verdict.broken).toEqual([]);
  expect(verdict.entries).toBeGreaterThan(20);
});
