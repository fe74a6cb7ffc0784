import { fieldName } from '../forms/names.js';
import type { Visit } from '../page/visit.js';
import { actNames } from './act-fields.js';

/** What the field of a step is called, by its place; null where there is no such field. */
export function fieldIn(event: string, pointer: string, say: Visit['say']): string | null {
  const [, root, ...path] = pointer.split('/');
  if (root === 'act') {
    const name = actNames[path[0] ?? ''];
    return name ? say(name) : null;
  }
  const names = path.filter((part) => !/^\d+$/.test(part));
  return root === 'data' && names.length > 0 ? say(fieldName(event, names)) : null;
}
