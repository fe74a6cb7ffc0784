import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { speakItalian } from './italian-help.js';

const number = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Occorre un numero.');
  return Number(text);
};

function called(...args: string[]): string {
  const root = new Command('iter').exitOverride().showHelpAfterError('Prova: iter help');
  root
    .command('show')
    .argument('<pratica>', 'la pratica')
    .addArgument(new Argument('[numero]', 'quanti').argParser(number))
    .option('--port <numero>', 'la porta', number, 3000)
    .addOption(new Option('--format <forma>', 'come').choices(['table', 'json']).default('table'))
    .addOption(new Option('--quiet', 'senza parole').conflicts('loud'))
    .option('--loud', 'con molte parole')
    .option('--no-demo', 'senza dimostrazione')
    .action(() => undefined);
  root
    .command('open')
    .description('apre')
    .requiredOption('--title <titolo>', 'il titolo')
    .action(() => undefined);
  let said = '';
  const write = (text: string): void => void (said += text);
  for (const command of [root, ...root.commands])
    command.configureOutput({ writeOut: write, writeErr: write });
  try {
    speakItalian(root).parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
  }
  return said;
}

describe('a command that is called wrongly', () => {
  it.each([
    [['show'], 'Manca l’argomento «pratica».'],
    [['show', 'a', '--port'], 'L’opzione «--port <numero>» vuole un valore.'],
    [['show', 'a', '--port', 'x'], 'Opzione «--port <numero>»: «x» non va bene. Occorre un numero.'],
    [['show', 'a', 'x'], 'Argomento «numero»: «x» non va bene. Occorre un numero.'],
    [
      ['show', 'a', '--format', 'pdf'],
      'Opzione «--format <forma>»: «pdf» non va bene. Si può scegliere fra: table, json.',
    ],
    [['show', 'a', '1', 'b'], 'Troppi argomenti: previsti 2, trovati 3.'],
    [['show', 'a', '--quiet', '--loud'], '«--quiet» e «--loud» non vanno insieme.'],
    [['show', 'a', '--prt', '1'], 'L’opzione «--prt» non esiste.\nForse: --port?'],
    [['open'], 'Manca l’opzione obbligatoria «--title <titolo>».'],
    [['opne'], 'Il comando «opne» non esiste.\nForse: open?'],
  ])('%j is told so in Italian, and how to go on', (args, complaint) => {
    expect(called(...args)).toBe(`${complaint}\nProva: iter help\n`);
  });
});

describe('the help', () => {
  it('has no word of its own in English', () => {
    expect(called('--help')).toBe(`Uso: iter [opzioni] [comando]

Opzioni:
  -h, --help                         mostra questo aiuto

Comandi:
  show [opzioni] <pratica> [numero]
  open [opzioni]                     apre
  help [comando]                     mostra l’aiuto di un comando
`);
  });

  it('says what may be chosen and what holds when nothing is said', () => {
    const help = called('show', '--help');
    expect(help).toContain('Argomenti:');
    expect(help).toContain('la porta (se manca: 3000)');
    expect(help).toContain('come (uno fra: table, json; se manca: table)');
    expect(help).toContain('senza dimostrazione\n');
  });
});
