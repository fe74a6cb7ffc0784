import { Command } from 'commander';
import { speakItalian } from './italian-help.js';

/** In the order of the help. A command is read when it is called: most of the time that one takes is the reading of what it needs. */
const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./commands/start.command.js')).startCommand(),
  migrate: async () => (await import('./commands/migrate.command.js')).migrateCommand(),
  load: async () => (await import('./commands/load.command.js')).loadCommand(),
  story: async () => (await import('./commands/story.command.js')).storyCommand(),
  verify: async () => (await import('./commands/verify.command.js')).verifyCommand(),
  case: async () => (await import('./commands/case.command.js')).caseCommand(),
  deadlines: async () => (await import('./commands/deadlines.command.js')).deadlinesCommand(),
  forecast: async () => (await import('./commands/forecast.command.js')).forecastCommand(),
  calendar: async () => (await import('./commands/calendar.command.js')).calendarCommand(),
  term: async () => (await import('./commands/term.command.js')).termCommand(),
  plan: async () => (await import('./commands/plan.command.js')).planCommand(),
  mail: async () => (await import('./commands/mail.command.js')).mailCommand(),
  domicile: async () => (await import('./commands/domicile.command.js')).domicileCommand(),
  incidents: async () => (await import('./commands/incidents.command.js')).incidentsCommand(),
};

/** What an operator types. @param called the first word; with another than the name of a command, such as `--help`, all are there */
export async function program(called = ''): Promise<Command> {
  const iter = new Command('iter')
    .description('Iter: i procedimenti di co-progettazione, i loro termini e la loro storia.')
    .enablePositionalOptions()
    .showHelpAfterError('Prova: iter help')
    .exitOverride();
  const known = Object.hasOwn(commands, called) ? commands[called] : undefined;
  for (const command of known ? [known] : Object.values(commands)) iter.addCommand(await command());
  return speakItalian(iter);
}
