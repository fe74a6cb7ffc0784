/** From what people write to the data of an event. What cannot be read stays as it is, and the event's own schema refuses it. */
import { parseEuro } from '#money';
import { instantOf } from '#terms';
import { inside, isEmpty, itemsOf, textOf, type Draft } from './draft.js';
import { settled, shapeOf, type Schema } from './schema.js';

/** @returns undefined where nothing is written and nothing has to be */
export function readDraft(given: Schema, draft: Draft | undefined, name = ''): unknown {
  const { schema, nullable } = settled(given);
  if (nullable && isEmpty(draft)) return null;
  const shape = shapeOf(schema, name);
  if (shape.kind === 'group') return readGroup(shape.properties, shape.required, draft);
  if (shape.kind === 'list')
    return itemsOf(draft)
      .filter((item) => !isEmpty(item))
      .map((item) => readDraft(shape.items, item, name));
  if (shape.kind === 'boolean') return textOf(draft) === 'true';
  if (shape.kind === 'agree') return textOf(draft) === 'true' ? shape.value : undefined;
  return readText(shape.kind, textOf(draft).trim());
}

function readGroup(properties: Record<string, Schema>, required: string[], draft: Draft | undefined): object {
  const entries = Object.entries(properties).map(([name, schema]): [string, unknown] => {
    const own = inside(draft, name);
    if (!required.includes(name) && isEmpty(own)) return [name, undefined];
    return [name, readDraft(schema, own, name)];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function readText(kind: string, text: string): unknown {
  if (text === '') return undefined;
  switch (kind) {
    case 'euro':
      return attempt(() => parseEuro(text), text);
    case 'percent':
    case 'hundredths':
      return attempt(() => parseEuro(text.replace(/%$/, '').trim()), text);
    case 'integer':
      return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
    case 'date':
      return civilDate(text);
    case 'instant':
      return attempt(() => instantOf(local(text)), text);
    default:
      return text;
  }
}

/** `12/3/2026` as people write it; anything else as it is. */
function civilDate(text: string): string {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!parts) return text;
  const [, day = '', month = '', year = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `12/3/2026 10:30`, `2026-03-12T10:30`, in Rome. */
function local(text: string): string {
  const [day = '', time = ''] = text.split(/[T ]+/);
  return `${civilDate(day)}T${time.replace('.', ':')}`;
}

function attempt(read: () => unknown, otherwise: unknown): unknown {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
