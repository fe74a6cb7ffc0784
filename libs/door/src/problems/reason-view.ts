import type { Reason } from '#engine';
import type { Language } from '#terms';
import type { ReasonView } from './problem.schema.js';

/** A reason in one language. */
export const reasonIn =
  (language: Language) =>
  ({ code, text, norm, removedBy, from }: Reason): ReasonView => ({
    code,
    text: text[language],
    norm,
    removedBy: [...removedBy],
    from,
  });
