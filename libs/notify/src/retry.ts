/** How long to wait before a mail server is asked again. */
const MINUTES = [1, 2, 5, 10, 15, 30, 60] as const;

/** Seconds to wait after so many attempts: growing pauses, then every hour. */
export const pauseAfter = (attempts: number): number =>
  60 * (MINUTES[Math.min(Math.max(attempts, 1), MINUTES.length) - 1] ?? 60);
