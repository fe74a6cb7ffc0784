/** Counts what goes wrong in the queue, and says it without saying it a thousand times. */
export type Faults = {
  note: (error: unknown) => void;
  count: () => number;
  last: () => string | null;
};

const QUIET_MS = 60_000;

export function countFaults(say: (line: string) => void): Faults {
  let count = 0;
  let last: string | null = null;
  let saidAt = 0;
  return {
    note(error) {
      count += 1;
      const message = messageOf(error);
      if (message !== last || Date.now() - saidAt > QUIET_MS) {
        saidAt = Date.now();
        say(`Sveglie: ${message}`);
      }
      last = message;
    },
    count: () => count,
    last: () => last,
  };
}

/** Node's connection errors to a name with several addresses have no message of their own. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '')
    return error.errors.map((one) => messageOf(one)).join('; ');
  return error instanceof Error ? error.message || error.name : String(error);
}
