import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './prepare.mjs';

/** Runs one command of Iter in this very process, so that signals reach it and its exit code is ours. */
export async function runCommand(args) {
  const main = join(root, 'dist', 'apps', 'cli', 'src', 'main.js');
  process.argv.splice(1, process.argv.length, main, ...args);
  await import(pathToFileURL(main).href);
}
