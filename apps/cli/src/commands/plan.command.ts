import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { parseProcedureFile, planAsIcs, planProcedure, type ProcedurePlan } from '#procedure-files';
import { TermError } from '#terms';
import { planAsTable } from './plan.table.js';
import { languageOf } from './term.answer.js';
import { UsageError } from './usage-error.js';

const example = 'iter plan examples/crema-2026-2028/notice-comune.yaml --publish 2025-09-15';

type Options = { publish: string; format: 'table' | 'json' | 'ics'; json?: boolean; lang: string };

/** `iter plan`: the whole calendar of a procedure before its publication. Needs no database and writes nothing. */
export function planCommand(): Command {
  return new Command('plan')
    .description('tutte le date di una procedura prima di pubblicarla, con il perché e ciò che non regge')
    .argument('<file>', 'il file della procedura (YAML)')
    .requiredOption('--publish <giorno>', 'il giorno della pubblicazione, AAAA-MM-GG')
    .addOption(
      new Option('--format <forma>', 'come rispondere').choices(['table', 'json', 'ics']).default('table'),
    )
    .option('--json', 'come --format json')
    .option('--lang <lingua>', 'it | en', 'it')
    .addHelpText(
      'after',
      `\nEsempi:\n  ${example}\n  ${example} --format ics > piano.ics\n\nEsce con 1 se qualcosa va corretto prima di pubblicare.`,
    )
    .showHelpAfterError(`Prova: ${example}`)
    .exitOverride(leave)
    .action(run);
}

function run(path: string, options: Options): void {
  try {
    const lang = languageOf(options.lang);
    const plan = planProcedure(procedureIn(path), options.publish);
    const format = options.json === true ? 'json' : options.format;
    process.stdout.write(`${written(plan, format, lang)}`);
    if (!plan.publishable) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof TermError) && !(error instanceof UsageError)) throw error;
    const message = options.lang === 'en' ? error.english : error.message;
    process.stderr.write(`${message}\nProva: ${example}\n`);
    process.exitCode = 2;
  }
}

function written(plan: ProcedurePlan, format: Options['format'], lang: 'it' | 'en'): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(plan, null, 2)}\n`;
    case 'ics':
      return planAsIcs(plan);
    case 'table':
      return `${planAsTable(plan, lang)}\n`;
  }
}

function procedureIn(path: string) {
  const parsed = parseProcedureFile(textOf(path), path);
  if (parsed.ok) return parsed.procedure;
  const problems = parsed.problems.map(
    ({ line, path: at, message, expected }) => `${path}:${String(line)} ${at} ${message} (${expected})`,
  );
  throw new UsageError(problems.join('\n'), problems.join('\n'));
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(
      `Il file ${path} non si può leggere: controllare il percorso.`,
      `The file ${path} cannot be read: check the path.`,
    );
  }
}

function leave(error: CommanderError): never {
  process.exit(error.exitCode === 0 ? 0 : 2);
}
