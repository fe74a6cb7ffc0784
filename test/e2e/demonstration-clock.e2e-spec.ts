import { openStage } from '../../apps/cli/src/demonstration-stage.js';
import { now } from '#database';
import { createWorld, newApplication, NOW, signedIn, small, type World } from '../support/api/world.js';

let world: World;
let stage: ReturnType<typeof openStage>;
beforeAll(async () => {
  world = await createWorld();
  const reached = { ...world.database, stop: () => Promise.resolve() };
  stage = openStage(reached, { pool: world.pool, procedure: small, wake: () => undefined });
});
afterAll(async () => {
  await stage.close();
  await world.close();
});

const LATER = '2027-01-10T09:00:00.000Z';

it('the clock of a demonstration decides what falls due at its own instant, flows on, and signs nobody out', async () => {
  const [alfa, officer] = [await signedIn(world, 'alfa'), await signedIn(world, 'officer')];
  const id = await newApplication(world, alfa, officer);
  const due = (await officer.get(`/api/v1/cases/${id}`)).body.nextDeadlines[0].dueAt;
  expect(due > NOW && due < LATER).toBe(true);

  expect(await stage.move(LATER)).toBe(LATER);

  const read = await officer.get(`/api/v1/cases/${id}`);
  expect([read.status, read.body.outcome]).toEqual([200, 'lapsed']);
  const history = (await officer.get(`/api/v1/cases/${id}/history`)).body.items;
  expect(history.at(-1)).toMatchObject({
    event: 'application.expire',
    recordedAt: due,
    by: { role: 'clock' },
  });
  const present = await now(world.pool);
  expect(present >= LATER).toBe(true);

  // There is no way back.
  expect((await stage.move(NOW)) >= present).toBe(true);
  expect((await now(world.pool)) >= present).toBe(true);
});
