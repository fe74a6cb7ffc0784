import { Command } from 'commander';
import { calendarCommand } from './commands/calendar.command.js';
import { caseCommand } from './commands/case.command.js';
import { deadlinesCommand } from './commands/deadlines.command.js';
import { domicileCommand } from './commands/domicile.command.js';
import { forecastCommand } from './commands/forecast.command.js';
import { incidentsCommand } from './commands/incidents.command.js';
import { loadCommand } from './commands/load.command.js';
import { mailCommand } from './commands/mail.command.js';
import { migrateCommand } from './commands/migrate.command.js';
import { planCommand } from './commands/plan.command.js';
import { startCommand } from './commands/start.command.js';
import { storyCommand } from './commands/story.command.js';
import { termCommand } from './commands/term.command.js';
import { verifyCommand } from './commands/verify.command.js';
import { speakItalian } from './italian-help.js';

/** What an operator types. */
export function program(): Command {
  const iter = new Command('iter')
    .description('Iter: i procedimenti di co-progettazione, i loro termini e la loro storia.')
    .enablePositionalOptions()
    .showHelpAfterError('Prova: iter help')
    .exitOverride();
  const commands = [
    startCommand(),
    migrateCommand(),
    loadCommand(),
    storyCommand(),
    verifyCommand(),
    caseCommand(),
    deadlinesCommand(),
    forecastCommand(),
    calendarCommand(),
    termCommand(),
    planCommand(),
    mailCommand(),
    domicileCommand(),
    incidentsCommand(),
  ];
  for (const command of commands) iter.addCommand(command);
  return speakItalian(iter);
}
