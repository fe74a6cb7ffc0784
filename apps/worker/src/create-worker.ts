/** What the clock does: rings, and goes round for whatever no alarm has rung for. */
import type { Alarm, Jobs } from '#jobs';
import { carryOut, deliver, fire, recountsUnderWay, sweep, type OnePath, type Rung } from '#procedures';
import { setAlarmsAhead } from './horizon.js';
import { goRound, type Rounds } from './rounds.js';

export type WorkerOptions = {
  path: OnePath;
  jobs: Jobs;
  /** How often it goes round, milliseconds: 30,000 if not given, 0 for never. */
  everyMs?: number;
  /** Alarms answered at once: 4 if not given. */
  concurrency?: number;
  /** Told in whole lines what an operator wants to know; silent if not given. */
  log?: (line: string) => void;
};

export type WorkerHealth = {
  /** False when no round has ended well for three rounds' time. */
  well: boolean;
  lastRoundAt: string | null;
  /** What came of the alarms that rang here. */
  alarms: Record<Rung, number>;
  /** What the rounds did that no alarm had done. */
  rounds: { done: number; refused: number };
};

export type Worker = {
  health: () => WorkerHealth;
  /** Takes no more alarms, goes round no more, and waits up to 10 seconds for what is under way. Never throws. */
  stop: () => Promise<void>;
};

const STOP_WITHIN_MS = 10_000;

/**
 * Starts to ring and to go round, at once with a round for what fell due while nobody worked. The jobs and the pool stay
 * the caller's: stop the worker first, then close them.
 */
export function startWorker({
  path,
  jobs,
  everyMs = 30_000,
  concurrency = 4,
  log = () => undefined,
}: WorkerOptions): Promise<Worker> {
  const alarms: WorkerHealth['alarms'] = { done: 0, refused: 0, moot: 0, waits: 0 };
  const swept: WorkerHealth['rounds'] = { done: 0, refused: 0 };
  const begunAt = Date.now();
  let stopped = false;

  const listener = jobs.work(
    async (alarm) => {
      alarms[await answer(path, alarm, () => stopped)] += 1;
    },
    { concurrency },
  );
  const round = async () => {
    try {
      const { done, refused } = await sweep(path);
      swept.done += done;
      swept.refused += refused;
    } finally {
      // Two rounds ahead, so that each deadline is seen before it falls due even if a round is missed.
      await setAlarmsAhead(path, jobs, 2 * everyMs);
    }
  };
  // Apart from the round of deadlines, which never waits for an act that moves a hundred thousand cases.
  const acts = async () => {
    for (const id of await recountsUnderWay(path))
      await carryOut(path, id, () => stopped).catch(failed(`l’atto ${id}, che sposta termini,`));
  };
  const failed = (what: string) => (error: unknown) =>
    log(`Orologio: ${what} non è riuscito: ${messageOf(error)}`);
  const rounds: Rounds | null = everyMs > 0 ? goRound(round, everyMs, failed('un giro')) : null;
  const ofActs: Rounds | null = everyMs > 0 ? goRound(acts, everyMs, failed('un giro degli atti')) : null;

  return Promise.resolve({
    health() {
      const lastRoundAt = rounds?.lastAt() ?? null;
      const since = lastRoundAt === null ? begunAt : Date.parse(lastRoundAt);
      const well = rounds === null || Date.now() - since <= 3 * everyMs;
      return { well, lastRoundAt, alarms: { ...alarms }, rounds: { ...swept } };
    },
    async stop() {
      stopped = true;
      await Promise.all([listener.close(), rounds?.stop(STOP_WITHIN_MS), ofActs?.stop(STOP_WITHIN_MS)]);
    },
  });
}

/** What the alarm is for, the row says; one that waits is found by the next round. */
async function answer(path: OnePath, { kind, id }: Alarm, stopped: () => boolean): Promise<Rung> {
  if (kind === 'deadline') return fire(path, id);
  if (kind === 'tell') return deliver(path, id);
  await carryOut(path, id, stopped);
  return 'done';
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '')
    return error.errors.map((one) => messageOf(one)).join('; ');
  return error instanceof Error ? error.message : String(error);
}
