/** What somebody is writing into a form, as texts, before anybody has judged it. */

/** Texts by name; the items of a list are named by their numbers. */
export type Draft = string | Branch;
// A record cannot name itself; an interface can.
interface Branch {
  [name: string]: Draft;
}

/** Names of fields are JSON Pointers, the same that errors carry. */
export const ROOT = '/data';
/** Marks an item of a list as there, even when nothing is written in it. */
export const ITEM = '_item';
export const ADD = '_add';
export const REMOVE = '_remove';

const partsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The draft that a form sent. */
export function draftFrom(sent: URLSearchParams): Draft {
  const draft: Draft = {};
  for (const pointer of sent.getAll(ITEM)) at(draft, partsOf(pointer));
  for (const [name, value] of sent) if (name.startsWith(`${ROOT}/`)) write(draft, partsOf(name), value);
  return draft['data'] ?? {};
}

/** The draft after "add" or "remove" was pressed; null if neither was. */
export function edited(sent: URLSearchParams): Draft | null {
  const [adds, removes] = [sent.get(ADD), sent.get(REMOVE)];
  if (adds === null && removes === null) return null;
  const draft: Draft = { data: draftFrom(sent) };
  if (adds !== null) {
    const list = at(draft, partsOf(adds));
    const last = Math.max(-1, ...Object.keys(list).map(Number).filter(Number.isInteger));
    list[String(last + 1)] = {};
  }
  if (removes !== null) {
    const parts = partsOf(removes);
    const list = at(draft, parts.slice(0, -1));
    delete list[parts.at(-1) ?? ''];
    const kept = Object.values(list);
    for (const name of Object.keys(list)) delete list[name];
    kept.forEach((item, index) => (list[String(index)] = item));
  }
  return draft['data'] ?? {};
}

export const inside = (draft: Draft | undefined, name: string): Draft | undefined =>
  typeof draft === 'object' ? draft[name] : undefined;

export const textOf = (draft: Draft | undefined): string => (typeof draft === 'string' ? draft : '');

export const itemsOf = (draft: Draft | undefined): Draft[] =>
  typeof draft === 'object'
    ? Object.keys(draft)
        .filter((name) => /^\d+$/.test(name))
        .sort((a, b) => Number(a) - Number(b))
        .map((name) => draft[name] ?? '')
    : [];

/** Whether nothing at all is written there. */
export const isEmpty = (draft: Draft | undefined): boolean =>
  typeof draft === 'object' ? Object.values(draft).every(isEmpty) : (draft ?? '').trim() === '';

const DEEPEST = 12;

function at(draft: Draft, parts: string[]): Branch {
  let here = draft as Branch;
  for (const part of parts.slice(0, DEEPEST)) {
    const next = Object.hasOwn(here, part) ? here[part] : undefined;
    if (typeof next === 'object') here = next;
    else {
      const made: Branch = {};
      Object.defineProperty(here, part, {
        value: made,
        enumerable: true,
        writable: true,
        configurable: true,
      });
      here = made;
    }
  }
  return here;
}

function write(draft: Draft, parts: string[], value: string): void {
  const holder = at(draft, parts.slice(0, -1));
  const name = parts.at(-1) ?? '';
  Object.defineProperty(holder, name, { value, enumerable: true, writable: true, configurable: true });
}
