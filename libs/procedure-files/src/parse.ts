import { z } from 'zod';
import { misfitsIn } from './checks/structure.js';
import { remarksOn } from './checks/remarks.js';
import { sayPath, type Misfit, type Path, type Problem, type Warning } from './findings.js';
import { misfitsOf } from './reading/misfits.js';
import { readYaml, type Position, type YamlSource } from './reading/yaml-source.js';
import { procedure } from './schemas/procedure.schema.js';
import { coProgrammingFile, noticeFile, type ProcedureFile } from './schemas/procedure-file.schema.js';

export type ParsedProcedureFile =
  { ok: true; procedure: ProcedureFile; warnings: Warning[] } | { ok: false; problems: Problem[] };

/**
 * Reads one procedure file (YAML 1.2). It is refused whole, with every problem and its line, when a field is unknown, missing or
 * unreadable or when its parts contradict each other; it is never corrected. What a person should look at comes as warnings.
 * @param fileName how findings name the file; nothing is read from disk.
 */
export function parseProcedureFile(text: string, fileName: string): ParsedProcedureFile {
  const read = readYaml(text);
  if (!read.ok) {
    return {
      ok: false,
      problems: read.failures.map(({ at, ...said }) => ({ file: fileName, ...at, path: '', ...said })),
    };
  }
  const { source } = read;
  const checked = check(source.value);
  if (!checked.ok) return { ok: false, problems: located(checked.misfits, source, fileName) };
  const warnings = remarksOn(checked.procedure).map(({ path, ...remark }) => ({
    ...remark,
    file: fileName,
    path: sayPath(path),
    line: source.at(path).line,
  }));
  return { ok: true, procedure: checked.procedure, warnings };
}

type Checked = { ok: true; procedure: ProcedureFile } | { ok: false; misfits: Misfit[] };

function check(value: unknown): Checked {
  const schema = schemaFor(value);
  const parsed = schema.safeParse(value);
  if (!parsed.success) return { ok: false, misfits: misfitsOf(parsed.error, schema, value) };
  const file = parsed.data as ProcedureFile;
  const misfits = misfitsIn(file);
  return misfits.length > 0 ? { ok: false, misfits } : { ok: true, procedure: file };
}

/** Without a readable kind nobody knows which fields belong in the file: only the procedure itself is looked at. */
const headOnly = z
  .object({ procedure })
  .describe(`i campi di una procedura: ${Object.keys(noticeFile.shape).join(', ')}`);

function schemaFor(value: unknown): z.ZodType {
  const head = value as { procedure?: { kind?: unknown } | null } | null;
  const kind = typeof head === 'object' ? head?.procedure?.kind : undefined;
  if (kind === 'notice') return noticeFile;
  return kind === 'co-programming' ? coProgrammingFile : headOnly;
}

function located(misfits: readonly Misfit[], source: YamlSource, file: string): Problem[] {
  return misfits
    .map(({ path, message, expected }) => ({
      file,
      ...at(source, path),
      path: sayPath(path),
      message,
      expected,
    }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

function at(source: YamlSource, path: Path): Position {
  return source.at(path);
}
