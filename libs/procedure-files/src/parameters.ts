import { sayPath, type Path } from './findings.js';
import type {
  CoProgrammingFile,
  CoProgrammingParameters,
  NoticeFile,
  NoticeParameters,
  ProcedureFile,
} from './schemas/procedure-file.schema.js';
import type { ParameterSource, Sourced } from './schemas/sourced.schema.js';

/** Parameters as a case keeps them: each value with the norm that is shown wherever it decides. */
export type WithNorms<Parameters> =
  Parameters extends Sourced<infer Value>
    ? { value: Value; norm: string }
    : { [Name in keyof Parameters]: WithNorms<Parameters[Name]> };

/**
 * The parameters of a file with each source said as one norm: the article, the act, the document with its lines, or, for a
 * product default, that it is a proposal still to be confirmed.
 */
export function withNorms(file: NoticeFile): WithNorms<NoticeParameters>;
export function withNorms(file: CoProgrammingFile): WithNorms<CoProgrammingParameters>;
export function withNorms(
  file: ProcedureFile,
): WithNorms<NoticeParameters> | WithNorms<CoProgrammingParameters>;
export function withNorms(file: ProcedureFile): unknown {
  return normed(file.parameters, file);
}

/** One parameter with its value and source; `path` as in `parameters.extension.capBasisPoints`. */
export type ParameterLine = { path: string; value: unknown; source: ParameterSource };

/** Every parameter of a file, in the order of the file. */
export function parametersOf(file: ProcedureFile): ParameterLine[] {
  return linesOf(file.parameters, ['parameters']);
}

/** The parameters that the body must still confirm: all product defaults, and readings of a source that are in doubt. */
export function toConfirm(file: ProcedureFile): ParameterLine[] {
  return parametersOf(file).filter(({ source }) => source.toConfirm === true);
}

function normed(block: object, file: ProcedureFile): unknown {
  return Object.fromEntries(
    Object.entries(block).map(([name, each]: [string, object]) => [
      name,
      isSourced(each) ? { value: each.value, norm: normOf(each.source, file) } : normed(each, file),
    ]),
  );
}

function normOf({ kind, ref }: ParameterSource, file: ProcedureFile): string {
  switch (kind) {
    case 'law':
    case 'body-act':
      return ref;
    case 'product-default':
      return proposed(ref, file);
    case 'seed':
      return ref
        .split('; ')
        .map((one) => sayCitation(one, file))
        .join('; ');
  }
}

/** What Iter proposes of itself, and what it rests on where it rests on something. */
function proposed(ref: string, file: ProcedureFile): string {
  const grounds = ref.split('; ').filter((one) => one !== 'Iter');
  if (grounds.length === 0) return 'valore proposto da Iter, che l’ente deve confermare';
  const said = grounds.map((one) => sayCitation(one, file)).join('; ');
  return `${said} (valore proposto da Iter, che l’ente deve confermare)`;
}

/** `001:41-42` as people say it: the title of the document, and its rows. */
function sayCitation(citation: string, { documents }: ProcedureFile): string {
  const [code, rows = ''] = citation.split(':');
  const document = documents.find((one) => one.code === code);
  if (document === undefined) return citation;
  return `${document.title}, ${rows.includes('-') ? 'righe' : 'riga'} ${rows}`;
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
