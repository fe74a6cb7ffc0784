/** What a case knows of the fields of a step, beyond what they choose from. */
import type { EvaluationContext } from '../../../../workflows/evaluation/evaluation.context.js';
import type { Hints } from '../forms/hints.js';
import type { Visit } from '../page/visit.js';
import { aidWords as w } from './aids/aid.words.js';

type Ground = { context: unknown; say: Visit['say'] };

/** The sheet of a commissioner has every criterion once, with its bounds. */
function sheetHints({ context, say }: Ground): Hints {
  const { parameters } = context as EvaluationContext;
  const criteria = parameters.selection.criteria?.value ?? [];
  return {
    '/scores': {
      rows: {
        presence: 'always',
        of: criteria.map(({ code, title, maxPoints, weight, minPoints }) => ({
          key: code,
          label: title,
          help: [
            say(w.maximum, { n: maxPoints }),
            weight === undefined ? '' : say(w.weight, { n: weight }),
            minPoints === undefined ? '' : say(w.minimum, { n: minPoints }),
          ]
            .filter((part) => part !== '')
            .join(' '),
          fixed: { criterion: code },
        })),
      },
    },
  };
}

const hints: Record<string, ((ground: Ground) => Hints) | undefined> = {
  'evaluation/sheet.lock': sheetHints,
};

export const hintsFor = (workflow: string, event: string, ground: Ground): Hints =>
  hints[`${workflow}/${event}`]?.(ground) ?? {};
