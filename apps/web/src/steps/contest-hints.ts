/** What the forms about an act that was made choose from: the acts of the case, whom each concerns, its remedies. */
import { EVERYONE, type LoadedWorkflow } from '#engine';
import type { ContestedView } from '#reading';
import { sayDate } from '#terms';
import type { Hints } from '../forms/hints.js';
import type { Option } from '../forms/node.js';
import type { Visit } from '../page/visit.js';
import { contestWords as w } from './contest.words.js';

type Given = {
  workflow: LoadedWorkflow;
  contested: readonly ContestedView[];
  /** Who is named in the case: whoever was not foreseen may have been told all the same. */
  parties: readonly Option[];
  visit: Pick<Visit, 'say' | 'language'>;
};

export function contestHints({ workflow, contested, parties, visit: { say, language } }: Given): Hints {
  const acts = contested.map(({ act, name, adoptedOn }) => ({
    value: act,
    label: say(w.actOf, { name, day: sayDate(adoptedOn, language) }),
  }));
  const foreseen = contested.map(({ addressee, addresseeName }) => ({
    value: addressee,
    label: addresseeName,
  }));
  const remedies = Object.entries(workflow.windows).filter(([, { from }]) => from === 'communication');
  return {
    '/act': { options: once(acts) },
    '/addressee': { options: everyoneLast(once([...foreseen, ...parties])) },
    '/window': { options: remedies.map(([value, { name }]) => ({ value, label: name[language] })) },
    '/evidence': { help: say(w.evidenceHelp) },
    '/reference': { help: say(w.referenceHelp) },
  };
}

/** The first of each. */
const once = (options: readonly Option[]): Option[] =>
  [...new Map([...options].reverse().map((one) => [one.value, one])).values()].reverse();

const everyoneLast = (options: readonly Option[]): Option[] => [
  ...options.filter(({ value }) => value !== EVERYONE),
  ...options.filter(({ value }) => value === EVERYONE),
];
