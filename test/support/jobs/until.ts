import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something is so; fails with what it was instead. */
export async function until<T>(
  read: () => T | Promise<T>,
  holds: (value: T) => boolean,
  ms = 20_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > end) throw new Error(`still not so after ${ms} ms: ${JSON.stringify(value)}`);
    await pause(20);
  }
}
