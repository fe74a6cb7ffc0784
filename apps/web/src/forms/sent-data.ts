/** Rows of a form: those that it was sent with, one more, one less. The buttons send the form, so it works without script. */
import type { Json } from '#engine';
import { nodesUnder, type FormNode } from './node.js';

/** Marks a row as there, even when nothing is written in it. */
export const ITEM = '_item';
export const ADD = '_add';
export const REMOVE = '_remove';

const MOST_ROWS = 500;
const DEEPEST = 12;

const stepsOf = (pointer: string): string[] => pointer.split('/').slice(1);

/** Lists as long as the form was that was sent: what is in them is read by their tree. */
export function rowsSent(sent: URLSearchParams): Json {
  let data: Json = {};
  for (const pointer of sent.getAll(ITEM)) {
    const [root, ...steps] = stepsOf(pointer);
    if (root === 'data' && steps.length <= DEEPEST) data = withRow(data, steps);
  }
  return data;
}

function withRow(data: Json, [step, ...rest]: readonly string[]): Json {
  if (step === undefined) return data;
  if (/^\d+$/.test(step)) {
    const rows = Array.isArray(data) ? data : [];
    const place = Number(step);
    if (place >= MOST_ROWS) return rows;
    return Array.from({ length: Math.max(rows.length, place + 1) }, (_, at) =>
      at === place ? withRow(rows[at] ?? {}, rest) : (rows[at] ?? {}),
    );
  }
  const object = data !== null && typeof data === 'object' && !Array.isArray(data) ? data : {};
  const inner = Object.hasOwn(object, step) ? object[step] : undefined;
  return { ...object, [step]: withRow(inner ?? {}, rest) };
}

/** "Add" or "remove" was pressed: nothing is asked yet. */
export const isRowEdit = (sent: URLSearchParams): boolean => sent.has(ADD) || sent.has(REMOVE);

/** The list that a button was about. */
export const editedList = (sent: URLSearchParams): string | null =>
  sent.get(ADD) ?? sent.get(REMOVE)?.replace(/\/\d+$/, '') ?? null;

/** The data after "add" or "remove" was pressed, as far as it is about a list of the form. */
export function withEditedRows(data: Json, nodes: readonly FormNode[], sent: URLSearchParams): Json {
  const list = nodes.flatMap(nodesUnder).find(({ name }) => name === editedList(sent));
  if (list?.type !== 'open-list') return data;
  const taken = Number(sent.get(REMOVE)?.split('/').at(-1) ?? -1);
  const empty = (rows: readonly Json[]) => (rows.length === 0 || typeof rows[0] === 'object' ? {} : '');
  return changed(data, stepsOf(list.name).slice(1), (rows) =>
    sent.has(ADD) ? [...rows, empty(rows)] : rows.filter((_, place) => place !== taken),
  );
}

function changed(data: Json | undefined, steps: readonly string[], change: (rows: Json[]) => Json[]): Json {
  const [step, ...rest] = steps;
  if (step === undefined) return change(Array.isArray(data) ? data : []);
  if (Array.isArray(data))
    return data.map((one, place) => (String(place) === step ? changed(one, rest, change) : one));
  const object = data !== null && typeof data === 'object' ? data : {};
  return { ...object, [step]: changed(object[step], rest, change) };
}
