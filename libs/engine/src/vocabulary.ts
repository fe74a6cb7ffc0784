/** The words in which cases are asked and answer. Everything here is plain JSON: it is stored, hashed and replayed. */
import type { CalendarRef, CivilDate, ComputedTerm, Instant } from '#terms';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Who asks. `person` is a pseudonymous identifier, never a name; the clock and other cases have none. */
export type Actor = {
  person: string | null;
  role: string;
  /** The organisation for which a partner's person acts. */
  onBehalfOf?: string;
  /** The dated mandate by which the person acts for that organisation. */
  mandate?: string;
};

/** The two actors that are nobody: time, and another case. */
export const CLOCK: Actor = { person: null, role: 'clock' };
export const CASE: Actor = { person: null, role: 'case' };

/** An administrative act: what makes a step lawful (L. 241/1990, art. 2 c. 1 and art. 3). */
export type Act = {
  type: string;
  /** The body or office that adopted it. */
  body: string;
  number?: string;
  /** Day of adoption, YYYY-MM-DD. */
  date: string;
  title?: string;
  /** Day from which it has effect; absent while it has none (e.g. before the accounting visa). */
  effectiveOn?: string;
  legalBasis?: string;
  /** SHA-256 of the document, hexadecimal. */
  documentHash?: string;
};

/** An event as a machine receives it: what is asked, by whom, when, with which act behind it. */
export type Asked<Type extends string = string, Data = unknown> = {
  type: Type;
  data: Data;
  by: Actor;
  /** When Iter learns of it: the only "now" that a rule knows. */
  at: Instant;
  /** When it legally happened (for example the instant of a certified delivery); `at` unless said otherwise. */
  occurredAt: Instant;
  act?: Act;
  /** The calendar by which terms are counted. */
  calendar: CalendarRef;
};

/** The place of a case in its tree. */
export type Self = { id: string; parent: string | null; root: string; procedure: string };

export type CaseAddress = 'parent' | 'root' | { child: string; key: string } | { case: string };

/** The day of a counted term that binds: whoever must act in time has the lenient one, the office works to the strict one. */
export type Reading = 'raw' | 'strict' | 'lenient';

/** When a term falls due, and why then. */
export type Due = {
  /** First instant at which the clock may ask. */
  dueAt: Instant;
  norm: string;
  /** The full derivation, when the date was counted and not given. */
  computed?: ComputedTerm;
  /** By which of its readings it falls due; absent where another fact decides too, and the date is not counted again. */
  reading?: Reading;
  /** The last moment for what is awaited, where the clock asks only later. */
  actBy?: Instant;
  /** Where a given (not counted) instant comes from. */
  source?: string;
};

/** A term as it runs on a case: whose duty it is, what fulfils it, and what the clock asks on that day. */
export type OpenedTerm = {
  term: string;
  key: string;
  expires: string;
  owner: Recipient;
  awaits: string[];
};

/** What is to be done about a step. Data, carried out by others. */
export type Effect =
  | ({ kind: 'open-term' } & OpenedTerm & Due)
  | { kind: 'close-term'; term: string; key: string }
  | { kind: 'suspend-term'; term: string; key: string; reason: string; norm: string }
  | ({ kind: 'resume-term' } & OpenedTerm & Due)
  | ({ kind: 'move-term'; deadline: string; term: string; key: string; from: Instant } & Due)
  | { kind: 'set-calendar'; calendar: CalendarRef }
  | {
      kind: 'reach';
      act: string;
      addressee: string;
      /** The day on which the act reached its addressee; null while it is not known. */
      on: CivilDate | null;
      windows: string[];
      adoptedOn?: CivilDate;
    }
  | {
      kind: 'mark';
      act: string;
      /** The events whose acts were about this one, and fall with it. */
      also?: string[];
      /** Null where the act is no more for anybody. */
      addressee: string | null;
      how: 'challenged' | 'withdrawn';
      on: CivilDate;
      /** The window that was used, or the rule by which the act was taken away. */
      by: string;
      /** Where it is found: a register number, a file. */
      reference: string;
    }
  | { kind: 'notify'; notice: string; to: Recipient[]; data: Json }
  | {
      kind: 'open-case';
      workflow: string;
      key: string;
      title: string;
      organisation?: string;
      programme?: string;
      input: Json;
    }
  | { kind: 'tell'; to: string; event: string; data: Json }
  | { kind: 'warn'; warning: string; norm: string; data: Json };

export type Recipient = { role: string } | { organisation: string };

/** Text in the languages that people read. */
export type Said = { it: string; en: string };

/** Why not. The same object decides and explains. */
export type Reason = {
  code: string;
  text: Said;
  norm: string;
  /** Roles that can remove it; `clock` where only time does; empty where nobody can. */
  removedBy: string[];
  /** From when it will no longer stand, where time decides. */
  from: Instant | null;
};

export type RefusalKind = 'unknown' | 'not-yours' | 'bad-data' | 'not-now' | 'rule' | 'stale';

export type FieldError = { pointer: string; message: string };

export type Refusal = { ok: false; kind: RefusalKind; reasons: Reason[]; errors: FieldError[] };

/** A snapshot that says what it belongs to, so that it is never read by another machine. */
export type Envelope = {
  workflow: string;
  version: number;
  hash: string;
  value: Json;
  context: Record<string, Json>;
  status: 'active' | 'done';
  output: Json;
};

export type Step = {
  ok: true;
  envelope: Envelope;
  effects: Effect[];
  /** Dotted state names before (null at birth) and after, for example `open.under-rescue`. */
  from: string | null;
  to: string;
  /** Name of the final state, once one is reached. */
  outcome: string | null;
};

export type Explanation = {
  event: string;
  action: Said;
  allowed: boolean;
  reasons: Reason[];
  /** What will be checked on the data that is still to be given. */
  conditions: Reason[];
  roles: string[];
  norm: string;
  act: ActRequirement | null;
  /** JSON Schema of the data. */
  schema: Json;
};

/** The act that the law wants for an event. */
export type ActRequirement = {
  types: readonly string[];
  norm: string;
  /** The act must already have effect on the day of the event. */
  effective?: boolean;
};
