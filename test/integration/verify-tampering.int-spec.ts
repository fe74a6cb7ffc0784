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
      'the stored bytes do not give the stored hash',
    ],
    [
      'a deleted entry',
      'DELETE FROM ledger_entry WHERE case_id = $1 AND revision = 2',
      3,
      'revision 2 is missing',
    ],
    [
      'a cut end',
      'DELETE FROM ledger_entry WHERE case_id = $1 AND revision = 4',
      4,
      'the case stands at revision 4, its record at 3',
    ],
    ['no entries left', 'DELETE FROM ledger_entry WHERE case_id = $1', 4, 'the case has no entry'],
    [
      'a column',
      `UPDATE ledger_entry SET actor_role = 'manager' WHERE case_id = $1 AND revision = 3`,
      3,
      'the column actor_role says something else than the entry',
    ],
    [
      'a time',
      `UPDATE ledger_entry SET occurred_at = occurred_at - interval '1 day' WHERE case_id = $1 AND revision = 2`,
      2,
      'the column occurred_at says something else than the entry',
    ],
    [
      'the snapshot',
      `UPDATE case_file SET snapshot = '{}' WHERE id = $1`,
      4,
      'the stored snapshot is not the one of its last entry',
    ],
    [
      'the state',
      `UPDATE case_file SET state = 'admitted' WHERE id = $1`,
      4,
      'the column state of the case says something else than its last entry',
    ],
    [
      'the revision',
      `UPDATE case_file SET revision = 3 WHERE id = $1`,
      3,
      'the case stands at revision 3, its record at 4',
    ],
    [
      'the head',
      `UPDATE case_file SET head_hash = '\\x00' WHERE id = $1`,
      4,
      'the hash kept with the case is not that of its last entry',
    ],
    [
      'the place in the tree',
      `UPDATE case_file SET key = 'A9' WHERE id = $1`,
      4,
      'the case does not stand where its place in the tree says',
    ],
    [
      'a deleted deadline',
      'DELETE FROM deadline WHERE case_id = $1',
      3,
      'the deadline "rescue" that this step opened is missing',
    ],
    [
      'a moved deadline',
      `UPDATE deadline SET due_at = due_at + interval '1 day' WHERE case_id = $1`,
      3,
      'the deadline "rescue" says something else than the step that opened it',
    ],
    [
      'a deadline put to rest',
      `UPDATE deadline SET status = 'met' WHERE case_id = $1`,
      3,
      'the deadline "rescue" is kept as met, against the record',
    ],
    [
      'a deleted tell',
      'DELETE FROM tell WHERE from_case = $1',
      4,
      'what this step tells ("question.received") is missing',
    ],
    [
      'a redirected tell',
      'UPDATE tell SET to_case = from_case WHERE from_case = $1',
      4,
      'what is kept of what this step tells ("question.received") says something else',
    ],
    [
      'a tell called delivered',
      `UPDATE tell SET status = 'owed' WHERE from_case = $1`,
      4,
      'what it tells ("question.received") is kept as owed, against the record of the receiver',
    ],
  ])('%s', async (_, sql, revision, what) => {
    await tamper(sql, [application]);
    expect((await broken())[0]).toEqual({ caseId: application, revision, what });
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
    expect(await broken()).toMatchObject([{ revision: 2, what: 'it does not follow from the entry before' }]);
  });

  it('a case that is gone, with its entries left behind', async () => {
    await tamper('DELETE FROM case_file WHERE id = $1', [application]);
    expect((await broken()).map((one) => one.what)).toContain('the case of these entries is gone');
  });

  it('a duty that was passed to somebody else', async () => {
    await tamper("UPDATE deadline SET owner_organisation = NULL, owner_role = 'manager' WHERE case_id = $1", [
      application,
    ]);
    expect((await broken())[0]?.what).toBe(
      'the deadline "rescue" says something else than the step that opened it',
    );
  });

  it('an added deadline that no step opened', async () => {
    await tamper(
      `INSERT INTO deadline (id, case_id, term, key, expires, status, due_at, owner_role, awaits, derivation, norm, opened_revision, opened_at)
       SELECT gen_random_uuid(), case_id, 'more', key, expires, 'open', due_at, 'clock', '{}', derivation, norm, 2, opened_at
       FROM deadline WHERE case_id = $1`,
      [application],
    );
    expect((await broken())[0]?.what).toBe('no step opened the deadline "more"');
  });

  it('data that were changed with the whole chain mended: the rules lead elsewhere', async () => {
    await forge(2, (entry) => ({ ...entry, data: { amountCents: 6, purpose: 'x' } }));
    expect(await broken()).toEqual([
      { caseId: application, revision: 2, what: 'its own rules lead to another snapshot' },
    ]);
  });

  it('an actor that was changed with the whole chain mended: the rules refuse', async () => {
    await forge(2, (entry) => ({ ...entry, by: { ...entry.by, role: 'officer' } }));
    await tamper(`UPDATE ledger_entry SET actor_role = 'officer' WHERE case_id = $1 AND revision = 2`, [
      application,
    ]);
    expect(await broken()).toEqual([
      { caseId: application, revision: 2, what: 'its own rules refuse this step' },
    ]);
  });

  it('effects that were changed with the whole chain mended: the rules owe others', async () => {
    await forge(3, (entry) => ({ ...entry, effects: [] }));
    expect(await broken()).toEqual([
      { caseId: application, revision: 3, what: 'its own rules owe other effects' },
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
        what: 'its own rules cannot be asked: The rules "application" version 1 are not here.',
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
    expect(found[0]?.what).toContain('they were changed in place');
  });
});
