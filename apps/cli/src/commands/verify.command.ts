import { Command } from 'commander';
import { sayFindings, type SaidFinding } from '#reading';
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
      const verdict = await withPath(out.talk, async (path) => {
        const judged = await judge(path, caseId);
        return { ...judged, broken: await sayFindings(path, judged.broken, 'it') };
      });
      const broken = verdict.broken.map(({ finding, ...said }) => ({ ...finding, ...said }));
      out.result({ ok: broken.length === 0, ...verdict, broken }, () => sayVerdict(verdict));
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

export type SaidVerdict = Omit<Verdict, 'broken'> & { broken: SaidFinding[] };

export function sayVerdict(verdict: SaidVerdict): string[] {
  const counted = `${verdict.cases} pratiche, ${verdict.entries} registrazioni`;
  if (verdict.broken.length === 0) {
    return [
      `Il registro regge: ${counted}. Ogni catena è intera e ogni pratica, rifatta con le sue regole, dà lo stato conservato.`,
    ];
  }
  return [
    `Il registro non è integro (${counted}). Il primo punto che non torna, pratica per pratica:`,
    ...verdict.broken.flatMap(sayBroken),
    'Prima di altri passi su queste pratiche, conserva la base dati così com’è: è la prova di che cosa è successo.',
  ];
}

const sayBroken = ({ finding: { caseId, revision }, title, found, means, todo }: SaidFinding): string[] => [
  '',
  `  ${title ?? 'Pratica cancellata'} (${caseId}), passo ${revision}`,
  `    Trovato:      ${found}`,
  `    Significa:    ${means}`,
  `    Che cosa fare: ${todo}`,
];
