/** Guards are names of rules, joined by `and`, `or`, `not`: so the object that decides is the one that explains. */
import type { Rule } from './workflow.js';
import type { Asked } from './vocabulary.js';
import { operatorOf } from './load.js';

export type Verdict = { holds: boolean; unmet: string[]; open: string[] };

type AnyRule = Rule<unknown>;
type Judge = { rules: Record<string, AnyRule>; context: unknown; event: Asked; withData: boolean };

export const MET: Verdict = { holds: true, unmet: [], open: [] };

/**
 * Judges a guard and names every rule that is not met.
 * With `withData` false, rules that read the event's data are neither met nor unmet: they are returned as `open`.
 */
export function judge(guard: unknown, j: Judge): Verdict {
  if (guard === undefined || guard === null) return MET;
  if (typeof guard === 'function') return judgeJoined(guard, j);
  const name = typeof guard === 'string' ? guard : (guard as { type: string }).type;
  const rule = j.rules[name];
  if (!rule) throw new Error(`The machine asks for a rule "${name}" that is not declared.`);
  if (rule.onData && !j.withData) return { holds: true, unmet: [], open: [name] };
  return rule.holds({ context: j.context, event: j.event }) ? MET : { holds: false, unmet: [name], open: [] };
}

function judgeJoined(guard: unknown, j: Judge): Verdict {
  const verdicts = ((guard as { guards?: unknown[] }).guards ?? []).map((inner) => judge(inner, j));
  const open = verdicts.flatMap((v) => v.open);
  switch (operatorOf(guard)) {
    case 'and':
      return { holds: verdicts.every((v) => v.holds), unmet: verdicts.flatMap((v) => v.unmet), open };
    case 'or': {
      const holds = verdicts.some((v) => v.holds);
      const settled = verdicts.some((v) => v.holds && v.open.length === 0);
      return { holds, unmet: holds ? [] : verdicts.flatMap((v) => v.unmet), open: settled ? [] : open };
    }
    case 'not': {
      // What makes a negation fail is the rule that does hold; it has no sentence, so `checkWorkflow` allows it only beside another branch.
      const undecided = verdicts.some((v) => v.open.length > 0);
      return { holds: undecided || verdicts.every((v) => !v.holds), unmet: [], open };
    }
  }
}

/** The names inside a guard. */
export function rulesIn(guard: unknown): string[] {
  if (guard === undefined || guard === null) return [];
  if (typeof guard === 'function') return ((guard as { guards?: unknown[] }).guards ?? []).flatMap(rulesIn);
  return [typeof guard === 'string' ? guard : (guard as { type: string }).type];
}
