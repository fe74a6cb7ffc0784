import type { Misfit, Path } from '../findings.js';
import type { ProcedureFile } from '../schemas/procedure-file.schema.js';

/** Every citation names a document of the file's own list. */
export function citationMisfits(file: ProcedureFile): Misfit[] {
  const known = new Set(file.documents.map(({ code }) => code));
  return citationsIn(file, []).flatMap(({ path, citation }) =>
    citation
      .split(';')
      .map((each) => each.trim().split(':')[0] ?? '')
      .filter((code) => !known.has(code))
      .map((code) => ({
        path,
        message: `La citazione «${citation}» nomina il documento «${code}», che non è in «documents».`,
        expected: `un documento elencato: ${[...known].join(', ') || 'nessuno'}`,
      })),
  );
}

function citationsIn(value: unknown, path: Path): { path: Path; citation: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each, index) => citationsIn(each, [...path, index]));
  const block = value as Record<string, unknown>;
  if (block['kind'] === 'seed' && typeof block['ref'] === 'string')
    return [{ path: [...path, 'ref'], citation: block['ref'] }];
  return Object.entries(block).flatMap(([key, each]) =>
    key === 'source' && typeof each === 'string'
      ? [{ path: [...path, key], citation: each }]
      : citationsIn(each, [...path, key]),
  );
}
