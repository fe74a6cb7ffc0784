/** How a stage is written down: events, rules, terms, texts and a machine, checked against each other by the compiler. */
import type { Concealed } from './concealed.js';
import type { AnyStateMachine } from 'xstate';
import type { z } from 'zod';
import type { Actor, ActRequirement, Asked, Due, Said } from './vocabulary.js';
import { windowTerm, type ContestableAct, type WindowDefinition } from './contest.js';
import type { Duty } from './duty.js';
import type { Remedy } from './remedy.js';
import { agreed, type CalendarRef, type Instant, type Language } from '#terms';

export type EventDefinition<Schema extends z.ZodType = z.ZodType> = {
  /** Who may send it. `clock` for an expiry, `case` for what another case tells. */
  roles: readonly string[];
  /** A strict object schema: unknown fields are refused. */
  data: Schema;
  /** Article of law or clause of the notice that foresees it. */
  norm: string;
  act?: ActRequirement;
};

/** Declares one event; keeps the type of its data. */
export const event = <Schema extends z.ZodType>(
  definition: EventDefinition<Schema>,
): EventDefinition<Schema> => definition;

type Definitions = Record<string, EventDefinition>;

/** The union of the events of a stage, as its machine receives them. */
export type EventsOf<D extends Definitions> = {
  [T in keyof D & string]: Asked<T, z.output<D[T]['data']>>;
}[keyof D & string];

/** The typed data of an event that is known to be of this type; throws on another one, which is a mistake in a machine. */
export function dataOf<E extends Asked, T extends E['type']>(
  asked: E,
  type: T,
): Extract<E, { type: T }>['data'] {
  if (asked.type !== type)
    throw new Error(`A machine reads the data of "${type}" while it is asked "${asked.type}".`);
  return (asked as Extract<E, { type: T }>).data;
}

export type RuleArgs<Context, E extends Asked = Asked> = { context: Context; event: E };

export type Rule<Context, E extends Asked = Asked> = {
  /** True when the step may be taken as far as this rule is concerned. */
  holds: (args: RuleArgs<Context, E>) => boolean;
  norm: string | ((context: Context) => string);
  removedBy: readonly string[];
  /** From when it will hold by itself, where time decides. */
  from?: (args: RuleArgs<Context, E>) => Instant | null;
  /** Reads the data of the event: it can be judged only once they are given. */
  onData?: boolean;
  /** Values for the `{placeholders}` of its sentence. */
  details?: (args: RuleArgs<Context, E>) => Record<string, Value>;
};

export type Rules<Context, E extends Asked = Asked> = Record<string, Rule<Context, E>>;

/** Declares the rules of a stage: `defineRules<Context, Event>()({ ... })`. The name of a rule is the key of its sentence. */
export const defineRules =
  <Context, E extends Asked>() =>
  <const R extends Rules<Context, E>>(rules: R): R =>
    rules;

/** The rules as XState guards, under the same names: `setup({ guards: guardsOf(rules) })`. */
export function guardsOf<Context, E extends Asked, N extends string>(
  rules: Record<N, Rule<Context, E>>,
): Record<N, (args: RuleArgs<Context, E>) => boolean> {
  const guards = {} as Record<N, (args: RuleArgs<Context, E>) => boolean>;
  for (const name in rules) guards[name] = ({ context, event }) => rules[name].holds({ context, event });
  return guards;
}

export type TermArgs<Context> = {
  context: Context;
  event: Asked;
  at: Instant;
  calendar: CalendarRef;
  key: string;
};

export type TermDefinition<Context> = Duty<Context> & {
  /** The event that the clock sends when it falls due. */
  expires: string;
  /** When, and by which counting. */
  due: (args: TermArgs<Context>) => Due;
  norm: string;
};

/** Declares the terms of a stage: `defineTerms<Context>()({ ... })`. */
export const defineTerms =
  <Context>() =>
  <const T extends Record<string, TermDefinition<Context>>>(terms: T): T =>
    terms;

/** What people read about a stage, in one language. Sentences may hold `{placeholders}`. */
export type Texts<
  EventName extends string = string,
  RuleName extends string = string,
  TermName extends string = string,
> = {
  title: string;
  /** The stage in one or two plain sentences. */
  about: string;
  /** Dotted state name -> what it is called. */
  states: Record<string, string>;
  /** Verb and object for the button, past participle for the history. */
  events: Record<EventName, { action: string; done: string }>;
  /** The sentence of a refusal. */
  rules: Record<RuleName, string>;
  /** Name of the term, what happens on that date if nothing is done, and what has been begun meanwhile and not sent. */
  terms: Record<TermName, { name: string; onExpiry: string; unsent?: string }>;
  outcomes: Record<string, string>;
  /** Messages owed to people. */
  notices: Record<string, { subject: string; body: string }>;
  /** What is pointed out without stopping anybody. */
  warnings?: Record<string, string>;
};

type Named<T> = Extract<keyof T, string>;

export type Workflow = {
  name: string;
  version: number;
  machine: AnyStateMachine;
  events: Record<string, EventDefinition>;
  // Rules and terms are read with the context of their own machine only; the engine never builds one.
  rules: Rules<never, never>;
  terms: Record<string, TermDefinition<never>>;
  /** The organisations that a case concerns. Asked of a context as it is stored, without its parameters. */
  concerns: (context: never) => readonly string[];
  /** Events whose data others do not read before the case has come further. */
  concealed: Record<string, Concealed>;
  /** Notices that the law foresees, each with its norm: nobody may switch them off. */
  requiredNotices: Record<string, string>;
  /** Notices that go to the office alone, never to an organisation. */
  officeNotices: readonly string[];
  /** What makes a rule hold that reads no data: where a page leads who is stopped by it. */
  remedies: Record<string, Remedy>;
  /** Events that make, or bring to its addressees, an act that may be contested or undone. */
  acts: Record<string, ContestableAct<never>>;
  /** Until when, and by which counting. */
  windows: Record<string, WindowDefinition>;
  texts: { it: Texts; en: Texts };
};

/**
 * Declares a stage. The compiler sees to it that every event, rule and term has its words in both languages;
 * `checkWorkflow` sees to the rest when Iter starts.
 */
export function defineWorkflow<
  Context,
  const D extends Definitions,
  R extends Rules<Context, EventsOf<D>>,
  T extends Record<string, TermDefinition<Context>>,
>(definition: {
  name: string;
  version: number;
  machine: AnyStateMachine;
  events: D;
  rules: R;
  terms: T;
  concerns?: (context: Context) => readonly string[];
  concealed?: Partial<Record<Named<D>, Concealed>>;
  requiredNotices?: Record<string, string>;
  officeNotices?: readonly string[];
  remedies?: Partial<Record<Named<R>, Remedy>>;
  acts?: Partial<Record<Named<D>, ContestableAct<Context>>>;
  windows?: Record<string, WindowDefinition>;
  texts: { it: Texts<Named<D>, Named<R>, Named<T>>; en: Texts<Named<D>, Named<R>, Named<T>> };
}): Workflow {
  const { acts = {}, windows = {}, texts, ...rest } = definition;
  return {
    concerns: () => [],
    concealed: {},
    requiredNotices: {},
    officeNotices: [],
    remedies: {},
    ...rest,
    acts,
    windows,
    texts: { it: withWindows(texts.it, windows, 'it'), en: withWindows(texts.en, windows, 'en') },
  } as Workflow;
}

/** Windows are called the same in every stage that has them. */
function withWindows(texts: Texts, windows: Record<string, WindowDefinition>, language: keyof Said): Texts {
  const terms = { ...texts.terms };
  for (const [window, { name, onExpiry }] of Object.entries(windows))
    terms[windowTerm(window)] = { name: name[language], onExpiry: onExpiry[language] };
  return { ...texts, terms };
}

/** Roles whose person must act for an organisation that the case concerns. */
export const EXTERNAL_ROLES: readonly string[] = ['ets-representative'];

/** A case that concerns this one is open to every organisation, as a public notice is. */
export const ANY_ORGANISATION = '*';

export const isExternal = (by: Actor): boolean => EXTERNAL_ROLES.includes(by.role);

/** What a `{placeholder}` stands for: the same in both languages, or one for each. */
export type Value = string | number | Said;

/**
 * A sentence with its placeholders filled; what is not among the values stays visible, so that a hole is seen. What somebody has ended with
 * a full stop gets no second one.
 */
export function fill(sentence: string, values: unknown, language: Language): string {
  const given = (values ?? {}) as Record<string, unknown>;
  const filled = sentence.replace(/\{(\w+)\}(\.?)/g, (whole, name: string, stop: string) => {
    const value = given[name];
    const said = isSaid(value) ? value[language] : value;
    if (typeof said !== 'string' && typeof said !== 'number') return whole;
    return /[.!?…]$/.test(String(said)) ? String(said) : `${said}${stop}`;
  });
  return language === 'it' ? agreed(filled) : filled;
}

const isSaid = (value: unknown): value is Said =>
  typeof value === 'object' && value !== null && 'it' in value && 'en' in value;

export function say(
  workflow: Workflow,
  pick: (texts: Texts) => string | undefined,
  values: Record<string, Value> = {},
): Said {
  return {
    it: fill(pick(workflow.texts.it) ?? '', values, 'it'),
    en: fill(pick(workflow.texts.en) ?? '', values, 'en'),
  };
}
