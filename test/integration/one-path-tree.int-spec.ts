import { caseId, CASE } from '#engine';
import { verifyAll } from '#procedures';
import {
  determination,
  ets,
  manager,
  openWorld,
  organisation,
  start,
  type World,
} from '../support/procedure.js';

let world: World;
beforeEach(async () => (world = await openWorld()));
afterEach(async () => {
  expect((await verifyAll(world.path)).broken).toEqual([]);
  await world.end();
});

const submit = async (key: string, amountCents = 9_000): Promise<string> => {
  const id = await world.receive(key);
  await world.take({ case: id, type: 'amount.ask', data: { amountCents, purpose: 'campo' }, by: ets });
  return id;
};

describe('a case opened by another', () => {
  it('stands in the same statement as the step that opened it', async () => {
    await world.take({ type: 'application.receive', data: { key: 'A1', organisation } });
    const id = caseId(world.call, 'application', 'A1');
    const sameTransaction = await world.rows<{ same: boolean }>(
      `SELECT count(DISTINCT xmin::text) = 1 AS same FROM (
         SELECT xmin FROM ledger_entry WHERE case_id = $1 UNION ALL
         SELECT xmin FROM case_file WHERE id IN ($1, $2) UNION ALL
         SELECT xmin FROM ledger_entry WHERE case_id = $2 AND revision = 2) AS written`,
      [id, world.call],
    );
    expect(sameTransaction).toEqual([{ same: true }]);
  });

  it('knows its place, whom it concerns, and by whom it was opened', async () => {
    const id = await world.receive('A1');
    const [row] = await world.rows(
      'SELECT parent_id, root_id, key, title, organisation_id, state, revision FROM case_file WHERE id = $1',
      [id],
    );
    expect(row).toEqual({
      parent_id: world.call,
      root_id: world.call,
      key: 'A1',
      title: 'Domanda A1',
      organisation_id: organisation,
      state: 'drafted',
      revision: 1,
    });
    const [entry] = await world.entries(id);
    expect(entry).toMatchObject({
      event: 'case.open',
      by: { ...CASE, onBehalfOf: null, mandate: null },
      from: null,
      to: 'drafted',
      recordedAt: start,
    });
  });

  it('is not opened at all when the step is refused', async () => {
    await world.receive('A1');
    const answer = await world.ask({ type: 'application.receive', data: { key: 'A1', organisation } });
    expect(answer).toMatchObject({ ok: false, reasons: [{ code: 'keyIsNew' }] });
    expect(await world.rows('SELECT FROM case_file')).toHaveLength(2);
  });
});

describe('the act behind a step', () => {
  it('is kept as a row that says which step it carried', async () => {
    const id = await submit('A1');
    await world.setNow('2026-03-02T09:00:00Z');
    await world.take({
      case: id,
      type: 'application.admit',
      data: { grantedCents: 9_000 },
      by: manager,
      act: determination,
    });
    const acts = await world.rows(
      'SELECT case_id, revision, type, body, number, adopted_on::text, effective_on::text FROM act',
    );
    expect(acts).toEqual([
      {
        case_id: id,
        revision: 3,
        type: 'determination',
        body: determination.body,
        number: '12',
        adopted_on: '2026-03-01',
        effective_on: '2026-03-01',
      },
    ]);
  });
});

describe('a notification', () => {
  it('is owed to each recipient once, with its data', async () => {
    const id = await submit('A1');
    await world.take({ case: id, type: 'rescue.open', data: { missing: ['bilancio', 'statuto'] } });
    const owed = await world.rows(
      `SELECT notice, recipient_role, recipient_organisation, data, revision, status FROM notification
       WHERE case_id = $1 ORDER BY recipient_role NULLS FIRST`,
      [id],
    );
    const same = {
      notice: 'rescueOpened',
      data: { missing: 'bilancio, statuto' },
      revision: 3,
      status: 'owed',
    };
    expect(owed).toEqual([
      { ...same, recipient_role: null, recipient_organisation: organisation },
      { ...same, recipient_role: 'officer', recipient_organisation: null },
    ]);
  });
});
