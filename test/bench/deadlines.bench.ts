/**
 * A hundred thousand terms that fall due in the same minute, with their reminders and notices, while people go on working;
 * and beside it, on the same back end in the same run, as many empty jobs of bare BullMQ.
 *
 *   npm run bench:deadlines [-- --count 100000 --backend postgres|redis --pending 0 --rate 20]
 */
import { randomUUID } from 'node:crypto';
import { cpus, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openJobs, type JobsBackend } from '#jobs';
import { expandNotices, expandReminders } from '#notify';
import { advance, owedNow, sweep } from '#procedures';
import { setVirtualNow } from '#database';
import { grantRole } from '#identity';
import { LEAD } from '../../workflows/convention/testing/demonstration.js';
import { input, report } from '../../workflows/reporting/testing/reports.js';
import { startRedis } from '../support/redis.js';
import { drainBare } from './bare-bullmq.js';
import { addOrganisation, addRepresentative, body, openCases, openHome } from './ground.js';
import { paced, type Measured } from './measure.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    backend: { type: 'string', default: 'postgres' },
    /** Open terms of other cases that are not due: they must cost nothing. */
    pending: { type: 'string', default: '0' },
    /** Steps of people a second. */
    rate: { type: 'string', default: '20' },
  },
});
const count = Number(values.count);
const say = (line: string) => process.stdout.write(`${line}\n`);
const seconds = (value: number) => value.toFixed(1);
const inSeconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
};
/** Seconds: by the clock, of this process, of the server. */
type Cost = { took: number; node: number; server: number };
const cost = async (work: () => Promise<unknown>): Promise<Cost> => {
  const [own, server] = [process.cpuUsage(), home.serverCpu()];
  const took = await inSeconds(work);
  const { user, system } = process.cpuUsage(own);
  return { took, node: (user + system) / 1e6, server: home.serverCpu() - server };
};
const sum = (a: Cost, b: Cost): Cost => ({
  took: a.took + b.took,
  node: a.node + b.node,
  server: a.server + b.server,
});

/** Reports of the first quarter: born at its end, reminded of on the last morning, overdue at the end of April. */
const BORN = '2026-03-31T22:00:00.000Z';
const LAST_MORNING = '2026-04-30T06:00:00.000Z';
const OVER = '2026-04-30T22:00:00.000Z';
/** Reports whose term is longer: those of people who go on working, one step each. */
const AT_WORK = 20_000;

const redis = values.backend === 'redis' ? await startRedis() : null;
const home = await openHome(BORN);
try {
  const { path, owner } = home;
  await addOrganisation(owner, LEAD);
  const person = await addRepresentative(owner, LEAD);
  await grantRole(owner, { person, role: 'procedure-officer', body, from: '2026-01-01' });
  say(`${cpus().length} cores, load before ${loadavg()[0]?.toFixed(2)}, Node ${process.version}`);
  const reports = { workflow: 'reporting', organisation: LEAD, at: BORN };
  const making = await inSeconds(() => openCases(path, { ...reports, count, series: 'due', input }));
  say(`${count} reports, made in ${seconds(making)} s`);
  const longer = { ...input.parameters, reportDueDays: { ...input.parameters.reportDueDays, value: 90 } };
  const atWork = await openCases(path, {
    ...reports,
    count: AT_WORK,
    series: 'work',
    input: { ...input, parameters: longer },
  });
  if (Number(values.pending) > 0) await addPending(Number(values.pending), atWork[0] ?? '');
  // What their birth owes is not what is measured.
  await expandNotices(path);
  await expandReminders(path);
  await owner.query('ANALYZE');

  await setVirtualNow(owner, LAST_MORNING);
  const reminding = await cost(() => expandReminders(path));
  await setVirtualNow(owner, OVER);
  const memory = process.memoryUsage.rss();
  const working = workUntil(atWork, person);
  const draining = await cost(async () => {
    let swept = false;
    const sweeping = sweep(path).finally(() => (swept = true));
    // As the worker does, and ten times as often: mail has rounds of its own.
    while (!swept) await Promise.all([expandNotices(path), pause(1_000)]);
    await sweeping;
    await expandNotices(path);
  });
  const people = await working.stop();
  const outcome = await judge(count);
  const backend = (url: string): JobsBackend =>
    redis ? { kind: 'redis', url: redis.url } : { kind: 'postgres', url };
  const jobs = openJobs({ backend: backend(home.applicationUrl) });
  await jobs.ready;
  await jobs.close();
  // Adding in bulk makes temporary tables, which the role of the application may not.
  let added = NaN;
  const bare = await cost(async () => {
    added = (await drainBare(backend(home.administratorUrl), count)).addSeconds;
  });

  say('\n| what | seconds | a second | to bare BullMQ | Node ms | PostgreSQL ms |');
  say('| --- | ---: | ---: | ---: | ---: | ---: |');
  const each = (total: number) => ((total * 1_000) / count).toFixed(2);
  const line = (what: string, { took, node, server }: Cost) =>
    say(
      `| ${what} | ${seconds(took)} | ${(count / took).toFixed(0)} | ${(bare.took / took).toFixed(2)} | ${each(node)} | ${each(server)} |`,
    );
  line('terms expired, each an entry, with its notices to both sides', draining);
  line('reminders of the last morning owed', reminding);
  line('both', sum(draining, reminding));
  line(`bare BullMQ on ${values.backend}: empty jobs added (${seconds(added)} s) and done`, bare);
  say(
    `\npeople meanwhile, ${values.rate} steps a second: p50 ${seconds(people.p50)} ms, p95 ${seconds(people.p95)} ms, ${people.failed} failed`,
  );
  say(`memory grew by ${((process.memoryUsage.rss() - memory) / 1e6).toFixed(0)} MB`);
  say(
    `lost ${outcome.lost}, doubled ${outcome.doubled}; reminders ${outcome.reminders}, notices ${outcome.notices}`,
  );
  if (outcome.lost + outcome.doubled > 0) process.exitCode = 3;
} finally {
  await home.remove();
  await redis?.stop();
}

/** Steps of people, so many a second in the same process, until told to stop: each submits one report. */
function workUntil(cases: readonly string[], person: string): { stop: () => Promise<Measured> } {
  const by = { person, role: 'ets-representative', onBehalfOf: LEAD };
  const submit = async (serial: number) => {
    const id = cases[serial] ?? '';
    const data = report();
    return (await advance(home.path, { case: id, type: 'report.submit', data, by, id: randomUUID() })).ok;
  };
  const stopping = new AbortController();
  const working = paced(submit, Number(values.rate), Infinity, home.serverCpu, stopping.signal);
  return {
    stop: () => {
      stopping.abort();
      return working;
    },
  };
}

/** Open terms that are not due, on the cases of those who work on. */
async function addPending(pending: number, of: string): Promise<void> {
  const { owner, path } = home;
  const look = () => inSeconds(() => owedNow(path));
  await look();
  const before = await look();
  await owner.query(
    `INSERT INTO deadline (id, case_id, term, key, expires, status, due_at, derivation, norm, opened_revision, opened_at, owner_role,
                           owner_organisation, awaits, remind_at)
     SELECT gen_random_uuid(), d.case_id, d.term, n::text, d.expires, 'open', d.due_at + n * interval '1 second', d.derivation, d.norm,
            d.opened_revision, d.opened_at, d.owner_role, d.owner_organisation, d.awaits, d.due_at + n * interval '1 second'
     FROM generate_series(1, $1::int) n JOIN deadline d ON d.id = (SELECT id FROM deadline WHERE status = 'open' AND case_id = $2 LIMIT 1)`,
    [pending, of],
  );
  await owner.query('ANALYZE');
  await look();
  const after = await look();
  say(
    `${pending} more that are not due: what is owed is seen in ${(after * 1_000).toFixed(1)} ms, ${(before * 1_000).toFixed(1)} without them`,
  );
}

type Outcome = { lost: number; doubled: number; reminders: number; notices: number };

async function judge(due: number): Promise<Outcome> {
  const one = async (sql: string): Promise<number> =>
    (await home.owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`)).rows[0]?.n ?? NaN;
  const lapsed = await one(`ledger_entry WHERE event = 'report.expire'`);
  const cases = await one(
    `(SELECT DISTINCT case_id FROM ledger_entry WHERE event = 'report.expire') AS distinct_cases`,
  );
  return {
    lost: due - cases,
    doubled: lapsed - cases,
    reminders: await one(`message WHERE kind = 'reminder' AND rung = 0`),
    notices: await one(`message WHERE kind = 'notice'`),
  };
}
