/** An answer that is not the one hoped for, thrown by a route and written by the filter (RFC 9457). */
import type { FieldError, Reason, Said } from '#engine';
import type { Meanwhile } from '#procedures';
import type { Language } from '#terms';
import type { ProblemKind } from './kinds.js';

export type ProblemContent = {
  detail?: Said;
  /** A machine-readable name, where a kind has several causes. */
  code?: string;
  reasons?: readonly Reason[];
  errors?: (language: Language) => FieldError[];
  meanwhile?: (language: Language) => (Meanwhile & { text: string })[];
  revision?: number;
  headers?: Record<string, string>;
};

export class Problem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly content: ProblemContent = {},
  ) {
    super(content.detail?.en ?? kind);
  }
}

/** What is not there, and what is not to be seen, are answered alike. */
export const notFound = (what: Said): Problem =>
  new Problem('unknown', {
    detail: { it: `${what.it} non c’è.`, en: `${what.en} is not there.` },
  });
