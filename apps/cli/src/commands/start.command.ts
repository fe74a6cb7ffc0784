import { Command, InvalidArgumentError } from 'commander';
import { outputFor } from '../output.js';
import { service, type ServiceOptions } from '../service.js';

const port = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new InvalidArgumentError('occorre un numero di porta da 0 a 65535.');
  return value;
};

export const startCommand = (): Command =>
  new Command('start')
    .showHelpAfterError('Prova: iter start --help')
    .exitOverride()
    .description('avvia Iter: base dati, orologio e porta unica per persone e programmi')
    .option('--port <numero>', 'porta (anche PORT)', port, port(process.env['PORT'] ?? '3000'))
    .option(
      '--host <indirizzo>',
      'indirizzo su cui ascoltare (anche HOST)',
      process.env['HOST'] ?? '127.0.0.1',
    )
    .option('--only <parte>', 'solo «api» o solo «worker»')
    .option('--no-demo', 'non carica la dimostrazione se la base dati è vuota')
    .action(async (options: ServiceOptions) => {
      await service(options, outputFor({}).talk);
    });
