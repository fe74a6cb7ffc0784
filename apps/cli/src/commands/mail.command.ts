import { Command, Option } from 'commander';
import {
  listMessages,
  MESSAGE_STATES,
  messageStateWords,
  previewNotice,
  readMailSettings,
  readMessage,
  readNoted,
  sayChannel,
  sayMessageState,
  type MessageState,
} from '#notify';
import { sayDate, sayInstant, type Language } from '#terms';
import { CliFailure, EXIT } from '../failure.js';
import { outputFor, table } from '../output.js';
import { withPath } from '../reach.js';

type Shown = { json?: boolean; lang: Language };

const STATES = MESSAGE_STATES.map((state) => `${state} (${messageStateWords[state].it})`).join(', ');

const inLanguage = (command: Command): Command =>
  command.addOption(new Option('--lang <lingua>', 'le parole').choices(['it', 'en']).default('it'));

export function mailCommand(): Command {
  const command = new Command('mail')
    .showHelpAfterError('Prova: iter mail --help')
    .exitOverride()
    .description('la posta: che cosa è stato scritto a chi, e che cosa ne è stato');
  inLanguage(command.command('list'))
    .description('elenca i messaggi, dal più recente')
    .option('--state <stato>', `solo in questo stato: ${STATES}`)
    .option('--case <pratica>', 'solo di questa pratica')
    .option('--limit <numero>', 'quanti', Number, 50)
    .option('--json', 'risultato in JSON')
    .action(list);
  inLanguage(command.command('show'))
    .description('un messaggio: il testo e tutto ciò che gli è successo')
    .argument('<messaggio>')
    .option('--html', 'il testo in HTML')
    .option('--json', 'risultato in JSON')
    .action(show);
  inLanguage(command.command('preview'))
    .description('come sarebbe scritto ora un avviso o un promemoria, con i dati veri; non si spedisce nulla')
    .argument('<pratica>')
    .argument('<avviso>', 'un avviso della fase, per esempio reportDue, o un termine che corre')
    .option('--html', 'il testo in HTML')
    .option('--json', 'risultato in JSON')
    .action(preview);
  return command;
}

async function list(options: Shown & { state?: MessageState; case?: string; limit: number }): Promise<void> {
  const out = outputFor(options);
  if (options.state !== undefined && !MESSAGE_STATES.includes(options.state))
    throw new CliFailure(`Non c’è uno stato «${options.state}».`, `uno di questi: ${STATES}`, EXIT.usage);
  if (!Number.isInteger(options.limit) || options.limit < 1)
    throw new CliFailure('--limit è un numero da 1 in su.', 'iter mail list --limit 50', EXIT.usage);
  refuseStrangeId(options.case, 'iter case list mostra le pratiche.');
  const rows = await withPath(out.talk, ({ pool }) =>
    listMessages(pool, { state: options.state, case: options.case, limit: options.limit }),
  );
  out.result(rows, () =>
    table(
      LABELS[options.lang].columns,
      rows.map((row) => [
        row.id,
        row.owedAt.toISOString().slice(0, 16),
        sayMessageState(row.state, row.channel)[options.lang],
        sayChannel(row)[options.lang],
        row.person,
        row.subject ?? (row.said === null ? '' : readNoted(row.said, options.lang).text),
      ]),
    ),
  );
}

const LABELS = {
  it: {
    to: 'A',
    subject: 'Oggetto',
    notWritten: '(non ancora scritto)',
    domicile: 'Domicilio digitale da',
    required: 'Previsto da',
    attempt: 'tentativo',
    columns: ['messaggio', 'dovuto', 'stato', 'come', 'a', 'oggetto'],
  },
  en: {
    to: 'To',
    subject: 'Subject',
    notWritten: '(not put into words yet)',
    domicile: 'Digital domicile from',
    required: 'Foreseen by',
    attempt: 'attempt',
    columns: ['message', 'owed', 'state', 'how', 'to', 'subject'],
  },
};

async function show(id: string, options: Shown & { html?: boolean }): Promise<void> {
  const out = outputFor(options);
  const { lang } = options;
  const say = LABELS[lang];
  refuseStrangeId(id, 'iter mail list mostra i messaggi.');
  const message = await withPath(out.talk, ({ pool }) => readMessage(pool, id));
  if (!message)
    throw new CliFailure(`Non c’è un messaggio «${id}».`, 'iter mail list mostra i messaggi.', EXIT.usage);
  out.result(message, () => [
    `${say.to}: ${message.person}${message.address === null ? '' : ` <${message.address}>`}, ${sayChannel(message)[lang]}`,
    ...(message.addressSource === null
      ? []
      : [`${say.domicile}: ${message.addressSource.list}, ${sayDate(message.addressSource.on, lang)}`]),
    `${say.subject}: ${message.subject ?? say.notWritten}`,
    ...(message.requiredBy === null ? [] : [`${say.required}: ${message.requiredBy}`]),
    ...message.history.map(({ at, state, attempts, said }) =>
      [
        `  ${sayInstant(at.toISOString(), lang)}`,
        `${sayMessageState(state, message.channel)[lang]}${attempts > 0 ? ` (${say.attempt} ${attempts})` : ''}`,
        ...(said === null ? [] : [readNoted(said, lang).text]),
      ].join('  '),
    ),
    '',
    (options.html ? message.html : message.plain) ?? '',
  ]);
}

async function preview(id: string, name: string, options: Shown & { html?: boolean }): Promise<void> {
  const out = outputFor(options);
  refuseStrangeId(id, 'iter case list mostra le pratiche.');
  const { base } = readMailSettings(process.env);
  const written = await withPath(out.talk, ({ pool, procedure }) =>
    previewNotice(pool, { procedure, base }, id, name, options.lang),
  );
  if (!written)
    throw new CliFailure(
      `La pratica «${id}» non c’è, o non ha né un avviso già dovuto né un termine che corre di nome «${name}».`,
      `iter case show ${id}`,
      EXIT.usage,
    );
  out.result(written, () => [
    `${LABELS[options.lang].subject}: ${written.subject}`,
    '',
    options.html ? written.html : written.plain,
  ]);
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function refuseStrangeId(id: string | undefined, hint: string): void {
  if (id !== undefined && !UUID.test(id))
    throw new CliFailure(`«${id}» non è un identificativo.`, hint, EXIT.usage);
}
