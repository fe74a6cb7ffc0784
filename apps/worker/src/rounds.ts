/** Goes round at a fixed pace: never two rounds at once, and a round that fails is told and followed by the next. */
export type Rounds = {
  /** When a round last ended well, RFC 3339; null before the first. */
  lastAt: () => string | null;
  /** Starts no more, and waits for the round that is under way, but no longer than this. */
  stop: (withinMs: number) => Promise<void>;
};

export function goRound(
  round: () => Promise<void>,
  everyMs: number,
  failed: (error: unknown) => void,
): Rounds {
  let under: Promise<void> | undefined;
  let lastAt: string | null = null;

  const go = (): void => {
    under ??= round()
      .then(() => {
        lastAt = new Date().toISOString();
      })
      .catch(failed)
      .finally(() => (under = undefined));
  };
  go();
  const timer = setInterval(go, everyMs);
  return {
    lastAt: () => lastAt,
    async stop(withinMs) {
      clearInterval(timer);
      await Promise.race([under, afterAll(withinMs)]);
    },
  };
}

const afterAll = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
