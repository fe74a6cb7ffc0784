import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import {
  openingOf,
  parseProcedureFile,
  type Problem,
  type ProcedureFile,
  type Warning,
} from '#procedure-files';
import { LoadConflict, loadProcedureFile } from '#procedures';
import { CliFailure, EXIT } from '../failure.js';
import { outputFor } from '../output.js';
import { withPath } from '../reach.js';

type Options = { json?: boolean; check?: boolean };
type Read = { file: ProcedureFile; text: string; warnings: Warning[] };

export const loadCommand = (): Command =>
  new Command('load')
    .showHelpAfterError('Prova: iter load --help')
    .exitOverride()
    .description('controlla e carica i file di una o più procedure')
    .argument('<file...>', 'file YAML di procedura')
    .option('--check', 'controlla soltanto, senza caricare')
    .option('--json', 'risultato in JSON')
    .action(async (files: string[], options: Options) => {
      const out = outputFor(options);
      const read = await Promise.all(files.map(readProcedure));
      const warnings = read.flatMap((r) => r.warnings);
      const loaded = options.check ? [] : await load(read, out.talk);
      out.result({ loaded, warnings }, () => [
        ...loaded.map(
          (l) => `${l.already ? 'Già caricata' : 'Caricata'}: ${l.procedure} (pratica ${l.rootCase})`,
        ),
        ...warnings.map(sayWarning),
      ]);
    });

async function readProcedure(name: string): Promise<Read> {
  const text = await readFile(name, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CliFailure(
      `Il file «${name}» non si legge (${error.code ?? error.message}).`,
      'controllare il percorso del file.',
      EXIT.usage,
    );
  });
  const parsed = parseProcedureFile(text, name);
  if (parsed.ok) return { file: parsed.procedure, text, warnings: parsed.warnings };
  throw new CliFailure(
    [
      `Il file «${name}» non è caricato: ${parsed.problems.length === 1 ? 'una cosa' : `${parsed.problems.length} cose`} da correggere.`,
      ...parsed.problems.map(sayProblem),
    ].join('\n'),
    `correggere le righe indicate e ripetere: iter load --check ${name}`,
    EXIT.usage,
  );
}

async function load(
  read: Read[],
  talk: (line: string) => void,
): Promise<{ procedure: string; rootCase: string; already: boolean }[]> {
  return withPath(talk, async (path) => {
    const loaded = [];
    for (const { file, text, warnings } of read) {
      const by = { person: null, role: 'operator' };
      const { ids, already } = await loadProcedureFile(path, {
        file,
        text,
        warnings,
        by,
        opening: openingOf,
      }).catch((error: unknown) => {
        if (error instanceof LoadConflict)
          throw new CliFailure(
            error.message,
            'scegliere un altro procedure.slug, o lasciare la procedura com’è.',
          );
        throw error;
      });
      loaded.push({ procedure: file.procedure.slug, rootCase: ids.root, already });
    }
    return loaded;
  });
}

const sayProblem = (p: Problem): string =>
  `  ${p.file}:${p.line}:${p.column} ${p.path ? `${p.path}: ` : ''}${p.message} Atteso: ${p.expected}.`;
const sayWarning = (w: Warning): string =>
  `Attenzione (${w.file}${w.line ? `:${w.line}` : ''}): ${w.text.it}`;
