/** Commander speaks English only: its headings and complaints, said in Italian. */
import { Help, type Argument, type Command, type Option } from 'commander';

const headings: Record<string, string> = {
  'Usage:': 'Uso:',
  'Options:': 'Opzioni:',
  'Arguments:': 'Argomenti:',
  'Commands:': 'Comandi:',
};

/** Each complaint of commander, and its words here; the first group is the name it is about. */
const complaints: [RegExp, string][] = [
  [
    /^error: option '(.+?)' (?:argument|value) '(.*?)'(?: from env '.+?')? is invalid\./,
    'Opzione «$1»: «$2» non va bene.',
  ],
  [/Allowed choices are (.+)\.$/m, 'Si può scegliere fra: $1.'],
  [
    /^error: command-argument value '(.*?)' is invalid for argument '(.+?)'\./,
    'Argomento «$2»: «$1» non va bene.',
  ],
  [/^error: missing required argument '(.+?)'/, 'Manca l’argomento «$1».'],
  [/^error: option '(.+?)' argument missing/, 'L’opzione «$1» vuole un valore.'],
  [/^error: required option '(.+?)' not specified/, 'Manca l’opzione obbligatoria «$1».'],
  [
    /^error: (?:option|environment variable) '(.+?)' cannot be used with (?:option|environment variable) '(.+?)'/,
    '«$1» e «$2» non vanno insieme.',
  ],
  [/^error: unknown option '(.+?)'/, 'L’opzione «$1» non esiste.'],
  [
    /^error: too many arguments(?: for '(.+?)')?\. Expected (\d+) arguments? but got (\d+)\./,
    'Troppi argomenti: previsti $2, trovati $3.',
  ],
  [/^error: unknown command '(.+?)'/, 'Il comando «$1» non esiste.'],
  [/\(Did you mean (?:one of )?(.+)\?\)/, 'Forse: $1?'],
];

const inItalian = (complaint: string): string =>
  complaints.reduce((text, [english, italian]) => text.replace(english, italian), complaint);

/** Makes a command and those under it speak Italian. */
export function speakItalian(command: Command): Command {
  command
    .helpOption('-h, --help', 'mostra questo aiuto')
    .configureHelp(italianHelp)
    .configureOutput({ outputError: (text, write) => write(inItalian(text)) });
  if (command.commands.length > 0) command.helpCommand('help [comando]', 'mostra l’aiuto di un comando');
  command.commands.forEach(speakItalian);
  return command;
}

const plain = new Help();
const placeholders = (usage: string): string =>
  usage.replace('[options]', '[opzioni]').replace('[command]', '[comando]');

const italianHelp: Partial<Help> = {
  styleTitle: (title) => headings[title] ?? title,
  commandUsage: (command) => placeholders(plain.commandUsage(command)),
  subcommandTerm: (command) => placeholders(plain.subcommandTerm(command)),
  optionDescription: (option) => described(option),
  argumentDescription: (argument) => described(argument),
};

function described({ description, argChoices, defaultValue }: Option | Argument): string {
  const more = [
    ...(argChoices ? [`uno fra: ${argChoices.join(', ')}`] : []),
    // That a switch is off needs no saying.
    ...(defaultValue === undefined || typeof defaultValue === 'boolean'
      ? []
      : [`se manca: ${String(defaultValue)}`]),
  ];
  return more.length > 0 ? `${description} (${more.join('; ')})` : description;
}
