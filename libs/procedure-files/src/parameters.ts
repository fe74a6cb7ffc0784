import { sayPath, type Path } from './findings.js';
import type { ProcedureFile } from './schemas/procedure-file.schema.js';
import type { ParameterSource, Sourced } from './schemas/sourced.schema.js';

/** The parameters without their sources: what a workflow computes with. */
export type ValuesOf<Parameters> =
  Parameters extends Sourced<infer Value>
    ? Value
    : {
        [Name in keyof Parameters]:
          ValuesOf<Exclude<Parameters[Name], undefined>> | Extract<Parameters[Name], undefined>;
      };

/** The same tree with each `{ value, source }` replaced by its value. */
export function valuesOf<Parameters extends object>(parameters: Parameters): ValuesOf<Parameters> {
  const values = Object.fromEntries(
    Object.entries(parameters).map(([name, each]: [string, object]) => [
      name,
      isSourced(each) ? each.value : valuesOf(each),
    ]),
  );
  return values as ValuesOf<Parameters>;
}

export type ParameterLine = { path: string; value: unknown; source: ParameterSource };

/** Every parameter of a file with its value and source, in the order of the file. */
export function parametersOf(file: ProcedureFile): ParameterLine[] {
  return linesOf(file.parameters, ['parameters']);
}

/** The parameters that somebody of the body must still confirm: all product defaults, and readings of a source that are in doubt. */
export function toConfirm(file: ProcedureFile): ParameterLine[] {
  return parametersOf(file).filter(({ source }) => source.toConfirm === true);
}

function linesOf(block: object, path: Path): ParameterLine[] {
  return Object.entries(block).flatMap(([name, each]: [string, object]) =>
    isSourced(each)
      ? [{ path: sayPath([...path, name]), value: each.value, source: each.source }]
      : linesOf(each, [...path, name]),
  );
}

function isSourced(each: object): each is Sourced<unknown> {
  return 'value' in each && 'source' in each;
}
