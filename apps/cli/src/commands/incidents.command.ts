import { Command } from 'commander';
import { closeIncident, listIncidents, readIncident, retryLetter } from '#notify';
import { closingReason, viewIncident, type IncidentView } from '#reading';
import { sayInstant } from '#terms';
import { CliFailure, EXIT } from '../failure.js';
import { outputFor } from '../output.js';
import { withPath, type OpenedPath } from '../reach.js';

type Json = { json?: boolean };
type By = Json & { by: string };

const STATUSES = ['open', 'closed', 'all'] as const;
type Status = (typeof STATUSES)[number];

export function incidentsCommand(): Command {
  const command = new Command('incidents')
    .showHelpAfterError('Prova: iter incidents --help')
    .exitOverride()
    .description('gli incidenti: ciò che Iter non ha potuto fare da solo, e che una persona deve guardare')
    .option('--status <stato>', STATUSES.join(', '), 'open')
    .option('--json', 'risultato in JSON')
    .enablePositionalOptions()
    .action(list);
  command
    .command('close')
    .description('chiude un incidente: chi, quando e perché restano scritti')
    .argument('<incidente>')
    .requiredOption('--by <e-mail>', 'chi lo chiude: il responsabile del procedimento o il dirigente')
    .requiredOption('--reason <ragione>', 'come si è risolto, o perché non serve fare nulla')
    .option('--json', 'risultato in JSON')
    .action(close);
  command
    .command('retry')
    .description('spedisce di nuovo il messaggio, all’indirizzo di oggi, e chiude l’incidente')
    .argument('<incidente>')
    .requiredOption('--by <e-mail>', 'chi lo dispone: il responsabile del procedimento o il dirigente')
    .option('--json', 'risultato in JSON')
    .action(retry);
  return command;
}

async function list(options: Json & { status: Status }): Promise<void> {
  const out = outputFor(options);
  const { status } = options;
  if (!STATUSES.includes(status))
    throw new CliFailure(
      `Non c’è uno stato «${status}».`,
      `--status è uno di questi: ${STATUSES.join(', ')}.`,
      EXIT.usage,
    );
  const shown = await withPath(out.talk, async ({ pool, procedure }) => {
    const lines = await listIncidents(pool, { limit: 500, ...(status === 'all' ? {} : { status }) });
    return lines.map((line) => viewIncident(procedure, line, 'it'));
  });
  out.result(shown, () => (shown.length === 0 ? ['Nessun incidente.'] : shown.flatMap(sayIncident)));
}

async function close(id: string, options: By & { reason: string }): Promise<void> {
  const out = outputFor(options);
  const reason = closingReason.safeParse(options.reason);
  if (!reason.success)
    throw new CliFailure(reason.error.issues[0]?.message ?? '', '--reason "..."', EXIT.usage);
  const shown = await withPath(out.talk, async (path) => {
    const person = await personFor(path, id, options.by);
    if (!(await closeIncident(path.pool, { incident: id, person, reason: reason.data })))
      throw new CliFailure('L’incidente è già chiuso.', 'iter incidents --status closed', EXIT.usage);
    return view(path, id);
  });
  out.result(shown, () => sayIncident(shown));
}

async function retry(id: string, options: By): Promise<void> {
  const out = outputFor(options);
  const shown = await withPath(out.talk, async (path) => {
    const person = await personFor(path, id, options.by);
    if (!(await retryLetter(path.pool, { incident: id, person })))
      throw new CliFailure(
        'Questo invio non si può ripetere: l’incidente è chiuso, o il messaggio non vale più.',
        'iter incidents --status all',
        EXIT.usage,
      );
    return view(path, id);
  });
  out.result(shown, () => sayIncident(shown));
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function view({ pool, procedure }: OpenedPath, id: string): Promise<IncidentView> {
  const line = UUID.test(id) ? await readIncident(pool, id) : null;
  if (!line) throw new CliFailure(`Non c’è un incidente «${id}».`, 'iter incidents --status all', EXIT.usage);
  return viewIncident(procedure, line, 'it');
}

const ANSWERS = `
  SELECT p.id FROM person p JOIN role_grant g ON g.person_id = p.id AND g.role IN ('procedure-officer', 'manager')
  JOIN incident i ON i.id = $2 LEFT JOIN case_file c ON c.id = i.case_id LEFT JOIN procedure r ON r.id = c.procedure_id
  WHERE lower(p.email) = lower($1) AND (r.id IS NULL OR g.body_id = r.body_id AND (g.procedure_id IS NULL OR g.procedure_id = r.id))
    AND (iter_now() AT TIME ZONE 'Europe/Rome')::date BETWEEN g.valid_from AND coalesce(g.valid_to, 'infinity') LIMIT 1`;

/** Who answers for the procedure of this incident today. */
async function personFor(path: OpenedPath, id: string, email: string): Promise<string> {
  await view(path, id);
  const { rows } = await path.pool.query<{ id: string }>(ANSWERS, [email, id]);
  if (rows[0]) return rows[0].id;
  throw new CliFailure(
    `«${email}» qui non ha oggi il ruolo che occorre.`,
    '--by <e-mail> del responsabile del procedimento o del dirigente',
    EXIT.usage,
  );
}

const sayIncident = (one: IncidentView): string[] => [
  `${sayInstant(one.openedAt)}  ${one.name} · ${one.closed ? 'chiuso' : 'aperto'}`,
  `      Incidente: ${one.id}`,
  ...(one.caseId === null ? [] : [`      Pratica: ${one.caseTitle ?? ''} (${one.caseId})`]),
  ...(one.toldBy === null ? [] : [`      Comunicato da: ${one.toldBy.title} (${one.toldBy.id})`]),
  ...(one.whose === null ? [] : [`      Di chi è: ${one.whose}`]),
  ...(one.term === null ? [] : [`      Termine: ${one.term}`]),
  `      Che cosa è successo: ${one.said}`,
  ...one.reasons.map(({ text }) => `        ${text}`),
  ...(one.closed === null
    ? [`      Che cosa fare: ${one.toDo}${one.mayRetry ? ' (iter incidents retry)' : ''}`]
    : [`      Chiuso da ${one.closed.by}, ${sayInstant(one.closed.at)}: ${one.closed.reason}`]),
];
