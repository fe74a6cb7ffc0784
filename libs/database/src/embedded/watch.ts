import { setTimeout as pause } from 'node:timers/promises';

const MS_BETWEEN_LOOKS = 1_000;
const MS_AFTER_A_FAILURE = 10_000;

/**
 * Looks again and again, until the watch is ended. What goes wrong is said once, and tried again.
 * @returns ends the watch; resolves when the last look is over
 */
export function watch(look: () => Promise<void>, say: (line: string) => void): () => Promise<void> {
  const ending = new AbortController();
  const wait = (ms: number) =>
    pause(ms, undefined, { ref: false, signal: ending.signal }).catch(() => undefined);
  const keep = async (): Promise<void> => {
    let said = '';
    await wait(MS_BETWEEN_LOOKS);
    while (!ending.signal.aborted) {
      try {
        await look();
        said = '';
        await wait(MS_BETWEEN_LOOKS);
      } catch (error) {
        const { message } = error as Error;
        if (message !== said) say(message);
        said = message;
        await wait(MS_AFTER_A_FAILURE);
      }
    }
  };
  const kept = keep();
  return async () => {
    ending.abort();
    await kept;
  };
}
