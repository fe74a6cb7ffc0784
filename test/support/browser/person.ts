/** What a person does on a page, whatever they do it with: a journey is told once, and walked with each. */
import type { Page } from 'playwright-core';

/** A control by (a part of) what it is called; `within` is the name of a group around it. */
export type Sought =
  string | RegExp | { name: string | RegExp; within?: string | RegExp; kind?: 'link' | 'button' };

export type ChosenFile = { name: string; mimeType: string; buffer: Buffer };

export interface Person {
  readonly page: Page;
  /** A link or a button: the page that it leads to is there when this comes back. */
  follow: (sought: Sought) => Promise<void>;
  /** Over what stands in a field. */
  write: (sought: Sought, text: string) => Promise<void>;
  /** A box, if it is not ticked yet. */
  tick: (sought: Sought) => Promise<void>;
  /** One of some. */
  choose: (sought: Sought) => Promise<void>;
  attach: (sought: Sought, file: ChosenFile) => Promise<void>;
}
