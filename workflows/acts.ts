import type { Act, Asked } from '#engine';

/** The act of a step that cannot be taken without one. */
export function actOf(event: Asked): Act {
  if (!event.act) throw new Error(`"${event.type}" is taken with its act only.`);
  return event.act;
}
