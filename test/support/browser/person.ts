/** What a person does on a page, whatever they do it with: a journey is told once, and walked with each. */
import type { Page } from 'playwright-core';

/** A control by (a part of) what it is called; `within` is the name of a group around it. */
type Called = { name: string | RegExp; within?: string | RegExp; kind?: 'link' | 'button' };

/** A control by its name in the form, and its value; a link by where it leads, and no name. */
export type Addressed = { field: string; value?: string };

export type Sought = string | RegExp | Called | Addressed;

export type ChosenFile = { name: string; mimeType: string; buffer: Buffer };

export interface Person {
  readonly page: Page;
  /** What this person alone notices on the way; emptied by who has read it. */
  readonly flaws: string[];
  /** @param who of the cast: a part of their address */
  signIn: (who: string) => Promise<void>;
  /** A link or a button: the page that it leads to is there when this comes back. */
  follow: (sought: Sought) => Promise<void>;
  /** Over what stands in a field. */
  write: (sought: Sought, text: string) => Promise<void>;
  /** A box, if it is not ticked yet. */
  tick: (sought: Sought) => Promise<void>;
  /** One of some that are all on the page. */
  choose: (sought: Sought) => Promise<void>;
  /** One of a list that opens, by how it begins. */
  pick: (sought: Sought, choice: string) => Promise<void>;
  attach: (sought: Sought, file: ChosenFile) => Promise<void>;
}

export const isAddressed = (sought: Sought): sought is Addressed =>
  typeof sought === 'object' && 'field' in sought;

export const asCalled = (sought: Exclude<Sought, Addressed>): Called =>
  typeof sought === 'string' || sought instanceof RegExp ? { name: sought } : sought;
