/** Whose duty a term is, and what fulfils it. */
import { CLOCK, type Recipient } from './vocabulary.js';

/** A role of the body, or an organisation that the case names. */
export type TermOwner<Context> = { role: string } | { organisation: (context: Context) => string };

export type Duty<Context> = {
  owner: TermOwner<Context>;
  /** The events that fulfil it: the owner sends them, or another case tells them. */
  awaits: readonly string[];
  /** The role that records what an owner does outside Iter, for example a payment or a letter. */
  recordedBy?: string;
};

/** A term that is only a moment, an opening or an end of validity: the clock owns it, and nobody has to do anything. */
export const MOMENT = { owner: { role: CLOCK.role }, awaits: [] } satisfies Duty<never>;

export const ownerIn = <Context>(owner: TermOwner<Context>, context: Context): Recipient =>
  'role' in owner ? { role: owner.role } : { organisation: owner.organisation(context) };
