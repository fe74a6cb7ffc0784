/**
 * Fills a database of its own with a large set. `npm run seed:large -- --cases 100000 --database iter_large`
 * The story is played once; what people did in it is done again at other times, through the one path; those procedures are
 * copied under other names, each entry sealed again. Nobody's data are touched.
 */
import { parseArgs } from 'node:util';
import { setVirtualNow } from '#database';
import { verifyCase } from '#procedures';
import { openPath, rules, type Reached } from '../../apps/cli/src/reach.js';
import { playStory } from '../../apps/cli/src/story/play.js';
import { bareTables } from './large/bare-tables.js';
import { enterBase, readBase } from './large/base.js';
import { copyOf, ORDER, prepare, type Prepared } from './large/copy.js';
import { manyOrganisations } from './large/organisations.js';
import { openPlace, poolAt, type Place } from './large/place.js';
import { copyIn, readTable, type Table } from './large/rows.js';
import { readScript } from './large/script.js';
import { playTemplate, REGISTER } from './large/template.js';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    entries: { type: 'string', default: '1000000' },
    deadlines: { type: 'string', default: '200000' },
    organisations: { type: 'string', default: '2000' },
    templates: { type: 'string', default: '12' },
    sample: { type: 'string', default: '200' },
    now: { type: 'string', default: '2026-11-20T09:00:00.000Z' },
    database: { type: 'string', default: 'iter_large' },
    again: { type: 'boolean', default: false },
  },
});
const wanted = {
  cases: Number(values.cases),
  entries: Number(values.entries),
  deadlines: Number(values.deadlines),
};
const talk = (line: string) => console.error(line);
const began = process.hrtime.bigint();
const seconds = () => Math.round(Number(process.hrtime.bigint() - began) / 1e8) / 10;
const procedure = rules();
const standing = new Set<string>();
/** Copies written together: fewer, larger statements. */
const TOGETHER = 20;

const place = await openPlace(talk);
try {
  const large = await place.make(values.database, values.again);
  const { base, templates } = await playTemplates(place);
  const counts = await fill(large, base, templates);
  const broken = await verifySample(large, Number(values.sample));
  console.log(JSON.stringify({ database: values.database, ...counts, broken, seconds: seconds() }, null, 2));
  if (broken.length > 0) process.exitCode = 3;
} finally {
  await place.close();
}

async function playTemplates(at: Place): Promise<{ base: Table[]; templates: Prepared[] }> {
  const story = await at.make('iter_large_story', true);
  await playStory({ reached: story, procedure, write: () => undefined });
  talk(`storia giocata (${seconds()} s)`);
  const pool = poolAt(story.ownerUrl);
  const script = await readScript(pool);
  const base = await readBase(pool);
  const register = await Promise.all(REGISTER.map((name) => readTable(pool, name)));
  await pool.end();
  await at.drop('iter_large_story');
  const templates: Prepared[] = [];
  for (const weeks of spread(Number(values.templates))) {
    const reached = await at.make('iter_large_template', true);
    const played = await playTemplate({ reached, procedure, register, script, weeks, until: values.now });
    const prepared = prepare(played, procedure);
    const { cases, entries, deadlines } = prepared.counts;
    talk(
      `modello ${weeks} settimane: ${cases} pratiche, ${entries} righe, ${deadlines} scadenze, ${played.refused} passi rifiutati (${seconds()} s)`,
    );
    templates.push(prepared);
  }
  await at.drop('iter_large_template');
  return { base, templates };
}

/** Procedures that are over, under way and just begun: the story begins in March 2024 and ends in 2029. */
function spread(count: number): number[] {
  const [earliest, latest] = [-104, 44];
  return Array.from({ length: count }, (_, n) =>
    Math.round(earliest + ((latest - earliest) * n) / Math.max(1, count - 1)),
  );
}

async function fill(reached: Reached, base: Table[], templates: Prepared[]): Promise<typeof wanted> {
  const owner = poolAt(reached.ownerUrl);
  const organisations = manyOrganisations(Number(values.organisations));
  const counts = { cases: 0, entries: 0, deadlines: 0 };
  const missing = () =>
    counts.cases < wanted.cases || counts.entries < wanted.entries || counts.deadlines < wanted.deadlines;
  await enterBase(owner, base, organisations);
  const dress = await bareTables(owner, ORDER);
  for (let number = 1; missing();) {
    const batch: Table[][] = [];
    for (; batch.length < TOGETHER && missing(); number += 1) {
      const prepared = templates[number % templates.length] as Prepared;
      batch.push(copyOf(prepared, number, organisations));
      counts.cases += prepared.counts.cases;
      counts.entries += prepared.counts.entries;
      counts.deadlines += prepared.counts.deadlines;
    }
    for (const [index, name] of ORDER.entries()) {
      const tables = batch.map((tables) => tables[index] as Table);
      const rows = tables.flatMap((one) => one.rows);
      const fresh = name === 'parameter_set' ? unknown(rows) : rows;
      await copyIn(owner, { name, columns: tables[0]?.columns ?? [], rows: fresh });
    }
    talk(`${counts.cases} pratiche, ${counts.entries} righe, ${counts.deadlines} scadenze (${seconds()} s)`);
  }
  await dress();
  talk(`indici e riferimenti rifatti (${seconds()} s)`);
  await setVirtualNow(owner, values.now);
  await owner.query('ANALYZE');
  await owner.end();
  return counts;
}

/** Parameters stand once for all the copies that share them. */
function unknown(rows: Table['rows']): Table['rows'] {
  return rows.filter(([body]) => body != null && !standing.has(body) && standing.add(body));
}

/** Whole cases, chosen by the hash of their last entry: none is chosen by hand. */
async function verifySample(reached: Reached, count: number): Promise<string[]> {
  const path = await openPath(reached.applicationUrl, procedure);
  const { rows } = await path.pool.query<{ id: string }>(
    'SELECT id FROM case_file ORDER BY head_hash LIMIT $1',
    [count],
  );
  const broken: string[] = [];
  for (const { id } of rows) {
    const verdict = await verifyCase(path, id);
    if (verdict?.broken) broken.push(`${id} · ${verdict.broken.revision}: ${verdict.broken.code}`);
  }
  await path.close();
  return broken;
}
