import { Command } from 'commander';
import { CALENDAR_CHANGE, commonEvents, type Act, type Actor } from '#engine';
import {
  carryOut,
  orderRecount,
  previewChange,
  recountCases,
  recountState,
  type CalendarChange,
  type Order,
  type Preview,
  type PreviewedTerm,
  type RecountCase,
  type RecountState,
  type Scope,
} from '#procedures';
import { calendarName, calendarRef, sayInstant, TermError, type Decree } from '#terms';
import { CliFailure, EXIT } from '../failure.js';
import { outputFor } from '../output.js';
import { withPath, type OpenedPath } from '../reach.js';

type Common = {
  json?: boolean;
  dryRun?: boolean;
  procedure?: string;
  body?: string;
  by?: string;
  actType: string;
  actBody?: string;
  actNumber?: string;
  actDate?: string;
};
type Move = Common & {
  id: string;
  norm?: string;
  reason?: string;
  kinds: string;
  from?: string;
  to?: string;
  until?: string;
  revoke?: boolean;
};
type Recompute = Common & { calendar?: string; municipality?: string };

const ROLES = commonEvents[CALENDAR_CHANGE]?.roles ?? [];

export const moveCommand = (): Command =>
  ordered(new Command('move'))
    .description(
      'un atto sospende o proroga tutti i termini aperti che tocca, o lo revoca; con --dry-run mostra soltanto',
    )
    .requiredOption('--id <nome>', 'nome breve del provvedimento: con esso si cambia o si revoca')
    .option('--revoke', 'toglie il provvedimento')
    .option('--norm <norma>', 'la legge o l’atto che sospende o proroga')
    .option('--reason <motivo>', 'perché, in parole')
    .option('--kinds <tipi>', 'tipi di termine, separati da virgole', 'act')
    .option('--from <giorno>', 'primo giorno: della sospensione, o delle scadenze prorogate')
    .option('--to <giorno>', 'ultimo giorno')
    .option('--until <giorno>', 'proroga: le scadenze di quei giorni passano a questo')
    .action((options: Move) => run(options, moveOf(options)));

export const recomputeCommand = (): Command =>
  ordered(new Command('recompute'))
    .description(
      'riconta i termini aperti con un altro calendario, o con quello della procedura se non è indicato',
    )
    .option('--calendar <versione>', 'versione del calendario nazionale')
    .option('--municipality <comune>', 'comune, per il patrono e le chiusure')
    .action((options: Recompute) => run(options, calendarOf(options)));

const ordered = (command: Command): Command =>
  command
    .exitOverride()
    .option('--procedure <nome>', 'nome breve o identificativo della procedura')
    .option('--body <nome>', 'tutte le procedure di un ente: nome breve o identificativo')
    .option('--dry-run', 'mostra chi si sposta, da quando a quando; non registra nulla')
    .option('--by <e-mail>', `chi lo dispone: una persona con il ruolo ${ROLES.join(' o ')}`)
    .option('--act-type <tipo>', 'tipo dell’atto', 'determination')
    .option('--act-body <organo>', 'chi ha adottato l’atto')
    .option('--act-number <numero>', 'numero dell’atto')
    .option('--act-date <giorno>', 'data dell’atto')
    .option('--json', 'risultato in JSON');

function moveOf({
  id,
  revoke,
  norm = '',
  reason = '',
  kinds,
  from = '',
  to = '',
  until,
}: Move): CalendarChange {
  if (revoke) return { kind: 'revoke', decree: id };
  const decree = { id, norm, reason, kinds: kinds.split(',') as Decree['kinds'], from, to };
  return {
    kind: 'decree',
    decree:
      until === undefined ? { ...decree, measure: 'suspension' } : { ...decree, measure: 'extension', until },
  };
}

const calendarOf = ({ calendar, municipality }: Recompute): CalendarChange =>
  calendar === undefined && municipality === undefined
    ? { kind: 'recount' }
    : { kind: 'calendar', calendar: calendarRef(calendar, municipality) };

async function run(options: Common, change: CalendarChange): Promise<void> {
  const out = outputFor(options);
  await withPath(out.talk, async (path) => {
    const { scope, body } = await scopeOf(path, options);
    try {
      if (options.dryRun) {
        const previews = await previewChange(path, scope, change);
        return out.result(previews, () => previews.flatMap(sayPreview));
      }
      const order = { by: await personOf(path, options.by, body, scope), act: actOf(options) };
      const { state, refusals } = await carriedOut(path, scope, change, order, out.talk);
      if (state.cases.refused > 0 || state.doneAt === null) process.exitCode = EXIT.failed;
      return out.result({ ...state, refusals }, () => sayDone(state, refusals));
    } catch (error) {
      if (error instanceof TermError)
        throw new CliFailure(error.message, 'iter deadlines move --help', EXIT.usage);
      throw error;
    }
  });
}

async function scopeOf(
  { pool }: OpenedPath,
  { procedure, body }: Common,
): Promise<{ scope: Scope; body: string }> {
  const asked = procedure ?? body;
  if (asked === undefined || (procedure !== undefined && body !== undefined))
    throw new CliFailure('Manca che cosa si tocca.', '--procedure <nome> oppure --body <nome>', EXIT.usage);
  const { rows } = await pool.query<{ id: string; body_id: string }>(
    procedure === undefined
      ? 'SELECT id, id AS body_id FROM body WHERE $1 IN (slug, id::text)'
      : 'SELECT id, body_id FROM procedure WHERE $1 IN (slug, id::text)',
    [asked],
  );
  if (!rows[0])
    throw new CliFailure(`Non c’è «${asked}».`, 'iter deadlines mostra le procedure.', EXIT.usage);
  const { id, body_id } = rows[0];
  return { scope: procedure === undefined ? { body: id } : { procedure: id }, body: body_id };
}

const HOLDS = `SELECT p.id, g.role FROM person p JOIN role_grant g ON g.person_id = p.id
  WHERE lower(p.email) = lower($1) AND g.role = ANY($2) AND g.body_id = $3 AND (g.procedure_id IS NULL OR g.procedure_id = $4)
    AND (iter_now() AT TIME ZONE 'Europe/Rome')::date BETWEEN g.valid_from AND coalesce(g.valid_to, 'infinity')
  ORDER BY array_position($2, g.role) LIMIT 1`;

async function personOf(
  { pool }: OpenedPath,
  email: string | undefined,
  body: string,
  scope: Scope,
): Promise<Actor> {
  const procedure = 'procedure' in scope ? scope.procedure : null;
  const { rows } = await pool.query<{ id: string; role: string }>(HOLDS, [
    email ?? '',
    ROLES,
    body,
    procedure,
  ]);
  if (rows[0]) return { person: rows[0].id, role: rows[0].role };
  throw new CliFailure(
    email === undefined ? 'Manca chi lo dispone.' : `«${email}» qui non ha oggi il ruolo che occorre.`,
    `--by <e-mail> di una persona con il ruolo ${ROLES.join(' o ')}, oppure --dry-run`,
    EXIT.usage,
  );
}

function actOf({ actType: type, actBody: body, actNumber: number, actDate: date }: Common): Act {
  if (body !== undefined && date !== undefined)
    return { type, body, date, effectiveOn: date, ...(number === undefined ? {} : { number }) };
  throw new CliFailure(
    'Manca l’atto.',
    '--act-body <organo> --act-date <giorno> [--act-number <numero>]',
    EXIT.usage,
  );
}

const sayPreview = ({ procedure, calendar, terms }: Preview): string[] => [
  `Procedura ${procedure}, calendario ${calendarName(calendar)}: ${terms.filter(({ what }) => what === 'moves').length} termini si spostano.`,
  ...terms.map((one) => `  ${sayTerm(one)}`),
];

function sayTerm(one: PreviewedTerm): string {
  const head = `${one.title} · ${one.term}${one.key ? ` (${one.key})` : ''}: ${sayInstant(one.from)}`;
  if (one.what === 'given') return `${head} resta: è una data fissata, non contata.`;
  if (one.what === 'fails') return `${head} non si può ricontare. ${one.why.it}`;
  return `${head} → ${sayInstant(one.move.dueAt)}${one.past ? ' ATTENZIONE: è già passato' : ''}`;
}

/** Orders it and carries it out here, saying how far it is; a clock that runs elsewhere lends a hand. */
async function carriedOut(
  path: OpenedPath,
  scope: Scope,
  change: CalendarChange,
  order: Order,
  talk: (line: string) => void,
): Promise<{ state: RecountState; refusals: RecountCase[] }> {
  const { id, what } = await orderRecount(path, scope, change, order);
  if (what === 'under-way')
    throw new CliFailure(
      'Un altro atto sta spostando i termini di questo ente.',
      'Si attende che finisca, poi si ripete il comando.',
    );
  const timer = setInterval(() => void say(), 5_000);
  const say = async () => {
    const state = await recountState(path.pool, id);
    if (state) talk(`Pratiche ancora da chiedere: ${state.cases.owed}.`);
  };
  try {
    await carryOut(path, id);
  } finally {
    clearInterval(timer);
  }
  const state = await recountState(path.pool, id);
  if (!state) throw new Error(`There is no recount ${id}.`);
  return { state, refusals: await recountCases(path.pool, id, { status: 'refused' }) };
}

const sayDone = ({ id, doneAt, cases }: RecountState, refusals: readonly RecountCase[]): string[] => [
  `Pratiche registrate: ${cases.recorded}; già a posto: ${cases.still}; rifiutate: ${cases.refused}; ancora da chiedere: ${cases.owed}.`,
  ...refusals.map(
    ({ case: one, title, reasons }) =>
      `  ${title} (${one}): RIFIUTATO. ${reasons.map(({ text }) => text.it).join(' ')}`,
  ),
  ...(doneAt === null ? [`L’atto ${id} non è ancora applicato a tutte: l’orologio continua da solo.`] : []),
];
