import { Command } from 'commander';
import pg from 'pg';
import { migrate } from '#database';
import { verifyAll } from '#procedures';
import { sayFindings } from '#reading';
import { isInstant } from '#terms';
import { CliFailure, EXIT } from '../failure.js';
import { outputFor } from '../output.js';
import { openPath, reachDatabase, rules, type Reached } from '../reach.js';
import { playStory } from '../story/play.js';
import { sayVerdict } from './verify.command.js';

type Options = { until?: string; json?: boolean; quiet?: boolean };

export const storyCommand = (): Command =>
  new Command('story')
    .showHelpAfterError('Prova: iter story --help')
    .exitOverride()
    .description(
      'racconta l’intera vita della co-progettazione di Crema 2026-2028 su un orologio virtuale, in una base dati a parte',
    )
    .option('--until <istante>', 'si ferma a questo istante, per esempio 2026-06-30T22:00:00Z')
    .option('--quiet', 'senza diario')
    .option('--json', 'esito in JSON')
    .action(async (options: Options) => {
      if (options.until !== undefined && !isInstant(options.until)) {
        throw new CliFailure(
          `«${options.until}» non è un istante.`,
          'iter story --until 2026-06-30T22:00:00Z',
          EXIT.usage,
        );
      }
      const out = outputFor(options);
      const write =
        options.quiet || options.json ? () => undefined : (line: string) => process.stdout.write(`${line}\n`);
      const began = Date.now();
      const { verdict, counts, ended } = await inItsOwnDatabase(out.talk, async (reached) => {
        const procedure = rules();
        const played = await playStory({
          reached,
          procedure,
          write,
          ...(options.until ? { until: options.until } : {}),
        });
        const path = await openPath(reached.applicationUrl, procedure);
        try {
          const judged = await verifyAll(path);
          return { ...played, verdict: { ...judged, broken: await sayFindings(path, judged.broken, 'it') } };
        } finally {
          await path.close();
        }
      });
      const seconds = Math.round((Date.now() - began) / 100) / 10;
      out.result({ ok: verdict.broken.length === 0, ended, ...counts, verdict, seconds }, () => [
        '',
        ...sayVerdict(verdict),
        `${counts.steps} passi di persone, ${counts.byClock} dell’orologio, ${counts.refusals} rifiuti motivati, in ${seconds} s.`,
      ]);
      if (verdict.broken.length > 0) process.exitCode = EXIT.violated;
    });

/** The story never touches the data of anybody: it is played in a new database on the same server, dropped at the end. */
async function inItsOwnDatabase<T>(
  talk: (line: string) => void,
  work: (reached: Reached) => Promise<T>,
): Promise<T> {
  const reached = await reachDatabase(talk);
  const name = `iter_story_${process.pid}`;
  const admin = new pg.Client({ connectionString: reached.administratorUrl ?? reached.ownerUrl });
  try {
    await admin.connect();
    const owner = new URL(reached.ownerUrl).username;
    await admin.query(`CREATE DATABASE ${name}${reached.administratorUrl ? ` OWNER ${owner}` : ''}`);
    const inside = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).toString();
    const own = {
      ...reached,
      ownerUrl: inside(reached.ownerUrl),
      applicationUrl: inside(reached.applicationUrl),
    };
    await migrate(own.ownerUrl);
    return await work(own);
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`).catch(() => undefined);
    await admin.end();
    await reached.stop();
  }
}
