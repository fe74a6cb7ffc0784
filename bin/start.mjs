import { prepare } from './prepare.mjs';
import { runCommand } from './run-command.mjs';

await prepare();
await runCommand(['start', ...process.argv.slice(2)]);
