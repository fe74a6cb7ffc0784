/** How an event is filled in: in which parts, with what the case already knows, and what is asked of the case at the end. */
import type { Json, Said } from '#engine';
import type { Language } from '#terms';
import type { Hints } from '../../forms/hints.js';

export type FilingSection = {
  /** In the address of its page. */
  code: string;
  title: Said;
  lead?: Said;
  /** Which properties of the data stand in it. */
  parts: readonly (readonly string[])[];
};

export type About = {
  /** For which organisation, by which case in which state. */
  organisation: string;
  state: string;
  language: Language;
  /** Names of the organisations that the case names. */
  names: ReadonlyMap<string, string>;
};

export type Asking = { event: string; data: Json };

export type FilingPlan = {
  /** The event whose schema the draft has. */
  shape: string;
  sections: readonly FilingSection[];
  hints: (context: never, about: About) => Hints;
  /** What the draft begins with. */
  begin: (context: never, about: About) => Json;
  /** The events to ask, in order. */
  asks: (data: Json, state: string) => Asking[];
};

/** A plan over the context of its own stage. */
export type PlanOver<Context> = Omit<FilingPlan, 'hints' | 'begin'> & {
  hints: (context: Context, about: About) => Hints;
  begin: (context: Context, about: About) => Json;
};

export const planOver = <Context>(plan: PlanOver<Context>): FilingPlan => plan;

export const asksItself =
  (event: string) =>
  (data: Json): Asking[] => [{ event, data }];
