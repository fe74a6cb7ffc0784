import { readFile } from 'node:fs/promises';
import { createWorld, signedIn, type World } from '../support/api/world.js';

const crema = () => readFile('examples/crema-2026-2028/notice-comune.yaml', 'utf8');

describe('the plan of a procedure before it is published', () => {
  let world: World;
  beforeAll(async () => (world = await createWorld()));
  afterAll(() => world.close());

  const plan = async (file: string, publishOn: string) =>
    (await signedIn(world, 'officer')).send('POST', '/api/v1/plans', { file, publishOn });

  it('gives every date with its reason', async () => {
    const { status, body } = await plan(await crema(), '2025-09-15');
    expect(status).toBe(200);
    expect(body.publishable).toBe(true);
    expect(body.steps).toContainEqual(
      expect.objectContaining({ phase: 'applications', at: '2025-10-15T12:00' }),
    );
  });

  it('names what does not hold', async () => {
    const { body } = await plan(await crema(), '2025-10-10');
    expect(body.publishable).toBe(false);
    expect(body.conflicts).toContainEqual(
      expect.objectContaining({ code: 'closes-on-holiday', severity: 'refused' }),
    );
  });

  it('refuses a file with its lines, and a day that does not exist', async () => {
    const wrong = await plan((await crema()).replace('format:', 'formato:'), '2025-09-15');
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors[0].message).toMatch(/^Riga \d+: /);
    expect((await plan(await crema(), '2025-02-30')).status).toBe(400);
  });
});
