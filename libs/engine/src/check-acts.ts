/** An act that may be contested is made by an event of the stage, and each window has its norm and its words. */
import type { WindowDefinition } from './contest.js';
import { CASE, CLOCK } from './vocabulary.js';
import type { Workflow } from './workflow.js';

export function checkActs({ acts, windows, events }: Workflow): string[] {
  const made = Object.entries(acts);
  const known = (event: string) => Object.hasOwn(events, event);
  return [
    ...made
      .filter(([event]) => !known(event))
      .map(([event]) => `"${event}" makes an act that may be contested, and is no event.`),
    ...made.flatMap(([event, { of, takesAway }]) =>
      [of, takesAway?.act, ...(takesAway?.also ?? [])]
        .filter((act) => act !== undefined && !Object.hasOwn(acts, act))
        .map((act) => `"${event}" is about the act of "${act ?? ''}", which is not declared.`),
    ),
    ...made
      .filter(([event, { takesAway }]) => takesAway !== undefined && !isTakenByPeople(events[event]?.roles))
      .map(([event]) => `"${event}" takes an act away, and nobody decides it.`),
    ...Object.entries(windows).flatMap(([name, window]) => checkWindow(name, window, windows)),
  ];
}

const isTakenByPeople = (roles: readonly string[] = []): boolean =>
  roles.some((role) => role !== CLOCK.role && role !== CASE.role);

function checkWindow(name: string, window: WindowDefinition, all: Workflow['windows']): string[] {
  const words = [window.norm, window.name.it, window.name.en, window.onExpiry.it, window.onExpiry.en];
  return [
    ...(words.every((one) => one.trim() !== '')
      ? []
      : [`The window "${name}" lacks its norm, or words in one language.`]),
    ...(window.excludes ?? [])
      .filter((other) => !Object.hasOwn(all, other))
      .map((other) => `The window "${name}" excludes "${other}", which is not declared.`),
  ];
}
