/** What a route of the pages answers: a page, or the way to another one. */
import type { ComponentChildren } from 'preact';

export type Crumb = {
  label: string;
  href: string;
  /** The label is a name that somebody gave, in Italian, and no text of ours. */
  given?: true;
};

export type Page = {
  /** The one h1, and the title of the window. */
  title: string;
  /** The title is a name that somebody gave, in Italian, and no text of ours. */
  titleGiven?: true;
  /** The way here, without this page itself. */
  crumbs?: readonly Crumb[];
  /** Over the title: what kind of thing this is. */
  kicker?: ComponentChildren;
  content: ComponentChildren;
  status?: number;
  /** Something has to be put right on it: the title of the window says so first. */
  wrong?: boolean;
  /** Names of the islands of script that this page gains from; it works without. */
  islands?: readonly string[];
};

export type Redirect = { to: string };

export type PageAnswer = Page | Redirect;

/** The way on after a form (303): pressing "reload" then sends nothing twice. */
export const redirect = (to: string): Redirect => ({ to });

export const isRedirect = (answer: PageAnswer): answer is Redirect => 'to' in answer;
