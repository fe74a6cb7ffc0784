/** The words of a forecast: one case played to its end on a copy, under an assumption that is said. */
import type { Actor, Effect, Envelope, LoadedWorkflow, Reason, Recipient, Self } from '#engine';
import type { CalendarRef, Instant } from '#terms';

/** `nothing`: only the clock acts. `last-day`, `after`: whoever has a duty on this case fulfils it then, if it can be known how. */
export type Assumption = { kind: 'nothing' } | { kind: 'last-day' } | { kind: 'after'; days: number };

export type DeadlineFate = 'open' | 'suspended' | 'expired' | 'met' | 'refused';

export type CopiedDeadline = {
  id: string;
  term: string;
  key: string;
  expires: string;
  status: DeadlineFate;
  dueAt: Instant;
  owner: Recipient;
  awaits: string[];
  norm: string;
  derivation: object;
  openedAt: Instant;
  closedAt: Instant | null;
  /** Opened while playing; the others run already. */
  foreseen: boolean;
};

export type CopiedCase = {
  self: Self;
  title: string;
  workflow: LoadedWorkflow;
  envelope: Envelope;
  revision: number;
  state: string;
  deadlines: CopiedDeadline[];
};

export type OwedTell = { from: string; to: string; event: string; data: unknown };

/** A tree of cases as it stands at one moment; what is played on it is recorded nowhere. */
export type Copy = {
  at: Instant;
  calendar: CalendarRef;
  cases: Map<string, CopiedCase>;
  tells: OwedTell[];
};

/** What made a step be asked. */
export type Cause =
  | { kind: 'expiry'; deadline: string }
  | { kind: 'told'; from: string; fromTitle: string }
  | { kind: 'assumed'; deadline: string; actType: string | null };

export type ForecastStep = {
  at: Instant;
  event: string;
  by: Actor;
  cause: Cause;
  from: string;
  /** Null when the case refused. */
  to: string | null;
  outcome: string | null;
  effects: Effect[];
  reasons: Reason[];
};

/** A step that a person may take, and what of it nobody else can know: its fields, or that there is a choice at all. */
export type OpenChoice = { event: string; roles: string[]; fields: string[] };

export type ForecastEnd =
  | { kind: 'outcome'; at: Instant; outcome: string }
  /** Nothing more falls due by itself: the case stays where it is until somebody takes one of these steps. */
  | { kind: 'waits'; at: Instant; choices: OpenChoice[] }
  /** A duty that only a person can fulfil: data or a choice that must not be made up. */
  | { kind: 'person'; at: Instant; deadline: string; choices: OpenChoice[] }
  /** Terms renew each other without end. */
  | { kind: 'unending'; at: Instant };

export type Forecast = {
  case: string;
  at: Instant;
  revision: number;
  assumption: Assumption;
  steps: ForecastStep[];
  deadlines: CopiedDeadline[];
  state: string;
  end: ForecastEnd;
};
