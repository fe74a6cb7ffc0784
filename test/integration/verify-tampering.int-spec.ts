import pg from 'pg';
import { loadProcedure, type Json } from '#engine';
import { digestOf, seal, type Entry } from '#ledger';
import { sweep, verifyAll, verifyCase, type Verdict } from '#procedures';
import { sample } from '../../libs/engine/testing/sample/index.js';
import { startTestPostgres } from '../support/postgres/index.js';
import { ets, openWorld, type World } from '../support/procedure.js';

let world: World;
let superuser: pg.Client;
let application: string;

beforeEach(async () => {
  world = await openWorld();
  application = await world.receive('A1');
  await world.take({
    case: application,
    type: 'amount.ask',
    data: { amountCents: 5, purpose: 'x' },
    by: ets,
  });
  await world.take({ case: application, type: 'rescue.open', data: { missing: ['bilancio'] } });
  await world.take({ case: application, type: 'question.ask', data: { text: 'quando?' }, by: ets });
  await sweep(world.path);
  const url = new URL((await startTestPostgres()).administratorUrl);
  const [row] = await world.rows<{ name: string }>('SELECT current_database() AS name');
  url.pathname = `/${row?.name ?? ''}`;
  superuser = new pg.Client({ connectionString: url.href });
  await superuser.connect();
  await superuser.query('SET session_replication_role = replica');
});
afterEach(async () => {
  await superuser.end();
  await world.end();
});

const broken = async (): Promise<Verdict['broken']> => (await verifyAll(world.path)).broken;
const tamper = (sql: string, values: unknown[] = []) => superuser.query(sql, values);

/** Writes a case's entry anew as an attacker would who knows how hashes are made, and mends all that follows. */
async function forge(revision: number, change: (entry: Entry) => Entry): Promise<void> {
  let previous: string | null = null;
  for (const entry of await world.entries(application)) {
    if (entry.revision < revision) continue;
    const changed = entry.revision === revision ? change(entry) : entry;
    const { bytes, hash } = seal({ ...changed, previous: previous ?? changed.previous });
    await tamper(
      `UPDATE ledger_entry SET body = $3, hash = decode($4, 'hex'), previous_hash = decode($5, 'hex')
       WHERE case_id = $1 AND revision = $2`,
      [application, entry.revision, bytes, hash, previous ?? changed.previous],
    );
    previous = hash;
  }
  await tamper(`UPDATE case_file SET head_hash = decode($2, 'hex') WHERE id = $1`, [application, previous]);
}

describe('a record that nobody touched', () => {
  it('holds, and is counted', async () => {
    expect(await verifyAll(world.path)).toEqual({ cases: 2, entries: 7, broken: [] });
    expect(await verifyCase(world.path, application)).toEqual({
      caseId: application,
      entries: 4,
      broken: null,
    });
    expect(await verifyCase(world.path, '00000000-0000-0000-0000-000000000000')).toBeNull();
  });

  it('holds while work goes on', async () => {
    let working = true;
    const work = (async () => {
      for (let n = 0; working; n++)
        await world.take({ case: application, type: 'question.ask', data: { text: `q${n}` }, by: ets });
    })();
    for (let n = 0; n < 5; n++) expect(await broken()).toEqual([]);
    working = false;
    await work;
  });
});

describe('a record that somebody touched is named at its first break:', () => {
  it.each([
    [
      'bytes',
      `UPDATE ledger_entry SET body = overlay(body PLACING '\\x41'::bytea FROM 40) WHERE case_id = $1 AND revision = 2`,
      2,
      'bytes-differ',
    ],
    ['a deleted entry', 'DELETE FROM ledger_entry WHERE case_id = $1 AND revision = 2', 3, 'entry-missing'],
    ['a cut end', 'DELETE FROM ledger_entry WHERE case_id = $1 AND revision = 4', 4, 'end-differs'],
    ['no entries left', 'DELETE FROM ledger_entry WHERE case_id = $1', 4, 'no-entries'],
    [
      'a column',
      `UPDATE ledger_entry SET actor_role = 'manager' WHERE case_id = $1 AND revision = 3`,
      3,
      'copy-differs',
    ],
    [
      'a time',
      `UPDATE ledger_entry SET occurred_at = occurred_at - interval '1 day' WHERE case_id = $1 AND revision = 2`,
      2,
      'copy-differs',
    ],
    ['the snapshot', `UPDATE case_file SET snapshot = '{}' WHERE id = $1`, 4, 'snapshot-differs'],
    ['the state', `UPDATE case_file SET state = 'admitted' WHERE id = $1`, 4, 'case-copy-differs'],
    ['the revision', `UPDATE case_file SET revision = 3 WHERE id = $1`, 3, 'end-differs'],
    ['the head', `UPDATE case_file SET head_hash = '\\x00' WHERE id = $1`, 4, 'head-hash-differs'],
    ['the place in the tree', `UPDATE case_file SET key = 'A9' WHERE id = $1`, 4, 'misplaced'],
    ['a deleted deadline', 'DELETE FROM deadline WHERE case_id = $1', 3, 'deadline-missing'],
    [
      'a moved deadline',
      `UPDATE deadline SET due_at = due_at + interval '1 day' WHERE case_id = $1`,
      3,
      'deadline-differs',
    ],
    ['a deadline put to rest', `UPDATE deadline SET status = 'met' WHERE case_id = $1`, 3, 'deadline-status'],
    ['a deleted tell', 'DELETE FROM tell WHERE from_case = $1', 4, 'tell-missing'],
    ['a redirected tell', 'UPDATE tell SET to_case = from_case WHERE from_case = $1', 4, 'tell-differs'],
    ['a tell called delivered', `UPDATE tell SET status = 'owed' WHERE from_case = $1`, 4, 'tell-status'],
  ])('%s', async (_, sql, revision, code) => {
    await tamper(sql, [application]);
    expect((await broken())[0]).toMatchObject({ caseId: application, revision, code });
  });

  it('two entries that changed places', async () => {
    await tamper('UPDATE ledger_entry SET revision = -revision WHERE case_id = $1 AND revision IN (2, 3)', [
      application,
    ]).catch(() => undefined);
    await tamper(
      `WITH a AS (SELECT ctid, body, hash, previous_hash, row_number() OVER (ORDER BY revision DESC) AS n FROM ledger_entry WHERE case_id = $1 AND revision IN (2, 3)),
            b AS (SELECT ctid, row_number() OVER (ORDER BY revision) AS n FROM ledger_entry WHERE case_id = $1 AND revision IN (2, 3))
       UPDATE ledger_entry e SET body = a.body, hash = a.hash, previous_hash = a.previous_hash FROM a JOIN b USING (n) WHERE e.ctid = b.ctid`,
      [application],
    );
    expect(await broken()).toMatchObject([{ revision: 2, code: 'link-broken' }]);
  });

  it('a case that is gone, with its entries left behind', async () => {
    await tamper('DELETE FROM case_file WHERE id = $1', [application]);
    expect((await broken()).map(({ code }) => code)).toContain('case-gone');
  });

  it('a duty that was passed to somebody else', async () => {
    await tamper("UPDATE deadline SET owner_organisation = NULL, owner_role = 'manager' WHERE case_id = $1", [
      application,
    ]);
    expect((await broken())[0]?.code).toBe('deadline-differs');
  });

  it('an added deadline that no step opened', async () => {
    await tamper(
      `INSERT INTO deadline (id, case_id, term, key, expires, status, due_at, owner_role, awaits, derivation, norm, opened_revision, opened_at)
       SELECT gen_random_uuid(), case_id, 'more', key, expires, 'open', due_at, 'clock', '{}', derivation, norm, 2, opened_at
       FROM deadline WHERE case_id = $1`,
      [application],
    );
    expect((await broken())[0]).toMatchObject({ code: 'deadline-stray', about: { term: 'more' } });
  });

  it('data that were changed with the whole chain mended: the rules lead elsewhere', async () => {
    await forge(2, (entry) => ({ ...entry, data: { amountCents: 6, purpose: 'x' } }));
    expect(await broken()).toEqual([
      { caseId: application, revision: 2, code: 'rules-other-data', about: {} },
    ]);
  });

  it('an actor that was changed with the whole chain mended: the rules refuse', async () => {
    await forge(2, (entry) => ({ ...entry, by: { ...entry.by, role: 'officer' } }));
    await tamper(`UPDATE ledger_entry SET actor_role = 'officer' WHERE case_id = $1 AND revision = 2`, [
      application,
    ]);
    expect(await broken()).toEqual([{ caseId: application, revision: 2, code: 'rules-refuse', about: {} }]);
  });

  it('effects that were changed with the whole chain mended: the rules owe others', async () => {
    await forge(3, (entry) => ({ ...entry, effects: [] }));
    expect(await broken()).toEqual([
      { caseId: application, revision: 3, code: 'rules-other-effects', about: {} },
    ]);
  });
});

describe('a case whose rules', () => {
  const digest = (structure: Json) => digestOf(structure);
  const withVersion = (version: number) =>
    loadProcedure(
      {
        ...sample,
        workflows: sample.workflows.map((w) => (w.name === 'application' ? { ...w, version } : w)),
      },
      digest,
    );

  it('are not here any more is named', async () => {
    const { broken: found } = await verifyAll({ ...world.path, procedure: withVersion(2) });
    expect(found).toEqual([
      {
        caseId: application,
        revision: 1,
        code: 'rules-gone',
        about: { version: 1 },
      },
    ]);
  });

  it('were changed in place is named, and is not asked', async () => {
    const changed = loadProcedure(
      {
        ...sample,
        workflows: sample.workflows.map((w) =>
          w.name === 'application'
            ? { ...w, terms: { rescue: { ...w.terms['rescue'], norm: 'another' } as never } }
            : w,
        ),
      },
      digest,
    );
    const { broken: found } = await verifyAll({ ...world.path, procedure: changed });
    expect(found[0]).toMatchObject({ code: 'rules-changed', about: { version: 1 } });
  });
});
