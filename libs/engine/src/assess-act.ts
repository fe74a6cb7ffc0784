/** Does the act behind an event carry it? (L. 241/1990: no step without the act that the law wants for it.) */
import { civilDateOf, isCivilDate, isInstant } from '#terms';
import type { Asked, Reason } from './vocabulary.js';
import type { EventDefinition } from './workflow.js';
import { badActDate, wrongAct } from './reasons.js';

/** Reasons against the act; before data are given (`withData` false) one that is still missing is none. */
export function checkAct(definition: EventDefinition, asked: Asked, withData: boolean): Reason[] {
  const { act, occurredAt } = asked;
  const dates = act ? [act.date, act.effectiveOn].filter((date) => date !== undefined) : [];
  const unreadable = dates.find((date) => !isCivilDate(date));
  if (unreadable !== undefined) return [badActDate(definition, unreadable)];
  const required = definition.act;
  if (!required) return [];
  if (!act) return withData ? [wrongAct(required, definition, 'missing')] : [];
  if (!required.types.includes(act.type)) return [wrongAct(required, definition, 'type')];
  if (!isInstant(occurredAt)) return [];
  const day = civilDateOf(occurredAt);
  if (act.date > day) return [wrongAct(required, definition, 'future')];
  if (required.effective && (act.effectiveOn === undefined || act.effectiveOn > day)) {
    return [wrongAct(required, definition, 'not-effective')];
  }
  return [];
}
