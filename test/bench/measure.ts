/** How fast, and how long one waits: what a closed loop and a paced one tell about an operation. */
import type { ServerCpu } from './server-cpu.js';

export type Measured = {
  /** Operations that ended well, a second. */
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  worst: number;
  failed: number;
  /** Milliseconds of processor for each operation: of this process, and of the server. */
  node: number;
  server: number;
};

export type Operation = (serial: number) => Promise<boolean>;

/**
 * As many askers as said, each asking again as soon as it is answered. The operations take turns of a second, so that
 * what else the machine does meanwhile falls on all of them.
 */
export async function closedLoops(
  operations: readonly Operation[],
  concurrency: number,
  seconds: number,
  serverCpu: ServerCpu,
): Promise<Measured[]> {
  const tallies = operations.map((operation) => ({ operation, tally: newTally(serverCpu), serial: 0 }));
  for (let turn = 0; turn < seconds; turn++) {
    for (const one of tallies) {
      const until = one.tally.begin() + 1_000;
      const asker = async () => {
        while (performance.now() < until) await one.tally.time(one.operation, ++one.serial);
      };
      await Promise.all(Array.from({ length: concurrency }, asker));
      one.tally.end();
    }
  }
  return tallies.map(({ tally }) => tally.result());
}

/**
 * So many a second, come what may: an operation is due at its moment and its waiting counts from then, also when the
 * ones before it are late. Otherwise a slow system would be asked less and look fast.
 */
export async function paced(
  operation: Operation,
  rate: number,
  seconds: number,
  serverCpu: ServerCpu,
  stop?: AbortSignal,
): Promise<Measured> {
  const tally = newTally(serverCpu);
  const began = tally.begin();
  const asked: Promise<void>[] = [];
  const total = rate * seconds;
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(total, Math.floor(((performance.now() - began) * rate) / 1_000));
      while (asked.length < due) {
        const moment = began + ((asked.length + 1) * 1_000) / rate;
        asked.push(tally.time(operation, asked.length, moment));
      }
      if (asked.length === total || stop?.aborted) {
        clearInterval(timer);
        resolve();
      }
    }, 1);
  });
  await Promise.all(asked);
  tally.end();
  return tally.result();
}

/** What is counted of one operation, over one or several stretches of time. */
function newTally(serverCpu: ServerCpu) {
  const waits: number[] = [];
  const sum = { failed: 0, ms: 0, node: 0, server: 0 };
  let before = { ms: 0, node: process.cpuUsage(), server: 0 };
  return {
    begin: () => {
      before = { ms: performance.now(), node: process.cpuUsage(), server: serverCpu() };
      return before.ms;
    },
    time: async (operation: Operation, serial: number, dueAt = performance.now()) => {
      const well = await operation(serial).catch(() => false);
      if (well) waits.push(performance.now() - dueAt);
      else sum.failed++;
    },
    end: () => {
      const { user, system } = process.cpuUsage(before.node);
      sum.ms += performance.now() - before.ms;
      sum.node += (user + system) / 1_000;
      sum.server += (serverCpu() - before.server) * 1_000;
    },
    result: (): Measured => {
      const sorted = Float64Array.from(waits).sort();
      const at = (share: number) =>
        sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
      return {
        perSecond: (waits.length * 1_000) / sum.ms,
        p50: at(0.5),
        p95: at(0.95),
        p99: at(0.99),
        worst: at(1),
        failed: sum.failed,
        node: sum.node / waits.length,
        server: sum.server / waits.length,
      };
    },
  };
}
