/** Stages that revoke or annul an act by a step of their own: whatever ran for that act stops running. */
import { caseId, derivedId, loadProcedure, type Self } from '#engine';
import { digestOf } from '#ledger';
import { contestedOf, readCase, verifyCase } from '#procedures';
import { calendarRef } from '#terms';
import { coDesign } from '#workflows';
import { input as reportInput, approve, submit } from '../../workflows/reporting/testing/reports.js';
import * as demo from '../../workflows/testing/demonstration.js';
import * as call from '../../workflows/testing/notice.js';
import type { Ask } from '../../libs/engine/testing/given.js';
import { addBirth, emptyBatch } from '../../libs/procedures/src/writing.js';
import { write } from '../../libs/procedures/src/record.js';
import { openWorld, type World } from '../support/procedure.js';

const procedure = loadProcedure(coDesign, digestOf);
let world: World;
beforeEach(async () => {
  world = await openWorld();
  world.path.procedure = procedure;
});
afterEach(() => world.end());

/** A case of a real stage, below the case that stands first in every world. */
async function open(workflow: string, input: object, at: string): Promise<string> {
  await world.setNow(at);
  const of = derivedId('procedure', derivedId('body', 'demonstration'), 'one');
  const { call: root } = world;
  const self: Self = { id: caseId(root, workflow, 'one'), parent: root, root, procedure: of };
  const batch = emptyBatch();
  const about = { by: demo.officer, at, occurredAt: at, calendar: calendarRef() };
  addBirth(batch, procedure, { self, workflow, key: 'one', title: 'Prova' }, input, about);
  await write(world.pool, batch);
  return self.id;
}

async function takes(id: string, ...asks: Ask[]): Promise<void> {
  for (const { at, ...asked } of asks) {
    await world.setNow(at);
    await world.take({ case: id, ...asked });
  }
}

const windows = (id: string, status: string) =>
  world.rows<{ window: string }>(
    `SELECT concat_ws(' ', replace(term, 'window.', ''), key) AS window FROM deadline
     WHERE case_id = $1 AND is_window AND status = $2 ORDER BY 1`,
    [id, status],
  );
const running = async (id: string) => (await windows(id, 'open')).map(({ window }) => window);
const stageOf = async (id: string) => {
  const row = await readCase(world.pool, id);
  return procedure.current(row?.envelope.workflow ?? '');
};
const marks = async (id: string) =>
  (await contestedOf(world.pool, await stageOf(id), id)).flatMap(({ act, marks }) =>
    marks.map(({ by }) => `${act}: ${by}`),
  );
const whole = async (id: string) => expect((await verifyCase(world.path, id))?.broken).toBeNull();

const motivation = 'Sono venute meno le risorse.';

it('a notice that is revoked takes its own windows with it, and those of its extensions', async () => {
  const id = await open('notice', call.input, '2026-12-01T08:00:00.000Z');
  const { guidelines, assigned, declared, defined, approved, published, opened } = call;
  await takes(id, guidelines, assigned, declared, defined, approved, published);
  await world.setNow(opened.at);
  await takes(
    id,
    opened,
    {
      type: 'closing.extend',
      by: demo.manager,
      at: '2027-02-05T09:00:00Z',
      act: demo.determination('2027-02-05', { number: '9' }),
      data: { closeAt: '2027-02-15T12:00', motivation },
    },
    {
      type: 'act.communicate',
      by: demo.manager,
      at: '2027-02-06T09:00:00Z',
      data: { act: 'closing.extend#2027-02-05-9', addressee: '*', on: '2027-02-06', evidence: 'albo n. 7' },
    },
  );
  expect(await running(id)).toEqual([
    'court-appeal closing.extend#2027-02-05-9/*',
    'court-appeal notice.approve/*',
    'extraordinary-appeal closing.extend#2027-02-05-9/*',
    'extraordinary-appeal notice.approve/*',
  ]);
  const revoked = '2027-02-08T09:00:00Z';
  const act = demo.determination('2027-02-08', { number: '10' });
  await takes(
    id,
    { type: 'notice.revoke', by: demo.manager, at: revoked, act, data: { motivation } },
    {
      type: 'act.communicate',
      by: demo.manager,
      at: '2027-02-09T09:00:00Z',
      data: { act: 'notice.revoke', addressee: '*', on: '2027-02-09', evidence: 'albo n. 8' },
    },
  );
  // The revocation is an act as well: who is harmed by it may contest it.
  expect(await running(id)).toEqual(['court-appeal notice.revoke/*', 'extraordinary-appeal notice.revoke/*']);
  expect(await marks(id)).toEqual([
    'notice.approve: art-21-quinquies',
    'closing.extend#2027-02-05-9: art-21-quinquies',
  ]);
  await whole(id);
});

it('an approval that is annulled takes its windows with it; the one after it has its own', async () => {
  const id = await open('reporting', { ...reportInput, organisation }, '2026-03-31T22:00:00.000Z');
  const approval = { ...approve(), by: demo.officer };
  await takes(id, { ...submit(), by: { ...demo.partner('x'), onBehalfOf: organisation } }, approval);
  expect(await running(id)).toEqual([`annulment report.approve/${organisation}`]);
  const annulment = { type: 'approval.withdraw', by: demo.officer, data: { motivation } };
  await takes(id, { ...annulment, at: '2026-05-11T09:00:00Z' });
  expect([await running(id), await marks(id)]).toEqual([[], ['report.approve: art-21-nonies']]);
  await takes(id, { ...approval, at: '2026-05-20T09:00:00Z' });
  expect([await running(id), await marks(id)]).toEqual([[`annulment report.approve/${organisation}`], []]);
  await whole(id);
});

it('a notice of termination that is revoked takes the windows of its addressee with it', async () => {
  const input = {
    organisation,
    convention: { startsOn: '2026-01-01', endsOn: '2028-12-31' },
    running: { activity: [], intervention: [], programme: ['P1'] },
    parameters: {
      minimumMonths: 6,
      grounds: ['reduced-resources'],
      levels: ['programme'],
      norm: 'avviso dimostrativo',
    },
  };
  const id = await open('termination-notice', input, '2026-01-10T09:00:00.000Z');
  const act = demo.determination('2026-02-01');
  const ground = { ground: 'reduced-resources', level: 'programme', target: 'P1', lastDay: '2026-12-31' };
  const proof = { deliveredAt: '2026-02-02T09:00:00Z', channel: 'pec', evidence: demo.hash('a') };
  await takes(
    id,
    {
      type: 'notice.issue',
      by: demo.manager,
      at: '2026-02-01T09:00:00Z',
      act,
      data: { ...ground, motivation },
    },
    { type: 'delivery.prove', by: demo.officer, at: '2026-02-03T09:00:00Z', data: proof },
  );
  const key = `notice.issue/${organisation}`;
  expect(await running(id)).toEqual([`court-appeal ${key}`, `extraordinary-appeal ${key}`]);
  const revocation = { type: 'notice.revoke', by: demo.manager, at: '2026-02-10T09:00:00Z' };
  await takes(id, { ...revocation, act: demo.determination('2026-02-10'), data: { motivation } });
  expect(await running(id)).toEqual([]);
  expect(await windows(id, 'met')).toHaveLength(2);
  await whole(id);
});

const organisation = reportInput.organisation;
