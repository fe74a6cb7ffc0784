/** From the engine's no to a problem: the same reasons, word for word. */
import type { Said } from '#engine';
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

/** @param doneWords what an event of this case is called once it has happened */
export function refusalProblem(
  refused: Refused,
  doneWords: (event: string, language: Language) => string,
): Problem {
  const { reasons, errors, meanwhile, revision } = refused;
  const content: ProblemContent = {
    reasons,
    errors: () => errors,
    detail: reasons[0]?.text ?? wrongFields,
    ...(revision === undefined ? {} : { revision, headers: { ETag: `"${revision}"` } }),
    ...(meanwhile === undefined
      ? {}
      : {
          meanwhile: (language) => meanwhile.map((m) => ({ ...m, text: doneWords(m.event, language) })),
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
