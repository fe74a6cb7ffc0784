import { listIncidents } from '#notify';
import { deliver, owedNow, sweep, verifyAll, type Rung } from '#procedures';
import { determination, ets, manager, openWorld, type World } from '../support/procedure.js';
import { viewIncident } from '#reading';

let world: World;
beforeEach(async () => (world = await openWorld()));
afterEach(async () => {
  expect((await verifyAll(world.path)).broken).toEqual([]);
  await world.end();
});

const question = (id: string, text: string) =>
  world.take({ case: id, type: 'question.ask', data: { text }, by: ets });
const heard = async () =>
  (await world.entries(world.call))
    .filter((entry) => entry.event === 'question.received')
    .map((entry) => (entry.data as { text: string }).text);
const statuses = async () =>
  (await world.rows<{ status: string }>('SELECT status FROM tell ORDER BY seq')).map((row) => row.status);

describe('what one case tells another', () => {
  it('is owed with the step and delivered as a step of the other, asked by a case', async () => {
    const id = await world.receive('A1');
    await question(id, 'quando?');
    expect(await statuses()).toEqual(['owed']);
    const { tells } = await owedNow(world.path);
    expect(await deliver(world.path, tells[0] ?? '')).toBe('done');
    expect(await statuses()).toEqual(['delivered']);
    const last = (await world.entries(world.call)).at(-1);
    expect(last).toMatchObject({
      event: 'question.received',
      command: tells[0],
      data: { case: id, number: 1, text: 'quando?' },
      by: { role: 'case', person: null },
    });
  });

  it('is told once, however often and by however many it is delivered', async () => {
    const ids = [await world.receive('A1'), await world.receive('A2')];
    for (const text of ['a', 'b', 'c', 'd'])
      await Promise.all(ids.map((id) => question(id, `${text}-${id}`)));
    const { tells } = await owedNow(world.path);
    expect(tells).toHaveLength(8);
    const racing: Rung[] = await Promise.all(
      [...tells, ...tells, ...tells].map((id) => deliver(world.path, id)),
    );
    await sweep(world.path);
    expect(await statuses()).toEqual(Array(8).fill('delivered'));
    expect((await heard()).sort()).toEqual(
      ids.flatMap((id) => ['a', 'b', 'c', 'd'].map((t) => `${t}-${id}`)).sort(),
    );
    expect(racing.filter((rung) => rung === 'refused')).toEqual([]);
    expect(racing.filter((rung) => rung === 'done').length).toBeLessThanOrEqual(8);
  });

  it('arrives in the order in which it was told, also when the younger is rung first', async () => {
    const id = await world.receive('A1');
    for (const text of ['one', 'two', 'three']) await question(id, text);
    const { tells } = await owedNow(world.path);
    expect(await deliver(world.path, tells[2] ?? '')).toBe('done');
    expect(await heard()).toEqual(['one', 'two', 'three']);
    expect(await deliver(world.path, tells[0] ?? '')).toBe('moot');
  });

  it('counts an outcome of a child with what it yields', async () => {
    const id = await world.receive('A1');
    await world.take({ case: id, type: 'amount.ask', data: { amountCents: 700, purpose: 'x' }, by: ets });
    await world.setNow('2026-03-02T09:00:00Z');
    await sweep(world.path);
    await world.take({
      case: id,
      type: 'application.admit',
      data: { grantedCents: 700 },
      by: manager,
      act: determination,
    });
    await sweep(world.path);
    const [row] = await world.rows<{ snapshot: { context: object } }>(
      'SELECT snapshot FROM case_file WHERE id = $1',
      [world.call],
    );
    expect(row?.snapshot.context).toMatchObject({
      grantedCents: 700,
      settled: [{ case: id, outcome: 'admitted' }],
    });
  });

  it('to a case that has ended is refused, kept with its reason, and not told again', async () => {
    const [one, two] = [await world.receive('A1'), await world.receive('A2')];
    await world.take({ case: one, type: 'application.withdraw', by: ets });
    await sweep(world.path);
    await world.take({ case: two, type: 'application.withdraw', by: ets });
    await world.setNow('2026-03-02T09:00:00Z');
    await sweep(world.path);
    await world.take({ type: 'call.conclude', by: manager, act: determination });
    await world.owner.query(
      `INSERT INTO tell (id, from_case, from_revision, to_case, event, data, owed_at)
       VALUES (gen_random_uuid(), $1, 2, $2, 'question.received', '{}', iter_now())`,
      [two, world.call],
    );
    expect(await sweep(world.path)).toEqual({ done: 0, refused: 1 });
    expect(await sweep(world.path)).toEqual({ done: 0, refused: 0 });
    const [refused] = await world.rows(`SELECT refusal FROM tell WHERE status = 'refused'`);
    expect(refused).toMatchObject({ refusal: { kind: 'bad-data', reasons: [{ code: 'not-now' }] } });
    const incidents = await listIncidents(world.pool, { limit: 10, status: 'open' });
    expect(incidents).toEqual([
      expect.objectContaining({ kind: 'tell-refused', caseId: world.call, refusal: refused?.['refusal'] }),
    ]);
    const [shown] = incidents.map((line) => viewIncident(world.path.procedure, line, 'it'));
    const title = shown?.toldBy?.title ?? '';
    expect(shown).toMatchObject({
      name: 'Fatto di un’altra pratica non accettato',
      said: expect.stringContaining(`La pratica «${title}» ha comunicato`),
      toldBy: { id: two, title: expect.stringMatching(/./) },
    });
    const [english] = incidents.map((line) => viewIncident(world.path.procedure, line, 'en'));
    expect(english?.said).toContain(`The case “${title}” told this one`);
    expect(shown?.reasons).toHaveLength(1);
    // What was put in by hand is no part of the record that is verified.
    await world.owner.query(`ALTER TABLE incident DISABLE TRIGGER incident_is_kept`);
    await world.owner.query(`DELETE FROM incident; DELETE FROM tell WHERE status = 'refused'`);
  });
});
