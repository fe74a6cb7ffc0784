/**
 * One act that moves the open terms of many cases: ordered as the API orders it, carried out as the worker does.
 *
 *   npm run bench:recounts [-- --count 2000]
 */
import { cpus, loadavg } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { grantRole } from '#identity';
import { carryOut, orderRecount, previewChange } from '#procedures';
import { calendarRef, withDecree } from '#terms';
import { LEAD } from '../../workflows/convention/testing/demonstration.js';
import { input } from '../../workflows/reporting/testing/reports.js';
import { addOrganisation, addRepresentative, body, openCases, openHome } from './ground.js';

const { values } = parseArgs({ options: { count: { type: 'string', default: '2000' } } });
const count = Number(values.count);
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Reports of the first quarter, due at the end of April. */
const BORN = '2026-03-31T22:00:00.000Z';
const flood = {
  id: 'determina-7-2026',
  measure: 'suspension' as const,
  norm: 'decreto dimostrativo n. 1/2026',
  reason: 'alluvione',
  kinds: ['act' as const],
  from: '2026-04-01',
  to: '2026-04-10',
};
const act = { type: 'determination', body: 'Dirigente', number: '7', date: '2026-03-31' };

const home = await openHome(BORN);
try {
  const { path, owner } = home;
  await addOrganisation(owner, LEAD);
  const person = await addRepresentative(owner, LEAD);
  await grantRole(owner, { person, role: 'manager', body, from: '2026-01-01' });
  say(`${cpus().length} cores, load before ${loadavg()[0]?.toFixed(2)}, Node ${process.version}`);
  await openCases(path, {
    count,
    series: 'due',
    workflow: 'reporting',
    organisation: LEAD,
    at: BORN,
    input,
  });
  await owner.query('UPDATE procedure SET calendar = $1', [JSON.stringify(withDecree(calendarRef(), flood))]);
  await owner.query('ANALYZE');

  const held = monitorEventLoopDelay({ resolution: 10 });
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    held.reset();
    held.enable();
    const began = performance.now();
    const done = await work();
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    held.disable();
    say(`${what}: ${seconds} s; the process was held for at most ${(held.max / 1e6).toFixed(0)} ms`);
    return done;
  };
  const order = { by: { person, role: 'manager' }, act };
  const change = { kind: 'recount' as const };
  await timed(`preview of ${count} cases`, () => previewChange(path, { body }, change));
  const ordered = () => orderRecount(path, { body }, change, order);
  const { id } = await timed(`order of an act for ${count} cases, with its plan`, ordered);
  await timed('the act carried out', () => carryOut(path, id));
  await timed('the same act ordered again', ordered);
  await timed('and carried out', () => carryOut(path, id));
  const { rows } = await owner.query<{ moved: number }>(
    `SELECT count(*)::int AS moved FROM deadline WHERE status = 'open' AND moves = 1`,
  );
  say(`terms moved once: ${rows[0]?.moved}`);
} finally {
  await home.remove();
}
