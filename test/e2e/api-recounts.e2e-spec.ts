import { carryOut, recountsUnderWay, verifyAll } from '#procedures';
import { recountView } from '../../apps/api/src/deadlines/recount.schema.js';
import {
  createWorld,
  newApplication,
  signedIn,
  small,
  type Browser,
  type World,
} from '../support/api/world.js';

const ROUTE = '/api/v1/deadlines/recounts';
const flood = {
  id: 'determina-9-2026',
  measure: 'suspension',
  norm: 'decreto dimostrativo n. 1/2026',
  reason: 'alluvione',
  kinds: ['act'],
  from: '2026-12-01',
  to: '2026-12-10',
};
const stop = { kind: 'decree', decree: flood };
const act = { type: 'determination', body: 'Dirigente di prova', number: '9', date: '2026-11-21' };

describe('one act that moves all open deadlines', () => {
  let world: World;
  let manager: Browser;
  let application: string;
  let scope: { procedure: string };
  beforeAll(async () => {
    world = await createWorld();
    manager = await signedIn(world, 'manager');
    scope = { procedure: world.northCall.procedure };
    application = await newApplication(
      world,
      await signedIn(world, 'alfa'),
      await signedIn(world, 'officer'),
    );
  });
  afterAll(async () => {
    expect((await verifyAll({ pool: world.pool, procedure: small })).broken).toEqual([]);
    await world.close();
  });
  const dueAt = async () =>
    (await manager.get(`/api/v1/cases/${application}/deadlines`)).body.items[0].dueAt as string;

  /** What the worker does. */
  const carriedOut = async () => {
    const path = { pool: world.pool, procedure: small, wake: () => undefined };
    for (const id of await recountsUnderWay(path)) await carryOut(path, id);
  };

  it('is previewed with every date and why, and records nothing', async () => {
    const before = await dueAt();
    const { status, body } = await manager.send('POST', `${ROUTE}/dry-run`, { scope, change: stop });
    expect(status).toBe(200);
    expect(body.procedures).toEqual([
      {
        procedureId: scope.procedure,
        calendar: expect.stringContaining('determina-9-2026'),
        terms: [
          expect.objectContaining({
            caseId: application,
            what: 'moves',
            fromAt: before,
            past: false,
            name: 'Invio della domanda',
            why: expect.stringContaining('alluvione'),
          }),
        ],
      },
    ]);
    expect(await dueAt()).toBe(before);
  });

  it.each(['officer', 'alfa', 'southerner'])('is not for %s', async (name) => {
    const { status, body } = await (
      await signedIn(world, name)
    ).send('POST', ROUTE, { scope, change: stop, act });
    expect(status).toBe(403);
    expect(body.reasons[0].removedBy).toEqual(['manager', 'legal-staff']);
  });

  it('needs a role in the whole body to touch all its procedures', async () => {
    const wide = { scope: { body: world.north }, change: stop };
    expect((await manager.send('POST', `${ROUTE}/dry-run`, wide)).status).toBe(403);
    expect((await (await signedIn(world, 'both')).send('POST', `${ROUTE}/dry-run`, wide)).status).toBe(200);
  });

  it('refuses in words what no calendar takes, and what is not there', async () => {
    const backwards = { kind: 'decree', decree: { ...flood, to: '2026-11-01' } };
    const wrong = await manager.send('POST', `${ROUTE}/dry-run`, { scope, change: backwards });
    expect(wrong.status).toBe(400);
    expect(wrong.body.detail).toContain('prima di cominciare');
    const nowhere = { procedure: '00000000-0000-4000-8000-000000000000' };
    expect((await manager.send('POST', ROUTE, { scope: nowhere, change: stop, act })).status).toBe(404);
  });

  it('moves what was previewed, once, and takes it back by another act', async () => {
    const before = await dueAt();
    const preview = await manager.send('POST', `${ROUTE}/dry-run`, { scope, change: stop });
    const ordered = await manager.send('POST', ROUTE, { scope, change: stop, act });
    expect([ordered.status, ordered.headers['location']]).toEqual([202, `${ROUTE}/${ordered.body.id}`]);
    expect(ordered.body).toMatchObject({ status: 'under-way', remaining: 2, recorded: 0, refusals: [] });
    expect(await dueAt()).toBe(before);
    const other = { scope, change: { kind: 'recount' }, act: { ...act, number: '11' } };
    const waits = await manager.send('POST', ROUTE, other);
    expect([waits.status, waits.body.detail]).toEqual([
      409,
      expect.stringContaining('si attende che finisca'),
    ]);
    await carriedOut();
    const done = await manager.get(`${ROUTE}/${ordered.body.id}`);
    expect(recountView.safeParse(done.body).error).toBeUndefined();
    expect(done.body).toMatchObject({ status: 'done', remaining: 0, recorded: 2, refused: 0, refusals: [] });
    expect(await dueAt()).toBe(preview.body.procedures[0].terms[0].toAt);
    const again = await manager.send('POST', ROUTE, { scope, change: stop, act });
    await carriedOut();
    expect(again.body).toMatchObject({ id: ordered.body.id, remaining: 0, recorded: 2 });
    const history = await manager.get(`/api/v1/cases/${application}/history`);
    expect(JSON.stringify(history.body)).toContain('Termini ricalcolati');

    const revoke = { kind: 'revoke', decree: flood.id };
    await manager.send('POST', ROUTE, { scope, change: revoke, act: { ...act, number: '10' } });
    await carriedOut();
    expect(await dueAt()).toBe(before);
  });

  it('is read by who works there, and by nobody else', async () => {
    const { rows } = await world.pool.query<{ id: string }>('SELECT id FROM recount LIMIT 1');
    const address = `${ROUTE}/${rows[0]?.id}`;
    expect((await manager.get(address)).status).toBe(200);
    expect((await (await signedIn(world, 'officer')).get(address)).status).toBe(200);
    expect((await (await signedIn(world, 'alfa')).get(address)).status).toBe(404);
    expect((await manager.get(`${ROUTE}/00000000-0000-4000-8000-000000000000`)).status).toBe(404);
  });

  it('says case by case why it is refused', async () => {
    const minutes = { ...act, type: 'minutes' };
    const ordered = await manager.send('POST', ROUTE, { scope, change: stop, act: minutes });
    await carriedOut();
    const { body } = await manager.get(`${ROUTE}/${ordered.body.id}`);
    expect(body).toMatchObject({ status: 'done', recorded: 0, refused: 2 });
    expect(body.refusals).toEqual([
      expect.objectContaining({
        caseId: world.northCall.root,
        reasons: [expect.objectContaining({ code: 'act-type' })],
      }),
      expect.objectContaining({
        caseId: application,
        reasons: [expect.objectContaining({ code: 'calendar-refused' })],
      }),
    ]);
  });
});
