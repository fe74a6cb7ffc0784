import { Command } from 'commander';
import { verifyAll, verifyCase, type Verdict } from '#procedures';
import { CliFailure, EXIT } from '../failure.js';
import { outputFor } from '../output.js';
import { withPath, type OpenedPath } from '../reach.js';

export const verifyCommand = (): Command =>
  new Command('verify')
    .showHelpAfterError('Prova: iter verify --help')
    .exitOverride()
    .description('ricalcola ogni catena e ogni pratica, e dice se il registro regge')
    .argument('[pratica]', 'identificativo di una sola pratica')
    .option('--json', 'risultato in JSON')
    .action(async (caseId: string | undefined, options: { json?: boolean }) => {
      const out = outputFor(options);
      const verdict = await withPath(out.talk, (path) => judge(path, caseId));
      out.result({ ok: verdict.broken.length === 0, ...verdict }, () => sayVerdict(verdict));
      if (verdict.broken.length > 0) process.exitCode = EXIT.violated;
    });

async function judge(path: OpenedPath, caseId: string | undefined): Promise<Verdict> {
  if (caseId === undefined) return verifyAll(path);
  const one = await verifyCase(path, caseId).catch(() => null);
  if (!one)
    throw new CliFailure(
      `Non c’è una pratica «${caseId}».`,
      'iter case list mostra le pratiche.',
      EXIT.usage,
    );
  return { cases: 1, entries: one.entries, broken: one.broken ? [one.broken] : [] };
}

export function sayVerdict(verdict: Verdict): string[] {
  const counted = `${verdict.cases} pratiche, ${verdict.entries} registrazioni`;
  if (verdict.broken.length === 0) {
    return [
      `Il registro regge: ${counted}. Ogni catena è intera e ogni pratica, rifatta con le sue regole, dà lo stato conservato.`,
    ];
  }
  const breaks = verdict.broken.map((b) => `  pratica ${b.caseId}, registrazione ${b.revision}: ${b.what}`);
  return [`Il registro è rotto (${counted}). Primo punto di rottura per pratica:`, ...breaks];
}
