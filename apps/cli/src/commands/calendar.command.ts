import { Command } from 'commander';
import { createFeed, feedsOf, revokeFeed, type Feed, type FeedOf } from '#identity';
import { sayInstant } from '#terms';
import { CliFailure, EXIT } from '../failure.js';
import { outputFor, table } from '../output.js';
import { withPath, type OpenedPath } from '../reach.js';

type Options = {
  json?: boolean;
  person: string;
  organisation?: string;
  procedure?: string;
  lang?: string;
  origin: string;
};

/** `iter calendar`: the secret calendar addresses of a person. */
export function calendarCommand(): Command {
  const command = new Command('calendar')
    .showHelpAfterError('Prova: iter calendar --help')
    .exitOverride()
    .description('gli indirizzi segreti con cui un programma di calendario legge le scadenze');
  const person = ['--person <posta>', 'l’indirizzo di posta della persona'] as const;
  command
    .command('list')
    .description('gli indirizzi di una persona che valgono ancora')
    .requiredOption(...person)
    .option('--json', 'risultato in JSON')
    .action(list);
  command
    .command('create')
    .description(
      'un nuovo indirizzo, detto qui e mai più: i compiti propri, o di un ente, o una procedura intera',
    )
    .requiredOption(...person)
    .option('--organisation <ente>', 'identificativo di un ente per cui la persona agisce')
    .option('--procedure <procedura>', 'identificativo di una procedura')
    .option('--lang <lingua>', 'it oppure en', 'it')
    .option('--origin <indirizzo>', 'dove risponde Iter', 'http://127.0.0.1:3000')
    .option('--json', 'risultato in JSON')
    .action(create);
  command
    .command('revoke')
    .description('un indirizzo non risponde più')
    .argument('<calendario>', 'identificativo, come lo dice iter calendar list')
    .requiredOption(...person)
    .option('--json', 'risultato in JSON')
    .action(revoke);
  return command;
}

async function list(options: Options): Promise<void> {
  const out = outputFor(options);
  const feeds = await withPath(out.talk, async (path) =>
    feedsOf(path.pool, await personOf(path, options.person)),
  );
  out.result(feeds, () =>
    table(
      ['calendario', 'di che cosa', 'dal'],
      feeds.map(({ id, of, createdAt }) => [id, sayOf(of), sayInstant(createdAt)]),
    ),
  );
}

async function create(options: Options): Promise<void> {
  const out = outputFor(options);
  const of = subjectOf(options);
  const language = options.lang === 'en' ? 'en' : 'it';
  const made = await withPath(out.talk, async (path) => {
    const person = await personOf(path, options.person);
    await refuseUnknown(path, of);
    const { feed, token } = await createFeed(path.pool, { person, of, language });
    return { ...feed, address: `${options.origin.replace(/\/$/, '')}/calendari/${token}.ics` };
  });
  out.result(made, () => [
    made.address,
    'Chi ha questo indirizzo legge il calendario: va trattato come una password.',
    `Per revocarlo: iter calendar revoke ${made.id} --person ${options.person}`,
  ]);
}

async function revoke(id: string, options: Options): Promise<void> {
  const out = outputFor(options);
  await withPath(out.talk, async (path) => {
    const mine = (await feedsOf(path.pool, await personOf(path, options.person))).map(
      (feed: Feed) => feed.id,
    );
    if (mine.includes(id) && (await revokeFeed(path.pool, await personOf(path, options.person), id))) return;
    throw new CliFailure(
      `Non c’è un calendario «${id}» che valga ancora per questa persona.`,
      `iter calendar list --person ${options.person}`,
      EXIT.usage,
    );
  });
  out.result({ revoked: id }, () => ['Revocato: l’indirizzo non risponde più.']);
}

function subjectOf({ organisation, procedure }: Options): FeedOf {
  if (organisation !== undefined && procedure !== undefined)
    throw new CliFailure(
      'Un calendario è di un ente oppure di una procedura.',
      'iter calendar create con --organisation oppure con --procedure.',
      EXIT.usage,
    );
  if (organisation !== undefined) return { kind: 'organisation', organisation };
  if (procedure !== undefined) return { kind: 'procedure', procedure };
  return { kind: 'person' };
}

async function personOf({ pool }: OpenedPath, email: string): Promise<string> {
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM person WHERE lower(email) = lower($1)', [
    email,
  ]);
  if (rows[0]) return rows[0].id;
  throw new CliFailure(
    `Non c’è una persona con l’indirizzo «${email}».`,
    'controllare --person.',
    EXIT.usage,
  );
}

async function refuseUnknown({ pool }: OpenedPath, of: FeedOf): Promise<void> {
  if (of.kind === 'person') return;
  const [name, id] =
    of.kind === 'organisation'
      ? (['organisation', of.organisation] as const)
      : (['procedure', of.procedure] as const);
  const { rows } = await pool.query(`SELECT 1 FROM ${name} WHERE id::text = $1`, [id]);
  if (rows.length > 0) return;
  const what = of.kind === 'organisation' ? 'un ente' : 'una procedura';
  throw new CliFailure(`Non c’è ${what} «${id}».`, `controllare --${name}.`, EXIT.usage);
}

function sayOf(of: FeedOf): string {
  switch (of.kind) {
    case 'person':
      return 'i compiti della persona';
    case 'organisation':
      return `l’ente ${of.organisation}`;
    case 'procedure':
      return `la procedura ${of.procedure}`;
  }
}
