import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, startEmbedded, type EmbeddedPostgres } from '#database';
import { problemView } from '#door';
import { createWorld, signedIn, type World } from '../support/api/world.js';

let directory: string;
let server: EmbeddedPostgres;
let world: World;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'iter-outage-'));
  server = await startEmbedded({ directory });
  await migrate(server.ownerUrl);
  const { ownerUrl, applicationUrl } = server;
  world = await createWorld({}, { name: 'iter', ownerUrl, applicationUrl, drop: () => Promise.resolve() });
});
afterAll(async () => {
  await world.close();
  await server.stop();
  await rm(directory, { recursive: true, force: true });
});

it('says when the database is away and when to come back, and goes on by itself once it is there', async () => {
  const alfa = await signedIn(world, 'alfa');
  const apply = { type: 'call.apply', data: { title: 'Domanda' } };
  const key = { 'idempotency-key': randomUUID() };

  await server.stop();
  const away = await alfa.event(world.northCall.root, apply, key);
  expect(away.status).toBe(503);
  expect(away.headers['retry-after']).toBe('5');
  expect(problemView.parse(away.body).type).toBe('/problems/unavailable');
  expect((await alfa.get('/health/live')).status).toBe(200);
  const ready = await alfa.get('/health/ready');
  expect([ready.status, ready.body.database]).toEqual([503, 'unavailable']);
  expect((await alfa.signIn('alfa')).status).toBe(503);

  server = await startEmbedded({ directory, port: server.port });
  const taken = await alfa.event(world.northCall.root, apply, key);
  expect(taken.body).toMatchObject({ revision: 2, repeated: false });
  expect((await alfa.event(world.northCall.root, apply, key)).body).toMatchObject({
    revision: 2,
    repeated: true,
  });
  expect((await alfa.get('/health/ready')).status).toBe(200);
});
