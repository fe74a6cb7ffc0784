/**
 * How many steps a second, and how long each: the same case file written by hand and by Iter, in one run on one server.
 *
 *   npm run bench [-- --seconds 5 --cases 256 --rate 1000 --only '(a),(c)']
 */
import { randomUUID } from 'node:crypto';
import { loadavg, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { advance, verifyCase, type Command } from '#procedures';
import { lead, form } from '../../workflows/testing/application.js';
import { createHandTables, oneStatement, sixStatements } from './by-hand.js';
import { prepareGround, type Ground } from './ground.js';
import { closedLoops, paced, type Measured, type Operation } from './measure.js';
import { serve } from './over-http.js';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    cases: { type: 'string', default: '256' },
    rate: { type: 'string', default: '1000' },
    only: { type: 'string', default: '' },
  },
});
const seconds = Number(values.seconds);
const concurrencies = [1, 8, 32];

const say = (line: string) => process.stdout.write(`${line}\n`);

type Subject = { name: string; operation: (concurrency: number) => Operation };

const draft = (organisation: string, person: string): Omit<Command, 'case' | 'id'> => ({
  type: 'draft.save',
  data: { form },
  by: { person, role: 'ets-representative', onBehalfOf: organisation },
});

/** What the notice tells its applications when the closing moves: a deadline met, one opened, a message owed. */
const moved = (serial: number): Omit<Command, 'case' | 'id'> => ({
  type: 'closing.move',
  data: {
    closeAt: {
      value: serial % 2 === 0 ? '2027-02-10T12:00' : '2027-02-11T12:00',
      norm: 'Avviso dimostrativo',
    },
  },
  by: { person: null, role: 'case' },
});

async function subjects(ground: Ground): Promise<{ list: Subject[]; close: () => Promise<void> }> {
  const { cases, path, person } = ground;
  const at = (serial: number) => cases[serial % cases.length] ?? '';
  const [first = ''] = cases;
  await advance(path, { case: first, id: randomUUID(), ...moved(1) });
  await advance(path, { case: first, id: randomUUID(), ...draft(lead, person) });
  const payload = await ground.payloadOf(first);
  await createHandTables(ground.owner, cases, payload);
  say(
    `snapshot ${payload.snapshot.length} bytes, entry ${payload.body.length} bytes, derivation ${payload.derivation.length} bytes`,
  );
  const http = await serve(ground);
  const body = JSON.stringify({ type: 'draft.save', data: { form } });
  const inProcess = (ask: (serial: number) => Omit<Command, 'case' | 'id'>): Operation => {
    return async (serial) => (await advance(path, { case: at(serial), id: randomUUID(), ...ask(serial) })).ok;
  };
  const byHand =
    (way: typeof sixStatements) =>
    (concurrency: number): Operation => {
      const pool = ground.handPool(concurrency);
      return (serial) => way(pool, at(serial), randomUUID(), payload);
    };
  return {
    close: http.close,
    list: [
      { name: '(a) six statements by hand', operation: byHand(sixStatements) },
      { name: '(b) one statement by hand', operation: byHand(oneStatement) },
      { name: '(c) advance: draft saved', operation: () => inProcess(() => draft(lead, person)) },
      { name: '(c2) advance: term renewed, message owed', operation: () => inProcess(moved) },
      {
        name: '(d) advance through HTTP: draft saved',
        operation: () => (n) => http.post(at(n), randomUUID(), body),
      },
    ],
  };
}

const fixed = (value: number, digits = 1) => value.toFixed(digits);
const row = (name: string, concurrency: number | string, m: Measured, ratio: string) =>
  `| ${name} | ${concurrency} | ${fixed(m.perSecond, 0)} | ${ratio} | ${fixed(m.p50)} | ${fixed(m.p99)} | ${fixed(m.worst)} | ${fixed(m.node, 2)} | ${fixed(m.server, 2)} | ${m.failed} |`;

const ground = await prepareGround(Number(values.cases));
try {
  const { list: all, close } = await subjects(ground);
  const list = all.filter(({ name }) => values.only.split(',').some((one) => name.startsWith(one)));
  say(
    `${cpus().length} cores, load before ${loadavg()
      .map((one) => fixed(one, 2))
      .join(' ')}, Node ${process.version}`,
  );
  say(
    '\n| way | askers | a second | to (a) | p50 ms | p99 ms | worst ms | Node ms | PostgreSQL ms | failed |',
  );
  say('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  const loops = (concurrency: number, turns: number) =>
    closedLoops(
      list.map(({ operation }) => operation(concurrency)),
      concurrency,
      turns,
      ground.serverCpu,
    );
  await loops(8, 1);
  for (const concurrency of concurrencies) {
    const measured = await loops(concurrency, seconds);
    for (const [index, { name }] of list.entries()) {
      const one = measured[index] as Measured;
      say(row(name, concurrency, one, fixed(one.perSecond / (measured[0]?.perSecond ?? NaN), 2)));
    }
  }
  const rate = Number(values.rate);
  for (const { name, operation } of list.filter((one) => /^\([cd]/.test(one.name))) {
    say(row(name, `${rate}/s`, await paced(operation(32), rate, seconds, ground.serverCpu), ''));
  }
  const { pool, procedure } = ground.path;
  const verdict = await verifyCase({ pool, procedure }, ground.cases[0] ?? '');
  say(
    `\nload after ${loadavg()
      .map((one) => fixed(one, 2))
      .join(
        ' ',
      )}; the first case verified: ${verdict?.entries ?? 0} entries, ${verdict?.broken?.code ?? 'unbroken'}`,
  );
  await close();
} finally {
  await ground.remove();
}
