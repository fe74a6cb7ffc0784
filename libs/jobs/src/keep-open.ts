/** Keeps one thing open: opens it, again and again if need be, and replaces it when told that it is dead. */
import { setTimeout as pause } from 'node:timers/promises';
import { JobsRefused } from './line.js';

type Closable = { close: () => Promise<void> };

export type Kept<T> = {
  /** Settles at the first opening, or when closed before; rejects only with JobsRefused. */
  ready: Promise<void>;
  now: () => T | undefined;
  /** Closes what is open and opens it anew, in the background. */
  renew: () => void;
  close: () => Promise<void>;
};

export type Keeping<T> = {
  everyMs: number;
  open: () => Promise<T>;
  opened: (thing: T) => void;
  /** Told once for each wait, why; and of a refusal, after which nothing is tried any more. */
  failed: (error: unknown) => void;
};

export function keepOpen<T extends Closable>({ everyMs, open, opened, failed }: Keeping<T>): Kept<T> {
  const stop = new AbortController();
  let held: T | undefined;

  const attempt = async (): Promise<void> => {
    for (let told = false; !stop.signal.aborted; told = true) {
      try {
        const thing = await open();
        if (stop.signal.aborted) return await thing.close();
        held = thing;
        return opened(thing);
      } catch (error) {
        const refused = error instanceof JobsRefused;
        if (refused || !told) failed(error);
        if (refused) throw error;
        await pause(everyMs, undefined, { signal: stop.signal }).catch(() => undefined);
      }
    }
  };
  const letGo = async (): Promise<void> => {
    const thing = held;
    held = undefined;
    await thing?.close();
  };

  const ready = attempt();
  // Whoever waits for it sees the refusal; nobody need wait.
  let going = ready.catch(() => undefined);
  return {
    ready,
    now: () => held,
    renew() {
      going = going
        .then(letGo)
        .then(attempt)
        .catch(() => undefined);
    },
    async close() {
      stop.abort();
      await going;
      await letGo();
    },
  };
}
