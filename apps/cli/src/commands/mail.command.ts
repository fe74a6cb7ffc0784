import { Command } from 'commander';
import {
  listMessages,
  MESSAGE_STATES,
  previewNotice,
  readMailSettings,
  readMessage,
  type MessageState,
} from '#notify';
import { sayInstant } from '#terms';
import { CliFailure, EXIT } from '../failure.js';
import { outputFor, table } from '../output.js';
import { withPath } from '../reach.js';

type Json = { json?: boolean };

export function mailCommand(): Command {
  const command = new Command('mail').description(
    'la posta: che cosa è stato scritto a chi, e che cosa ne è stato',
  );
  command
    .command('list')
    .description('elenca i messaggi, dal più recente')
    .option('--state <stato>', `solo in questo stato: ${MESSAGE_STATES.join(', ')}`)
    .option('--case <pratica>', 'solo di questa pratica')
    .option('--limit <numero>', 'quanti', Number, 50)
    .option('--json', 'risultato in JSON')
    .action(list);
  command
    .command('show')
    .description('un messaggio: il testo e tutto ciò che gli è successo')
    .argument('<messaggio>')
    .option('--html', 'il testo in HTML')
    .option('--json', 'risultato in JSON')
    .action(show);
  command
    .command('preview')
    .description('come sarebbe scritto ora un avviso o un promemoria, con i dati veri; non si spedisce nulla')
    .argument('<pratica>')
    .argument('<avviso>', 'un avviso della fase, per esempio reportDue, o un termine che corre')
    .option('--language <lingua>', 'it oppure en', 'it')
    .option('--html', 'il testo in HTML')
    .option('--json', 'risultato in JSON')
    .action(preview);
  return command;
}

async function list(options: Json & { state?: MessageState; case?: string; limit: number }): Promise<void> {
  const out = outputFor(options);
  if (options.state !== undefined && !MESSAGE_STATES.includes(options.state))
    throw new CliFailure(
      `Non c’è uno stato «${options.state}».`,
      `uno di questi: ${MESSAGE_STATES.join(', ')}`,
      EXIT.usage,
    );
  if (!Number.isInteger(options.limit) || options.limit < 1)
    throw new CliFailure('--limit è un numero da 1 in su.', 'iter mail list --limit 50', EXIT.usage);
  refuseStrangeId(options.case, 'iter case list mostra le pratiche.');
  const rows = await withPath(out.talk, ({ pool }) =>
    listMessages(pool, { state: options.state, case: options.case, limit: options.limit }),
  );
  out.result(rows, () =>
    table(
      ['messaggio', 'dovuto', 'stato', 'a', 'oggetto'],
      rows.map((row) => [
        row.id,
        row.owedAt.toISOString().slice(0, 16),
        row.state,
        row.person,
        row.subject ?? row.said ?? '',
      ]),
    ),
  );
}

async function show(id: string, options: Json & { html?: boolean }): Promise<void> {
  const out = outputFor(options);
  refuseStrangeId(id, 'iter mail list mostra i messaggi.');
  const message = await withPath(out.talk, ({ pool }) => readMessage(pool, id));
  if (!message)
    throw new CliFailure(`Non c’è un messaggio «${id}».`, 'iter mail list mostra i messaggi.', EXIT.usage);
  out.result(message, () => [
    `A: ${message.person}${message.address === null ? '' : ` <${message.address}>`}`,
    `Oggetto: ${message.subject ?? '(non ancora scritto)'}`,
    ...(message.requiredBy === null ? [] : [`Previsto da: ${message.requiredBy}`]),
    ...message.history.map(
      ({ at, state, attempts, said }) =>
        `  ${sayInstant(at.toISOString())}  ${state}${attempts > 0 ? ` (tentativo ${attempts})` : ''}${said === null ? '' : `  ${said}`}`,
    ),
    '',
    (options.html ? message.html : message.plain) ?? '',
  ]);
}

async function preview(
  id: string,
  name: string,
  options: Json & { language: 'it' | 'en'; html?: boolean },
): Promise<void> {
  const out = outputFor(options);
  refuseStrangeId(id, 'iter case list mostra le pratiche.');
  if (!['it', 'en'].includes(options.language))
    throw new CliFailure(`Non c’è una lingua «${options.language}».`, '--language it oppure en', EXIT.usage);
  const { base } = readMailSettings(process.env);
  const written = await withPath(out.talk, ({ pool, procedure }) =>
    previewNotice(pool, { procedure, base }, id, name, options.language),
  );
  if (!written)
    throw new CliFailure(
      `La pratica «${id}» non c’è, o non ha né un avviso già dovuto né un termine che corre di nome «${name}».`,
      `iter case show ${id}`,
      EXIT.usage,
    );
  out.result(written, () => [`Oggetto: ${written.subject}`, '', options.html ? written.html : written.plain]);
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function refuseStrangeId(id: string | undefined, hint: string): void {
  if (id !== undefined && !UUID.test(id))
    throw new CliFailure(`«${id}» non è un identificativo.`, hint, EXIT.usage);
}
