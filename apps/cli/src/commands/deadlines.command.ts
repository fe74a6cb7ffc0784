import { Command } from 'commander';
import { eventOfAct, EVERYONE, type Due, type Procedure, type Texts } from '#engine';
import { openSuspensions, suspensionUseOf, type OpenSuspension } from '#reading';
import { explainTerm, isCivilDate, isInstant, sayInstant, saySuspensionUse, startOfDay } from '#terms';
import { roles } from '#workflows';
import { CliFailure, EXIT } from '../failure.js';
import { outputFor } from '../output.js';
import { withPath, type OpenedPath } from '../reach.js';
import { moveCommand, recomputeCommand } from './recount.command.js';

type Options = {
  json?: boolean;
  status: string;
  kind: string;
  owner?: string;
  procedure?: string;
  before?: string;
};

const KINDS = ['duty', 'window', 'all'];
const STATUSES = ['open', 'suspended', 'expired', 'met', 'refused', 'all'];

export const deadlinesCommand = (): Command =>
  new Command('deadlines')
    .showHelpAfterError('Prova: iter deadlines --help')
    .exitOverride()
    .description('le scadenze: di chi sono, quando cadono e perché, che cosa accade se nessuno fa nulla')
    .option('--status <stato>', `${STATUSES.join(', ')}`, 'open')
    .option(
      '--kind <che cosa>',
      'duty: i termini; window: le finestre di impugnazione e autotutela; all: tutto',
      'duty',
    )
    .option('--owner <chi>', 'un ruolo, oppure l’identificativo o il nome di un ente')
    .option('--procedure <nome>', 'nome breve o identificativo della procedura')
    .option('--before <giorno>', 'solo quelle che cadono prima, per esempio 2027-01-31')
    .option('--json', 'risultato in JSON')
    .enablePositionalOptions()
    .action(list)
    .addCommand(moveCommand())
    .addCommand(recomputeCommand());

type Row = {
  id: string;
  case: string;
  title: string;
  procedure: string;
  workflow: string;
  version: number;
  term: string;
  key: string;
  status: string;
  due_at: Date;
  norm: string;
  owner_role: string | null;
  owner_organisation: string | null;
  organisation: string | null;
  awaits: string[];
  derivation: Partial<Due>;
  is_window: boolean;
  addressee: string | null;
};

const LIST = `SELECT d.id, d.case_id AS "case", c.title, p.slug AS procedure, c.workflow, c.workflow_version AS version, d.term, d.key,
    d.status, d.due_at, d.norm, d.owner_role, d.owner_organisation, o.name AS organisation, d.awaits, d.derivation,
    d.is_window, a.name AS addressee
  FROM deadline d
  JOIN case_file c ON c.id = d.case_id
  JOIN procedure p ON p.id = c.procedure_id
  LEFT JOIN organisation o ON o.id = d.owner_organisation
  LEFT JOIN organisation a ON d.is_window AND a.id::text = right(d.key, 36)
  WHERE ($1::text IS NULL OR d.status = $1)
    AND ($2::text IS NULL OR $2 IN (d.owner_role, d.owner_organisation::text, o.name))
    AND ($3::text IS NULL OR $3 IN (p.slug, p.id::text))
    AND ($4::timestamptz IS NULL OR d.due_at < $4)
    AND ($5 = 'all' OR d.is_window = ($5 = 'window'))
  ORDER BY d.due_at, d.id`;

async function list(options: Options): Promise<void> {
  const out = outputFor(options);
  const filters = filtersOf(options);
  const shown = await withPath(out.talk, (path) => read(path, filters));
  out.result(shown, () => (shown.length === 0 ? ['Nessuna scadenza.'] : shown.flatMap(sayDeadline)));
}

function filtersOf({ status, kind, owner, procedure, before }: Options): (string | null)[] {
  if (!STATUSES.includes(status)) throw notOneOf('uno stato', status, '--status', STATUSES);
  if (!KINDS.includes(kind)) throw notOneOf('un genere', kind, '--kind', KINDS);
  return [
    status === 'all' ? null : status,
    owner ?? null,
    procedure ?? null,
    before ? momentOf(before) : null,
    kind,
  ];
}

const notOneOf = (what: string, given: string, option: string, all: string[]) =>
  new CliFailure(`Non c’è ${what} «${given}».`, `${option} è uno di questi: ${all.join(', ')}.`, EXIT.usage);

function momentOf(before: string): string {
  if (isCivilDate(before)) return startOfDay(before);
  if (isInstant(before)) return before;
  throw new CliFailure(`«${before}» non è un giorno.`, 'Un giorno si scrive così: 2027-01-31.', EXIT.usage);
}

async function read({ pool, procedure }: OpenedPath, filters: (string | null)[]) {
  const { rows } = await pool.query<Row>(LIST, filters);
  const suspensions = await openSuspensions(pool, rows);
  return rows.map((row) => shownOf(procedure, row, suspensions.get(row.id)));
}

type Shown = ReturnType<typeof shownOf>;

function shownOf(procedure: Procedure, row: Row, suspended: OpenSuspension | undefined) {
  const workflow = procedure.all.find((one) => one.name === row.workflow && one.version === row.version);
  const texts = workflow?.texts.it;
  const use = suspensionUseOf(workflow, row, suspended);
  const { computed, source, actBy } = row.derivation;
  return {
    id: row.id,
    case: row.case,
    title: row.title,
    procedure: row.procedure,
    term: row.term,
    key: row.key,
    about: row.is_window ? aboutWindow(row, texts) : null,
    name: texts?.terms[row.term]?.name ?? row.term,
    status: row.status,
    dueAt: row.due_at.toISOString(),
    actBy: actBy ?? null,
    owner: row.owner_role ?? row.owner_organisation,
    ownerName: ownerName(row),
    awaits: row.awaits.map((event) => ({ event, action: texts?.events[event]?.action ?? event })),
    norm: row.norm,
    why: computed ? explainTerm(computed, 'it') : (source ?? ''),
    onExpiry: texts?.terms[row.term]?.onExpiry ?? '',
    suspension: use && { ...use, text: saySuspensionUse(use, 'it') },
  };
}

const ownerName = ({ owner_role: role, owner_organisation: id, organisation }: Row): string => {
  if (role === null) return organisation ?? id ?? '';
  return role in roles ? roles[role as keyof typeof roles].it : role;
};

/** The act and its addressee, in words. */
function aboutWindow({ key, addressee }: Row, texts: Texts | undefined): string {
  const act = key.slice(0, key.lastIndexOf('/'));
  const name = texts?.events[eventOfAct(act)]?.done ?? act;
  return `${name}, per ${addressee ?? (key.endsWith(`/${EVERYONE}`) ? 'chiunque altro' : key.slice(act.length + 1))}`;
}

function sayDeadline(one: Shown): string[] {
  if (one.about !== null) return sayWindow(one, one.about);
  const fulfilled = one.awaits.map(({ action }) => action).join(' / ');
  return [
    `${sayInstant(one.actBy ?? one.dueAt)}  ${one.name}${one.key ? ` (${one.key})` : ''} · ${one.status}`,
    `      Pratica: ${one.title} (${one.case})`,
    `      Di chi è: ${one.ownerName}${fulfilled ? `. Si adempie così: ${fulfilled}` : ''}`,
    `      Norma: ${one.norm}`,
    ...(one.suspension ? [`      ${one.suspension.text}`] : []),
    ...(one.why
      ? one.why.split('\n').map((line, index) => `      ${index === 0 ? 'Perché: ' : '  '}${line}`)
      : []),
    `      Se nessuno fa nulla: ${one.onExpiry}`,
  ];
}

function sayWindow(one: Shown, about: string): string[] {
  return [
    `${sayInstant(one.dueAt)}  ${one.name} · ${one.status}`,
    `      Atto: ${about}`,
    `      Pratica: ${one.title} (${one.case})`,
    `      Norma: ${one.norm}`,
    ...(one.why ? [`      Perché: ${one.why.split('\n').join('\n        ')}`] : []),
    `      ${one.onExpiry}`,
  ];
}
