/** What is asked of a case, and what it answers. */
import type { Act, Actor, Effect, Refusal } from '#engine';

export type Command = {
  case: string;
  type: string;
  data: unknown;
  by: Actor;
  /** Unique for this case: the same command again returns the recorded answer. */
  id: string;
  /** When it legally happened, if not now. */
  occurredAt?: string;
  act?: Act;
  /** The revision that the asker saw; another one is answered `stale`. */
  ifRevision?: number;
  /** The deadline that falls due with this command. */
  fires?: string;
  /** The tell that is delivered with this command. */
  delivers?: string;
};

/** A step that was taken and recorded. */
export type Taken = {
  ok: true;
  case: string;
  revision: number;
  from: string | null;
  to: string;
  outcome: string | null;
  recordedAt: string;
  effects: Effect[];
  /** True when this very command had been answered before, and nothing was done now. */
  repeated: boolean;
};

/** Somebody acted in between: what happened since the revision that the asker saw. */
export type Meanwhile = { revision: number; event: string; role: string; recordedAt: string; to: string };

export type Refused = Refusal & { revision?: number; meanwhile?: Meanwhile[] };

export type Answer = Taken | Refused;
