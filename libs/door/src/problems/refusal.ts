/** From the engine's no to a problem: the same reasons, word for word. */
import type { FieldError, Said } from '#engine';
import type { Refused } from '#procedures';
import type { Language } from '#terms';
import { Problem, type ProblemContent } from './problem.js';
import type { ProblemKind } from './kinds.js';

const kinds = {
  'not-yours': 'not-yours',
  'bad-data': 'bad-data',
  'not-now': 'not-now',
  rule: 'rule',
  stale: 'stale',
  unknown: 'unknown',
} as const satisfies Record<Refused['kind'], ProblemKind>;

export type CaseWords = {
  /** What an event of this case is called once it has happened. */
  done: (event: string, language: Language) => string;
  /** What its schema has against the data that were sent. */
  errors: (language: Language) => FieldError[];
};

export function refusalProblem(refused: Refused, words: CaseWords): Problem {
  const { reasons, errors, meanwhile, revision } = refused;
  const content: ProblemContent = {
    reasons,
    ...(errors.length === 0 ? {} : { errors: words.errors }),
    detail: reasons[0]?.text ?? wrongFields,
    ...(revision === undefined ? {} : { revision, headers: { ETag: `"${revision}"` } }),
    ...(meanwhile === undefined
      ? {}
      : {
          meanwhile: (language) => meanwhile.map((m) => ({ ...m, text: words.done(m.event, language) })),
        }),
  };
  if (reasons[0]?.code === 'command-reused')
    return new Problem('command-reused', { ...content, code: 'command-reused' });
  return new Problem(kinds[refused.kind], content);
}

const wrongFields: Said = {
  it: 'Alcuni campi non sono accettabili: sono elencati in «errors».',
  en: 'Some fields are not acceptable: they are listed in "errors".',
};
