import { Command } from 'commander';
import { domicileSchema, domicilesOf, recordDomicile } from '#identity';
import { sayDate } from '#terms';
import { CliFailure, EXIT } from '../failure.js';
import { outputFor, table } from '../output.js';
import { withPath } from '../reach.js';

type Json = { json?: boolean };
type Given = Json & { address: string; source: string; on: string };

/** `iter domicile`: where organisations are served by PEC. */
export function domicileCommand(): Command {
  const command = new Command('domicile')
    .showHelpAfterError('Prova: iter domicile --help')
    .exitOverride()
    .description('il domicilio digitale degli enti: l’indirizzo PEC a cui scrivere, e da dove viene');
  command
    .command('list')
    .description('gli indirizzi che valgono oggi')
    .option('--json', 'risultato in JSON')
    .action(list);
  command
    .command('set')
    .description('registra l’indirizzo di un ente; quelli di prima restano nella storia')
    .argument('<ente>', 'identificativo dell’ente')
    .requiredOption('--address <indirizzo>', 'l’indirizzo PEC')
    .requiredOption('--source <elenco>', 'dove si è letto: INI-PEC, IPA, RUNTS, la domanda dell’ente')
    .requiredOption('--on <giorno>', 'quando si è letto, per esempio 2026-11-20')
    .option('--json', 'risultato in JSON')
    .action(set);
  return command;
}

async function list(options: Json): Promise<void> {
  const out = outputFor(options);
  const known = await withPath(out.talk, ({ pool }) => domicilesOf(pool));
  out.result(known, () =>
    table(
      ['ente', 'indirizzo', 'da', 'nome'],
      known.map(({ organisation, address, source, on, name }) => [
        organisation,
        address,
        `${source}, ${sayDate(on)}`,
        name,
      ]),
    ),
  );
}

async function set(organisation: string, { json, ...given }: Given): Promise<void> {
  const out = outputFor({ json: json ?? false });
  const read = domicileSchema.safeParse({ organisation, ...given });
  if (!read.success)
    throw new CliFailure(
      read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'),
      'iter domicile set --help',
      EXIT.usage,
    );
  const recorded = await withPath(out.talk, ({ pool }) => recordDomicile(pool, read.data));
  if (!recorded)
    throw new CliFailure(
      `Non c’è un ente «${organisation}», o il giorno ${sayDate(read.data.on)} deve ancora venire.`,
      'controllare l’identificativo e --on',
      EXIT.usage,
    );
  out.result(read.data, () => [
    `Da ora la PEC va a ${read.data.address} (${read.data.source}, ${sayDate(read.data.on)}).`,
  ]);
}
