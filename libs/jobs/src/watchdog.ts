/** Notices a queue that is dead and does not say so. */
import { randomUUID } from 'node:crypto';
import type { Line } from './line.js';
import { within } from './within.js';

export type Watched = {
  everyMs: number;
  line: () => Line | undefined;
  /** Whether this process works, and has room to take a sign of life away. */
  free: () => boolean;
  /** Told when the queue answers and nothing lies in it untaken. */
  alive: () => void;
  /** Told why the queue is taken for dead. */
  dead: (why: string) => void;
};

const ANSWER_WITHIN_MS = 5_000;
/** In a row: one beat may be late on a busy machine. */
const MISSES = 2;

/**
 * Puts a sign of life in the queue at each beat, and sees at the next whether somebody took it.
 * @returns what stops it
 */
export function watch({ everyMs, line, free, alive, dead }: Watched): () => void {
  const id = `beat-${randomUUID()}`;
  let missed = 0;
  let looking = false;

  /** Why the queue seems dead, or null. */
  const look = async (open: Line): Promise<string | null> => {
    try {
      const left = await within(lookAndBeat(open, id, free()), ANSWER_WITHIN_MS, 'the queue');
      return left && free() ? 'nobody takes what is in it' : null;
    } catch (error) {
      return (error as Error).message;
    }
  };
  const tick = async (): Promise<void> => {
    const open = line();
    const why = open ? await look(open) : null;
    missed = why === null ? 0 : missed + 1;
    if (open && why === null) alive();
    if (why === null || missed < MISSES) return;
    missed = 0;
    dead(why);
  };
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    void tick().finally(() => (looking = false));
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Whether the last beat is still there. The next is put only where there is somebody to take it. */
async function lookAndBeat(line: Line, id: string, beat: boolean): Promise<boolean> {
  const left = await line.beatIsLeft(id);
  if (!left && beat) await line.beat(id);
  return left;
}
