/** The real Crema cases, as the story leaves them on two days. */
import { loadProcedure } from '#engine';
import { digestOf } from '#ledger';
import { forecastCase, sweep, type Forecast } from '#procedures';
import { coDesign } from '#workflows';
import pg from 'pg';
import { migrate, setVirtualNow } from '#database';
import { openPath, type OpenedPath } from '../../apps/cli/src/reach.js';
import { playStory } from '../../apps/cli/src/story/play.js';
import { freshDatabase, type FreshDatabase } from '../support/postgres/index.js';

const procedure = loadProcedure(coDesign, digestOf);
let database: FreshDatabase;
let path: OpenedPath;
let owner: pg.Pool;

async function playUntil(until: string): Promise<void> {
  database = await freshDatabase();
  await migrate(database.ownerUrl);
  await playStory({
    reached: { ...database, stop: () => Promise.resolve() },
    procedure,
    write: () => undefined,
    until,
  });
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
  owner.on('error', () => undefined);
  await setVirtualNow(owner, until);
  path = await openPath(database.applicationUrl, procedure);
}

afterEach(async () => {
  await path.close();
  await owner.end();
  await database.drop();
});

async function forecastOf(workflow: string, state: string): Promise<Forecast> {
  const { rows } = await path.pool.query<{ id: string }>(
    `SELECT id FROM case_file WHERE workflow = $1 AND state LIKE $2 ORDER BY opened_at, id`,
    [workflow, state],
  );
  const found = rows[0] && (await forecastCase(path, rows[0].id));
  if (!found) throw new Error(`There is no ${workflow} in ${state}.`);
  return found;
}

/** What really happens once the clock has gone that far and nobody does anything. */
async function reality({ case: id, deadlines }: Forecast) {
  for (const { dueAt } of deadlines) {
    await setVirtualNow(owner, dueAt);
    await sweep(path);
  }
  const state = await path.pool.query<{ state: string }>('SELECT state FROM case_file WHERE id = $1', [id]);
  const rows = await path.pool.query<{ id: string; status: string }>(
    'SELECT id, status FROM deadline WHERE case_id = $1 AND id = ANY($2) ORDER BY due_at, id',
    [id, deadlines.map((one) => one.id)],
  );
  return { state: state.rows[0]?.state, deadlines: rows.rows };
}

const said = ({ state, deadlines }: Forecast) => ({
  state,
  deadlines: deadlines.map(({ id, status }) => ({ id, status })),
});

it('an application under rescue: what happens if its organisation does not answer', async () => {
  await playUntil('2025-10-18T08:00:00.000Z');
  const foreseen = await forecastOf('expression-of-interest', '%rescue%');
  expect(foreseen.steps[0]).toMatchObject({ by: { role: 'clock' }, cause: { kind: 'expiry' } });
  expect(foreseen.deadlines.length).toBeGreaterThan(0);
  expect(said(foreseen)).toEqual(await reality(foreseen));
});

it('a termination notice that was delivered: its six months run, and the convention goes on', async () => {
  await playUntil('2027-09-05T08:00:00.000Z');
  const foreseen = await forecastOf('termination-notice', '%');
  expect(foreseen.end).toMatchObject({ kind: 'outcome', outcome: 'effective' });
  expect(said(foreseen)).toEqual(await reality(foreseen));
});
