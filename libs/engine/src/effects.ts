/** What a machine may owe. Each action is inert: the engine reads its parameters and returns them as effects. */
import type { CaseAddress, Json, Recipient } from './vocabulary.js';

type Many<T> = T | readonly T[];
/** A machine's own types (a context, an input) stand where JSON is meant; `asJson` in the engine checks them. */
export type TermParams = { term: string; key?: string };
export type NotifyParams = {
  notice: string;
  to: readonly Recipient[];
  data?: Record<string, Json | undefined>;
};
export type OpenCaseParams = {
  workflow: string;
  /** Unique among the children of this case that follow this workflow. */
  key: string;
  title: string;
  organisation?: string;
  programme?: string;
  input: object;
};
export type TellParams = { to: CaseAddress; event: string; data: object };
export type WarnParams = { warning: string; norm: string; data?: Record<string, Json | undefined> };

const owe =
  <P>() =>
  (_: unknown, _params: P) => {
    // Inert: a step is data, and others carry it out.
  };

/** To be spread into `setup({ actions: { ...effects } })`. */
export const effects = {
  openTerm: owe<Many<TermParams>>(),
  closeTerm: owe<Many<TermParams>>(),
  suspendTerm: owe<Many<TermParams & { reason: string; norm: string }>>(),
  resumeTerm: owe<Many<TermParams>>(),
  notify: owe<Many<NotifyParams>>(),
  openCase: owe<Many<OpenCaseParams>>(),
  tell: owe<Many<TellParams>>(),
  warn: owe<Many<WarnParams>>(),
};

export type EffectAction = keyof typeof effects;

export const isEffectAction = (type: string): type is EffectAction => type in effects;

/** `entry: opens('rescue'), exit: closes('rescue')`: a state that carries a term. */
export const opens = <const T extends string>(term: T) => ({ type: 'openTerm', params: { term } }) as const;
export const closes = <const T extends string>(term: T) => ({ type: 'closeTerm', params: { term } }) as const;
