import { Command } from 'commander';
import { explain, stateWords, type Actor, type Explanation } from '#engine';
import { checkChain, readEntries } from '#ledger';
import { readCase, type CaseRow } from '#procedures';
import { sayFinding } from '#reading';
import { sayInstant } from '#terms';
import { CliFailure, EXIT } from '../failure.js';
import { outputFor, table } from '../output.js';
import { withPath, type OpenedPath } from '../reach.js';
import { refuseUnknownRole, refuseUnknownWorkflow } from './known-names.js';

type Json = { json?: boolean };

export function caseCommand(): Command {
  const command = new Command('case')
    .showHelpAfterError('Prova: iter case --help')
    .exitOverride()
    .description('le pratiche: elenco, stato, storia, che cosa si può fare e perché no');
  command
    .command('list')
    .description('elenca le pratiche')
    .option('--workflow <nome>', 'solo di questa fase')
    .option('--json', 'risultato in JSON')
    .action(list);
  command
    .command('show')
    .description('mostra una pratica e le sue scadenze')
    .argument('<pratica>')
    .option('--json', 'risultato in JSON')
    .action(show);
  command
    .command('history')
    .description('la storia di una pratica')
    .argument('<pratica>')
    .option('--json', 'risultato in JSON')
    .action(history);
  command
    .command('why')
    .description('per ogni passo: si può, o perché no, chi può rimediare e da quando')
    .argument('<pratica>')
    .requiredOption('--role <ruolo>', 'il ruolo di chi chiede, per esempio procedure-officer')
    .option('--on-behalf-of <ente>', 'l’ente per cui agisce')
    .option('--json', 'risultato in JSON')
    .action(why);
  return command;
}

type Listed = {
  id: string;
  workflow: string;
  title: string;
  state: string;
  status: string;
  outcome: string | null;
  revision: number;
};

async function list(options: Json & { workflow?: string }): Promise<void> {
  const out = outputFor(options);
  if (options.workflow !== undefined) refuseUnknownWorkflow(options.workflow);
  const rows = await withPath(out.talk, async ({ pool }) => {
    const found = await pool.query<Listed>(
      `SELECT id, workflow, title, state, status, outcome, revision FROM case_file WHERE $1::text IS NULL OR workflow = $1 ORDER BY opened_at, id`,
      [options.workflow ?? null],
    );
    return found.rows;
  });
  out.result(rows, () =>
    table(
      ['pratica', 'fase', 'stato', 'titolo'],
      rows.map((r) => [r.id, r.workflow, r.outcome ?? r.state, r.title]),
    ),
  );
}

async function show(id: string, options: Json): Promise<void> {
  const out = outputFor(options);
  const shown = await withPath(out.talk, async (path) => {
    const row = await found(path, id);
    const deadlines = await path.pool.query<{ term: string; status: string; due_at: Date; norm: string }>(
      'SELECT term, status, due_at, norm FROM deadline WHERE case_id = $1 ORDER BY due_at',
      [id],
    );
    const workflow = path.procedure.pinned(row.envelope.workflow, row.envelope.version, row.envelope.hash);
    const { rows } = await path.pool.query<Listed>(
      'SELECT title, state, outcome, revision FROM case_file WHERE id = $1',
      [id],
    );
    const about = rows[0] as Listed;
    return {
      id,
      title: about.title,
      workflow: row.envelope.workflow,
      version: row.envelope.version,
      revision: row.revision,
      state: about.state,
      stateWords: stateWords(workflow.texts.it, about.state),
      outcome: about.outcome,
      deadlines: deadlines.rows.map((d) => ({
        term: workflow.texts.it.terms[d.term]?.name ?? d.term,
        status: d.status,
        dueAt: d.due_at.toISOString(),
        norm: d.norm,
      })),
      context: row.envelope.context,
    };
  });
  out.result(shown, () => [
    `${shown.title}`,
    `fase ${shown.workflow} (versione ${shown.version}), stato: ${shown.stateWords}, registrazione ${shown.revision}`,
    ...shown.deadlines.map((d) => `  ${d.status.padEnd(9)} ${sayInstant(d.dueAt)}  ${d.term} (${d.norm})`),
  ]);
}

async function history(id: string, options: Json): Promise<void> {
  const out = outputFor(options);
  const told = await withPath(out.talk, async (path) => {
    const row = await found(path, id);
    const chain = checkChain(id, await readEntries(path.pool, id), {
      revision: row.revision,
      hash: row.headHash,
    });
    if (!chain.ok)
      throw new CliFailure(
        `La storia di questa pratica non torna. ${sayFinding(path.procedure, chain.broken, undefined, 'it').found}`,
        `iter verify ${id} dice che cosa significa e che cosa fare.`,
        EXIT.violated,
      );
    const workflow = path.procedure.pinned(row.envelope.workflow, row.envelope.version, row.envelope.hash);
    return chain.entries.map(({ stored, entry }) => ({
      ...entry,
      hash: stored.hash,
      words: workflow.texts.it.events[entry.event]?.done ?? 'Pratica aperta',
    }));
  });
  out.result(told, () =>
    told.map(
      (e) =>
        `${String(e.revision).padStart(3)}  ${sayInstant(e.occurredAt)}  ${e.words} · ${e.by.role} · ${e.to} · ${e.hash.slice(0, 12)}`,
    ),
  );
}

async function why(id: string, options: Json & { role: string; onBehalfOf?: string }): Promise<void> {
  const out = outputFor(options);
  refuseUnknownRole(options.role);
  const explained = await withPath(out.talk, async (path) => {
    const row = await found(path, id);
    const by: Actor = {
      person: null,
      role: options.role,
      ...(options.onBehalfOf ? { onBehalfOf: options.onBehalfOf } : {}),
    };
    return explain(
      path.procedure.pinned(row.envelope.workflow, row.envelope.version, row.envelope.hash),
      row.envelope,
      by,
      row.at,
      row.calendar,
    );
  });
  out.result(explained, () => explained.flatMap(sayExplanation));
}

function sayExplanation(e: Explanation): string[] {
  const head = `${e.allowed ? 'SÌ' : 'NO'}  ${e.action.it} (${e.event})`;
  const reasons = e.reasons.map(
    (r) =>
      `      ${r.text.it}${r.norm ? ` [${r.norm}]` : ''}${r.removedBy.length ? ` Può rimediare: ${r.removedBy.join(', ')}.` : ''}${r.from ? ` Da: ${sayInstant(r.from)}.` : ''}`,
  );
  const act = e.allowed && e.act ? [`      Occorre l’atto: ${e.act.types.join(' / ')} [${e.act.norm}]`] : [];
  return [head, ...reasons, ...act, ...e.conditions.map((c) => `      Si controllerà: ${c.text.it}`)];
}

async function found(path: OpenedPath, id: string): Promise<CaseRow> {
  const row = await readCase(path.pool, id).catch(() => null);
  if (!row)
    throw new CliFailure(`Non c’è una pratica «${id}».`, 'iter case list mostra le pratiche.', EXIT.usage);
  return row;
}
