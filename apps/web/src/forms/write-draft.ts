import { sayEuro } from '#money';
import { localTimeOf } from '#terms';
import type { Draft } from './draft.js';
import { settled, shapeOf, type Schema } from './schema.js';

/** The draft that says what these data say, as people write it: the way back of `readDraft`. */
export function writeDraft(given: Schema, data: unknown, name = ''): Draft {
  if (data === null || data === undefined) return '';
  const shape = shapeOf(settled(given).schema, name);
  if (shape.kind === 'group') {
    const fields = Object.entries(shape.properties).map(([field, schema]): [string, Draft] => [
      field,
      writeDraft(schema, (data as Record<string, unknown>)[field], field),
    ]);
    return Object.fromEntries(fields);
  }
  if (shape.kind === 'list')
    return Object.fromEntries(
      (data as unknown[]).map((item, index) => [String(index), writeDraft(shape.items, item, name)]),
    );
  if (shape.kind === 'agree') return data === shape.value ? 'true' : '';
  if (shape.kind === 'instant') return localTimeOf(data as string).local.slice(0, 16);
  if (shape.kind === 'euro' || shape.kind === 'percent' || shape.kind === 'hundredths')
    return sayEuro(data as number)
      .replace('€ ', '')
      .replaceAll('.', '');
  if (shape.kind === 'boolean') return data === true ? 'true' : '';
  return typeof data === 'string' ? data : JSON.stringify(data);
}
