/**
 * How long pages take on the server over a large set, and how the database goes about each of their questions.
 * `npm run bench:pages -- --database iter_large --runs 40 --plans plans.txt`
 */
import { appendFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { migrate } from '#database';
import { createApi } from '../../apps/api/src/create-api.js';
import { openPath, reachDatabase, rules } from '../../apps/cli/src/reach.js';
import { accounts } from '../../apps/cli/src/story/settle-cast.js';
import { openPages } from '../../apps/web/src/index.js';
import { drawingOf } from '../../apps/web/src/record/drawings.js';
import { PageBrowser } from '../support/pages/browser.js';
import { planOf, statementsOf, type Plan } from './query-plans.js';

const { values } = parseArgs({
  options: {
    database: { type: 'string', default: 'iter_large' },
    runs: { type: 'string', default: '40' },
    only: { type: 'string', default: '' },
    /** Where every plan is written whole; without it only what is conspicuous is said. */
    plans: { type: 'string' },
  },
});
const GOAL_MS = 150;
/** A table of so many rows is not to be read from end to end. */
const MANY_ROWS = 5_000;

const staff = accounts();
const browsers = new Map<string, PageBrowser>();

const reached = await reachDatabase((line) => console.error(line));
const inside = (url: string) => Object.assign(new URL(url), { pathname: `/${values.database}` }).toString();
await migrate(inside(reached.ownerUrl));
const path = await openPath(inside(reached.applicationUrl), rules());
const given = { dataSource: path.source, procedure: path.procedure, wake: path.wake, logger: false as const };
const api = await createApi({
  ...given,
  mode: 'demonstration',
  heartbeat: () => true,
  faces: [await openPages()],
});
await api.listen(0, '127.0.0.1');
// As the service does while nobody asks yet.
for (const workflow of path.procedure.all) await drawingOf(workflow, 'it');
if (values.plans !== undefined) await writeFile(values.plans, '');
try {
  const origin = (await api.getUrl()).replace('[::1]', '127.0.0.1');
  const cases = await sample(Number(values.runs));
  const kinds: Record<string, { who: string; urls: string[] }> = {
    'queue of work': { who: 'responsabile', urls: ['/lavoro'] },
    'one group of it': { who: 'responsabile', urls: ['/lavoro?gruppo=waiting'] },
    'list of cases': { who: 'responsabile', urls: ['/pratiche'] },
    'list, eldest first': { who: 'responsabile', urls: ['/pratiche?sort=recordedAt'] },
    'list, of one stage': { who: 'responsabile', urls: ['/pratiche?filter[workflow]=reporting'] },
    'search, of few': { who: 'responsabile', urls: ['/pratiche?filter[words]=serie+101'] },
    'search, of many': { who: 'responsabile', urls: ['/pratiche?filter[words]=rendiconto'] },
    'a case': { who: 'responsabile', urls: cases.map((id) => `/pratiche/${id}`) },
    'its history': { who: 'avvocatura', urls: cases.map((id) => `/pratiche/${id}/storico`) },
    'its path': { who: 'avvocatura', urls: cases.map((id) => `/pratiche/${id}/percorso`) },
    'its deadlines': { who: 'avvocatura', urls: cases.map((id) => `/pratiche/${id}/scadenze`) },
    'its verification': { who: 'avvocatura', urls: cases.map((id) => `/pratiche/${id}/verifica`) },
    register: { who: 'avvocatura', urls: ['/registro'] },
    'register, by step': { who: 'avvocatura', urls: ['/registro?passo=notice.issue'] },
    'register, by days': { who: 'avvocatura', urls: ['/registro?dal=2026-03-02&al=2026-03-31&data=fatto'] },
    'register, by organisation': { who: 'avvocatura', urls: ['/registro?ente=Alba+101'] },
    'register, by role': { who: 'avvocatura', urls: ['/registro?ruolo=legal-staff'] },
    'register, by procedure': { who: 'avvocatura', urls: ['/registro?procedura=serie+101'] },
    'register, by act': { who: 'avvocatura', urls: ['/registro?atto=CESS-P4'] },
    messages: { who: 'responsabile', urls: ['/messaggi'] },
    'messages, of a state': { who: 'responsabile', urls: ['/messaggi?stato=failed'] },
    'messages, of a kind': { who: 'responsabile', urls: ['/messaggi?tipo=reminder'] },
    'messages, by title': { who: 'responsabile', urls: ['/messaggi?titolo=serie+101'] },
    'messages of a case': { who: 'responsabile', urls: cases.map((id) => `/messaggi?pratica=${id}`) },
  };
  for (const [name, { who, urls }] of Object.entries(kinds).filter(([name]) => name.includes(values.only)))
    await measure(origin, name, who, urls);
} finally {
  await api.close();
  await path.close();
  await reached.stop();
}

/** Cases chosen by their hash: none by hand. */
async function sample(count: number): Promise<string[]> {
  const { rows } = await path.pool.query<{ id: string }>(
    'SELECT id FROM case_file ORDER BY head_hash LIMIT $1',
    [count],
  );
  return rows.map(({ id }) => id);
}

/** Once each: who signs in again and again is asked to wait. */
async function signedIn(origin: string, { email, password }: (typeof staff)[number]): Promise<PageBrowser> {
  const known = browsers.get(email);
  if (known) return known;
  const browser = new PageBrowser(origin);
  await browser.signIn(email, password);
  browsers.set(email, browser);
  return browser;
}

async function measure(origin: string, name: string, who: string, urls: string[]): Promise<void> {
  const account = staff.find(({ email }) => email.includes(who));
  if (!account) throw new Error(`Nobody of the cast is called ${who}.`);
  const browser = await signedIn(origin, account);
  const times: number[] = [];
  const statuses = new Set<number>();
  for (let run = 0; run < Number(values.runs) + 3; run += 1) {
    const began = performance.now();
    const answer = await browser.send(urls[run % urls.length] as string, { method: 'GET' });
    await answer.text();
    statuses.add(answer.status);
    // The first answers fill caches, of the server and of the database.
    if (run >= 3) times.push(performance.now() - began);
  }
  const plans = await plansOf(() => browser.get(urls[0] as string));
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  const p95 = at(0.95);
  console.log(
    `${name.padEnd(28)} p50 ${String(at(0.5)).padStart(6)} ms   p95 ${String(p95).padStart(6)} ms   ${p95 < GOAL_MS ? 'ok' : 'over'}   ${[...statuses].join(',')}`,
  );
  for (const { ms, read, text } of plans)
    for (const { table, rows } of read.filter(({ rows }) => rows > MANY_ROWS))
      console.log(`    reads all ${rows} rows of ${table} in ${ms.toFixed(1)} ms: ${oneLine(text)}`);
  const [slowest] = [...plans].sort((a, b) => b.ms - a.ms);
  if (slowest)
    console.log(
      `    ${plans.length} questions; the slowest ${slowest.ms.toFixed(1)} ms: ${oneLine(slowest.text)}`,
    );
  if (values.plans !== undefined)
    await appendFile(
      values.plans,
      plans.map(({ text, lines }) => `== ${name}\n${text}\n\n${lines}\n\n`).join(''),
    );
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 100);
}

async function plansOf(work: () => Promise<unknown>): Promise<Plan[]> {
  const plans: Plan[] = [];
  for (const asked of await statementsOf(work)) plans.push(await planOf(path.pool, asked));
  return plans;
}
