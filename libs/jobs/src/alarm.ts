const KINDS = ['deadline', 'tell', 'recount'] as const;
type Kind = (typeof KINDS)[number];

/** What is rung for. It carries identifiers only: what is to be done, and whether it is still due, the row says. */
export type Alarm = {
  /** The row's own identifier, a UUID. */
  id: string;
  kind: Kind;
};

/** An alarm and the instant at which it rings, RFC 3339. */
export type SetAlarm = Alarm & { dueAt: string };

/** Farther alarms are not set: the sweep finds their rows when their day comes. */
export const HORIZON_MS = 24 * 60 * 60 * 1000;

/** A clock that is read in whole milliseconds may ring a little early, and an early ring finds nothing due. */
const SLACK_MS = 2;

/**
 * One id for one row and instant: the same alarm set twice rings once, and one that was moved has another beside it.
 * BullMQ takes neither ':' nor whole numbers for an id.
 */
export const jobIdOf = ({ kind, id, dueAt }: SetAlarm): string => `${kind}-${id}-${Date.parse(dueAt)}`;

/** Milliseconds until an alarm rings, both instants by the database's clock; null when that is not within the horizon. */
export function delayOf(dueAt: string, now: string): number | null {
  const ahead = Date.parse(dueAt) - Date.parse(now);
  if (!(ahead <= HORIZON_MS)) return null;
  return ahead > 0 ? ahead + SLACK_MS : 0;
}

/** Reads what a job carries; null for what is not an alarm, as an older version may have left there. */
export function alarmOf(data: unknown): Alarm | null {
  if (typeof data !== 'object' || data === null) return null;
  const { id, kind } = data as Partial<Record<keyof Alarm, unknown>>;
  const known = KINDS.find((one) => one === kind);
  return typeof id !== 'string' || known === undefined ? null : { id, kind: known };
}
