import { Command, InvalidArgumentError, Option } from 'commander';
import type { Effect } from '#engine';
import { forecastCase, type Assumption } from '#procedures';
import { readLadder, viewForecast, type ForecastView } from '#reading';
import { sayInstant } from '#terms';
import { roles } from '#workflows';
import { CliFailure, EXIT } from '../failure.js';
import { outputFor } from '../output.js';
import { withPath, type OpenedPath } from '../reach.js';

type Options = { assume: 'nothing' | 'last-day' | 'after'; days: number; json?: boolean };

const example = 'iter forecast <pratica> --assume after --days 10';

/** `iter forecast`: one case played to its end on a copy. Records nothing. */
export const forecastCommand = (): Command =>
  new Command('forecast')
    .showHelpAfterError('Prova: iter forecast --help')
    .exitOverride()
    .description(
      'che cosa accadrà a una pratica: ogni data, che cosa porta e dove si arriva; non registra nulla',
    )
    .argument('<pratica>', 'identificativo della pratica')
    .addOption(
      new Option(
        '--assume <ipotesi>',
        'nothing: nessuno fa nulla; last-day: all’ultimo momento; after: dopo --days giorni',
      )
        .choices(['nothing', 'last-day', 'after'])
        .default('nothing'),
    )
    .option('--days <giorni>', 'con --assume after: giorni dall’apertura di ogni termine', wholeNumber, 0)
    .option('--json', 'risultato in JSON')
    .addHelpText('after', `\nEsempio:\n  ${example}`)
    .action(run);

function wholeNumber(text: string): number {
  if (!/^\d{1,4}$/.test(text))
    throw new InvalidArgumentError('Occorre un numero intero di giorni, da 0 a 9999.');
  return Number(text);
}

async function run(id: string, { assume, days, ...options }: Options): Promise<void> {
  const out = outputFor(options);
  const assumption: Assumption = assume === 'after' ? { kind: assume, days } : { kind: assume };
  const { title, view } = await withPath(out.talk, (path) => read(path, id, assumption));
  out.result(view, () => [title, ...sayForecast(view)]);
}

async function read(path: OpenedPath, id: string, assumption: Assumption) {
  const played = await forecastCase(path, id, assumption).catch((error: unknown) => {
    if ((error as { code?: unknown }).code === MALFORMED) return null;
    throw error;
  });
  const { rows } = await path.pool.query<{ title: string; workflow: string; workflowVersion: number }>(
    'SELECT title, workflow, workflow_version AS "workflowVersion" FROM case_file WHERE id::text = $1',
    [id],
  );
  const [file] = rows;
  if (!played || !file)
    throw new CliFailure(`Non c’è una pratica «${id}».`, 'iter case list mostra le pratiche.', EXIT.usage);
  const ladder = await readLadder(path.pool, id);
  const visible = (effects: readonly Effect[]): Effect[] => [...effects];
  const all = { sight: 'inside', language: 'it', ladder, visible } as const;
  return { title: file.title, view: viewForecast(path.procedure, file, played, all) };
}

/** What PostgreSQL says of a text that is no identifier. */
const MALFORMED = '22P02';

function sayForecast(view: ForecastView): string[] {
  return [
    `Ipotesi: ${view.assumption.text}`,
    '',
    view.deadlines.length > 0 ? 'Scadenze' : 'Nessuna scadenza corre.',
    ...view.deadlines.flatMap(sayDeadline),
    '',
    'Passi',
    ...view.steps.flatMap(sayStep),
    '',
    view.end.text,
    ...view.end.choices.map(
      ({ action, roles: who, fields }) =>
        `  ${action} (${who.map(roleName).join(' / ')})${fields.length > 0 ? `: servono ${fields.join(', ')}` : ''}`,
    ),
  ];
}

const fates = {
  open: 'resta aperta',
  suspended: 'resta sospesa',
  expired: 'scade',
  met: 'adempiuta o non più dovuta',
  refused: 'scade, ma la pratica non si muove',
};

function sayDeadline(one: ForecastView['deadlines'][number]): string[] {
  const fulfilled = one.awaits.map(({ action }) => action).join(' / ');
  return [
    `  ${one.dueText}  ${one.name}${one.key ? ` (${one.key})` : ''}: ${fates[one.fate]}${one.foreseen ? ' [si aprirà]' : ''}`,
    `      Di chi è: ${one.owner.role === null ? 'dell’ente' : roleName(one.owner.role)}${fulfilled ? `. Si adempie così: ${fulfilled}` : ''}`,
    `      Norma: ${one.norm}`,
    ...(one.explanation?.split('\n').map((line, at) => `      ${at === 0 ? 'Perché: ' : '  '}${line}`) ?? []),
    ...(one.reminders.length > 0
      ? [`      Promemoria: ${one.reminders.map(({ atText }) => atText).join('; ')}`]
      : []),
    `      Se nessuno fa nulla: ${one.onExpiry}`,
  ];
}

function sayStep(step: ForecastView['steps'][number]): string[] {
  return [
    `  ${sayInstant(step.at)}  ${step.to === null ? 'Rifiutato: ' : ''}${step.text} · ${roleName(step.by.role)}`,
    `      ${step.causeText}`,
    ...(step.toText === null ? [] : [`      Stato: ${step.toText}`]),
    ...step.effects.map(({ text }) => `      ${text}`),
    ...step.reasons.map(({ text, norm }) => `      ${text}${norm ? ` [${norm}]` : ''}`),
  ];
}

const roleName = (role: string): string => (role in roles ? roles[role as keyof typeof roles].it : role);
