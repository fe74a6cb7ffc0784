/** JSON in the one form of RFC 8785: names sorted by UTF-16 code units, no space, numbers and strings as ECMAScript writes them. */

const HALF_CHARACTER = /\p{Surrogate}/u;

/** Most texts need no escape at all; to see that is cheaper than to look for one. */
const PLAIN = /^[ !#-[\]-~]*$/;

/**
 * The canonical text of a value; what is undefined is left out of objects.
 * @throws on what JSON cannot say: no value, numbers that are not finite, half characters, values with a form of their own
 */
export function canonicalText(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'object') return Array.isArray(value) ? listOf(value) : recordOf(value);
  if (typeof value !== 'number') throw new Error(`This value has no JSON form: ${typeof value}.`);
  if (!Number.isFinite(value)) throw new Error(`${value} is not allowed: it has no JSON form.`);
  return JSON.stringify(value);
}

function quoted(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (HALF_CHARACTER.test(text)) throw new Error('Half a character (lone surrogate) is not allowed.');
  return JSON.stringify(text);
}

function listOf(items: readonly unknown[]): string {
  let text = '[';
  for (const [index, item] of items.entries()) text += (index === 0 ? '' : ',') + canonicalText(item);
  return text + ']';
}

function recordOf(value: object): string {
  if ('toJSON' in value) throw new Error('This value has no JSON form of its own: give it as plain data.');
  const record = value as Record<string, unknown>;
  let text = '';
  for (const name of Object.keys(record).sort()) {
    if (record[name] === undefined) continue;
    text += `${text === '' ? '' : ','}${quoted(name)}:${canonicalText(record[name])}`;
  }
  return `{${text}}`;
}
