/** How fast, and how long one waits: what a closed loop and a paced one tell about an operation. */

export type Measured = {
  /** Operations that ended well, a second. */
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  worst: number;
  failed: number;
  /** Share of one core that this process used, 1 being a whole one. */
  cpu: number;
};

export type Operation = (serial: number) => Promise<boolean>;

/** As many askers as said, each asking again as soon as it is answered. */
export async function closedLoop(
  concurrency: number,
  seconds: number,
  operation: Operation,
): Promise<Measured> {
  const stopwatch = begin();
  let serial = 0;
  const asker = async () => {
    while (stopwatch.elapsed() < seconds * 1_000) await stopwatch.time(operation, ++serial);
  };
  await Promise.all(Array.from({ length: concurrency }, asker));
  return stopwatch.result();
}

/**
 * So many a second, come what may: an operation is due at its moment and its waiting counts from then, also when the
 * ones before it are late. Otherwise a slow system would be asked less and look fast.
 */
export async function paced(rate: number, seconds: number, operation: Operation): Promise<Measured> {
  const stopwatch = begin();
  const asked: Promise<void>[] = [];
  const total = rate * seconds;
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(total, Math.floor((stopwatch.elapsed() * rate) / 1_000));
      while (asked.length < due) {
        const moment = (asked.length * 1_000) / rate;
        asked.push(stopwatch.time(operation, asked.length, moment));
      }
      if (asked.length === total) {
        clearInterval(timer);
        resolve();
      }
    }, 1);
  });
  await Promise.all(asked);
  return stopwatch.result();
}

function begin() {
  const started = performance.now();
  const cpu = process.cpuUsage();
  const waits: number[] = [];
  let failed = 0;
  const elapsed = () => performance.now() - started;
  return {
    elapsed,
    time: async (operation: Operation, serial: number, dueAt = elapsed()) => {
      const well = await operation(serial).catch(() => false);
      if (well) waits.push(elapsed() - dueAt);
      else failed++;
    },
    result: (): Measured => {
      const ms = elapsed();
      const { user, system } = process.cpuUsage(cpu);
      const sorted = Float64Array.from(waits).sort();
      const at = (share: number) =>
        sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
      return {
        perSecond: (waits.length * 1_000) / ms,
        p50: at(0.5),
        p99: at(0.99),
        worst: at(1),
        failed,
        cpu: (user + system) / 1_000 / ms,
      };
    },
  };
}
