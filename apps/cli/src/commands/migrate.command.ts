import { Command } from 'commander';
import { migrate } from '#database';
import { outputFor } from '../output.js';
import { reachDatabase } from '../reach.js';

export const migrateCommand = (): Command =>
  new Command('migrate')
    .showHelpAfterError('Prova: iter migrate --help')
    .exitOverride()
    .description('porta lo schema della base dati alla versione corrente')
    .option('--json', 'risultato in JSON')
    .action(async (options: { json?: boolean }) => {
      const out = outputFor(options);
      const reached = await reachDatabase(out.talk);
      try {
        const run = await migrate(reached.ownerUrl);
        out.result({ migrations: run }, () =>
          run.length === 0
            ? ['Lo schema è già alla versione corrente.']
            : run.map((name) => `Eseguita: ${name}`),
        );
      } finally {
        await reached.stop();
      }
    });
