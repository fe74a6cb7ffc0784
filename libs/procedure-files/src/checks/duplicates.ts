import type { Misfit, Path } from '../findings.js';
import type { ProcedureFile } from '../schemas/procedure-file.schema.js';

const IDENTIFIERS = ['code', 'id'];

/** Within one list a code or identifier stands once: whoever refers to it must mean one thing. */
export function duplicateMisfits(file: ProcedureFile): Misfit[] {
  return listsIn(file, []).flatMap(({ path, list }) =>
    IDENTIFIERS.flatMap((field) =>
      list.flatMap((item, index) => {
        const name = item[field];
        const first = list.findIndex((each) => each[field] === name);
        if (typeof name !== 'string' || first === index) return [];
        const message = `Il codice «${name}» è già usato nello stesso elenco, alla voce ${first + 1}.`;
        return [{ path: [...path, index, field], message, expected: 'un codice diverso per ogni voce' }];
      }),
    ),
  );
}

function listsIn(value: unknown, path: Path): { path: Path; list: Record<string, unknown>[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value))
    return Object.entries(value).flatMap(([key, each]) => listsIn(each, [...path, key]));
  const blocks = value.filter(
    (each): each is Record<string, unknown> => typeof each === 'object' && each !== null,
  );
  return [{ path, list: blocks }, ...value.flatMap((each, index) => listsIn(each, [...path, index]))];
}
