import type { Jobs } from './jobs.js';

/** What a step comes to owe, as it was written: `at` is the database's time of that step. */
export type NewlyOwed = {
  opened: readonly { id: string; dueAt: string; at?: unknown }[];
  /** Open deadlines that have another day now. */
  rescheduled: readonly { id: string; dueAt: string; at?: unknown }[];
  tells: readonly { id: string; at?: unknown }[];
  /** Acts for many cases. */
  recounts?: readonly { id: string; at: string }[];
};

/** From what is owed to alarms: deadlines ring when they fall due, tells and acts at once. */
export const waking =
  (jobs: Pick<Jobs, 'wake'>) =>
  ({ opened, rescheduled, tells, recounts = [] }: NewlyOwed): void => {
    for (const { id, dueAt, at } of [...opened, ...rescheduled])
      if (typeof at === 'string') jobs.wake({ id, kind: 'deadline', dueAt }, at);
    for (const { id, at } of tells)
      if (typeof at === 'string') jobs.wake({ id, kind: 'tell', dueAt: at }, at);
    for (const { id, at } of recounts) jobs.wake({ id, kind: 'recount', dueAt: at }, at);
  };
