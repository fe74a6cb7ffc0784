import type { Alarm, SetAlarm } from './alarm.js';
import type { Listener } from './line.js';

export type JobsBackend =
  | {
      kind: 'postgres';
      url: string;
      /** Connections at most, one of which listens for ever; 5 at least, 8 if not given. */
      poolSize?: number;
    }
  | { kind: 'redis'; url: string };

export type JobsOptions = {
  backend: JobsBackend;
  /** Told in whole lines what an operator wants to know; silent if not given. */
  log?: (line: string) => void;
  /** How often a server that is away is asked for again: 500 ms if not given. */
  retryMs?: number;
  /** How often a sign of life goes through the queue: 30,000 ms if not given. */
  beatMs?: number;
  /** How long closing waits for what is being rung: 10,000 ms if not given. */
  closeMs?: number;
};

export type JobsHealth = {
  backend: JobsBackend['kind'];
  /** `refused`: an operator must act, `lastError` says how; the sweep goes on without alarms. */
  state: 'waiting' | 'ready' | 'refused' | 'closed';
  /** When the queue last answered and nothing lay in it untaken, RFC 3339; null before the first look. */
  lastBeatAt: string | null;
  lastError: string | null;
  errors: number;
  /** How often the queue was taken for dead and opened anew. */
  renewed: number;
  /** Alarms set, and alarms of which that was not known within 500 ms. */
  set: number;
  dropped: number;
  /** Alarms rung, and those of them whose handler failed. */
  rung: number;
  failed: number;
};

export type Ring = (alarm: Alarm) => Promise<void>;

export type Jobs = {
  /** Settles when the queue can first be used. Rejects only for what an operator must mend, with JobsRefused. */
  ready: Promise<void>;
  /**
   * Sets an alarm that rings once, at `dueAt`; both instants are the database's, RFC 3339. A hint and no more: it
   * returns at once, never throws, and sets nothing when the queue is away or the instant is over 24 hours ahead.
   */
  wake: (alarm: SetAlarm, now: string) => void;
  /**
   * Rings alarms in this process, as soon as the queue can be used; 4 at a time if not said otherwise. An alarm may
   * ring twice, and at two workers at once: whether anything is to be done is for the row to say.
   */
  work: (ring: Ring, options?: { concurrency?: number }) => Listener;
  health: () => JobsHealth;
  /** Workers first, then the queue, then its connections. May be called twice; never throws. */
  close: () => Promise<void>;
};
