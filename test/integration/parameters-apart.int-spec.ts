import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { caseId, loadProcedure, type Actor } from '#engine';
import { digestOf } from '#ledger';
import { advance, readCase, verifyAll, type OnePath } from '#procedures';
import { calendarRef } from '#terms';
import { coDesign } from '#workflows';
import { write } from '../../libs/procedures/src/record.js';
import { addBirth, emptyBatch } from '../../libs/procedures/src/writing.js';
import { form, input, lead } from '../../workflows/testing/application.js';
import { startTestPostgres } from '../support/postgres/index.js';
import { openWorld, type World } from '../support/procedure.js';

const at = '2027-02-01T10:00:00.000Z';
const notice: Actor = { person: null, role: 'case' };
const partner: Actor = { person: randomUUID(), role: 'ets-representative', onBehalfOf: lead };

let world: World;
let path: OnePath;
let first: string;
let second: string;

beforeEach(async () => {
  world = await openWorld();
  await world.setNow(at);
  path = { ...world.path, procedure: loadProcedure(coDesign, digestOf) };
  first = await apply('A1');
  second = await apply('A2');
});
afterEach(() => world.end());

async function apply(key: string): Promise<string> {
  const { self } = (await readCase(world.pool, world.call))!;
  const id = caseId(self.id, 'expression-of-interest', key);
  const batch = emptyBatch();
  const birth = {
    self: { ...self, id, parent: self.id },
    workflow: 'expression-of-interest',
    key,
    title: `Domanda ${key}`,
  };
  const given = { ...input, key, applicant: lead };
  addBirth(batch, path.procedure, birth, given, { by: notice, at, occurredAt: at, calendar: calendarRef() });
  expect(await write(world.pool, batch)).toBe(true);
  return id;
}

const take = async (id: string, type: string, data: object, by: Actor) =>
  expect(await advance(path, { case: id, id: randomUUID(), type, data, by })).toMatchObject({ ok: true });

const moveClosing = (id: string) =>
  take(id, 'closing.move', { closeAt: { value: '2027-02-11T12:00', norm: 'Avviso dimostrativo' } }, notice);

const sets = () => world.rows<{ hash: string }>(`SELECT encode(hash, 'hex') AS hash FROM parameter_set`);
const parametersOf = async (id: string) =>
  (await readCase(world.pool, id))?.envelope.context['parameters'] as typeof input.parameters;

describe('the parameters of a notice', () => {
  it('stand once for all its applications, and in no snapshot', async () => {
    const [only, ...more] = await sets();
    expect(more).toEqual([]);
    expect(
      await world.rows(
        `SELECT snapshot->>'parameters' AS named, snapshot->'context'->'parameters' AS inside FROM case_file WHERE id IN ($1, $2)`,
        [first, second],
      ),
    ).toEqual([
      { named: only?.hash, inside: null },
      { named: only?.hash, inside: null },
    ]);
    expect(await parametersOf(first)).toEqual(input.parameters);
  });

  it('are named again, and not stored again, by a step that leaves them as they are', async () => {
    await take(first, 'draft.save', { form }, partner);
    expect(await sets()).toHaveLength(1);
    expect(await parametersOf(first)).toEqual(input.parameters);
  });

  it('stand anew once they are changed, for the cases that are told', async () => {
    await moveClosing(first);
    expect(await sets()).toHaveLength(2);
    expect((await parametersOf(first)).applications.closeAt.value).toBe('2027-02-11T12:00');
    expect(await parametersOf(second)).toEqual(input.parameters);
    await moveClosing(second);
    expect(await sets()).toHaveLength(2);
  });

  it('are part of what is verified', async () => {
    await moveClosing(first);
    await take(first, 'draft.save', { form }, partner);
    expect((await verifyAll(path)).broken.filter((one) => one.caseId !== world.call)).toEqual([]);
  });

  it('are never changed by whoever reads them', async () => {
    const parameters = await parametersOf(first);
    expect(() => (parameters.rescueDays.value = 1)).toThrow(TypeError);
    expect(() => parameters.requirements.value.pop()).toThrow(TypeError);
  });
});

describe('a set of parameters', () => {
  const named = async () => ((await sets())[0]?.hash ?? '').slice(0, 12);
  const breaks = async () => (await verifyAll(path)).broken.filter((one) => one.caseId === first);

  it.each([
    ['changed', `UPDATE parameter_set SET body = convert_to('{}', 'UTF8')`],
    ['deleted', 'DELETE FROM parameter_set'],
    ['emptied', 'TRUNCATE parameter_set'],
    ['given another name', `UPDATE parameter_set SET hash = '\\x00'`],
  ])('cannot be %s, not even by the owner', async (_, sql) => {
    await expect(world.owner.query(sql)).rejects.toMatchObject({
      code: expect.stringMatching(/^(42501|428C9)$/) as string,
    });
  });

  it.each([
    ['deleted', 'DELETE FROM parameter_set', 'parameters-missing'],
    [
      'changed under its name',
      `ALTER TABLE parameter_set ALTER COLUMN hash DROP EXPRESSION;
       UPDATE parameter_set SET body = convert_to(replace(convert_from(body, 'UTF8'), '"2027-02-08T12:00"', '"2027-03-08T12:00"'), 'UTF8')`,
      'parameters-differ',
    ],
  ])('%s by a superuser is a named break of every case that follows it', async (_, sql, code) => {
    const hash = await named();
    await asSuperuser(sql);
    expect(await breaks()).toEqual([{ caseId: first, revision: 1, code, about: { parameters: hash } }]);
  });
});

async function asSuperuser(sql: string): Promise<void> {
  const url = new URL((await startTestPostgres()).administratorUrl);
  const [row] = await world.rows<{ name: string }>('SELECT current_database() AS name');
  url.pathname = `/${row?.name ?? ''}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    await client.query(sql);
  } finally {
    await client.end();
  }
}
