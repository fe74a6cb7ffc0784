import { Command, CommanderError } from 'commander';
import { TermError } from '#terms';
import { type DeadlineOptions, deadlineAnswer } from './term-deadline.answer.js';
import { type TermOptions, termAnswer } from './term.answer.js';
import { UsageError } from './usage-error.js';

const example = 'iter term --start 2026-10-01 --count 30 --unit days';

type Options = Partial<TermOptions & DeadlineOptions> & { json?: boolean; lang: string };

/** `iter term`: computes one date of law, or says whether a moment is within a deadline. Needs no database. */
export function termCommand(): Command {
  const command = new Command('term')
    .description('calcola una scadenza e dice perché; oppure dice se un istante è in tempo')
    .option('--start <giorno>', 'giorno del fatto da cui parte il termine (per le ore, un istante)')
    .option('--count <numero>', 'durata')
    .option('--unit <unità>', 'days | weeks | months | years | working-days | free-days | hours')
    .option('--backward', "conta all'indietro dal giorno di riferimento")
    .option('--kind <tipo>', 'act | notice | posting | judicial | validity | power', 'act')
    .option(
      '--suspend <periodo...>',
      'sospensione DAL:AL, con :motivo (art-2-c-7, art-10-bis, counter-interested)',
    )
    .option('--municipality <comune>', 'comune di cui segnalare patrono e chiusure, per esempio crema')
    .option('--calendar <versione>', 'versione del calendario nazionale (quella più recente se manca)')
    .option(
      '--policy <scelta...>',
      'NOME=VALORE: criterio scelto dall’ente o dall’avviso, per esempio saturday=holiday',
    )
    .option('--norm <norma>', 'articolo o clausola che fissa il termine')
    .option('--fact <fatto>', 'fatto da cui parte il termine')
    .option('--source <fonte>', 'dove il fatto è provato')
    .option('--deadline <scadenza>', 'giorno, ora locale o istante entro cui si doveva agire')
    .option('--at <istante>', 'istante da giudicare, con il suo scarto da UTC')
    .option('--zone <fuso>', 'fuso IANA della scadenza', 'Europe/Rome')
    .option('--lang <lingua>', 'it | en', 'it')
    .option('--json', 'risponde in JSON')
    .addHelpText('after', `\nEsempi:\n  ${example}\n  ${deadlineExample} --json`)
    .showHelpAfterError(`Prova: ${example}`)
    .exitOverride(leave)
    .action((options: Options) => {
      answer(options);
    });
  return command;
}

const deadlineExample = 'iter term --deadline 2026-11-30T12:00 --at 2026-11-30T12:00:33+01:00';

function answer(options: Options): void {
  try {
    const { json, text } = isDeadline(options) ? deadlineAnswer(options) : termAnswer(options);
    process.stdout.write(`${options.json === true ? JSON.stringify(json, null, 2) : text}\n`);
  } catch (error) {
    if (!(error instanceof TermError) && !(error instanceof UsageError)) throw error;
    const message = options.lang === 'en' ? error.english : error.message;
    refuse(message, isDeadline(options) ? deadlineExample : example);
    process.exitCode = 2;
  }
}

function isDeadline({ deadline, at }: Options): boolean {
  return deadline !== undefined || at !== undefined;
}

function refuse(message: string, hint: string): void {
  process.stderr.write(`${message}\nProva: ${hint}\n`);
}

function leave(error: CommanderError): never {
  process.exit(error.exitCode === 0 ? 0 : 2);
}
