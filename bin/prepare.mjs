import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { alone } from './lock.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Talk goes to stderr: stdout belongs to the command's answer. */
export const say = (line) => process.stderr.write(`${line}\n`);

/**
 * Makes a fresh or changed clone ready to run: the right Node, the libraries, the build. Does nothing where nothing is
 * needed, and ends the process with a plain sentence where something is missing.
 */
export async function prepare() {
  refuseOldNode();
  try {
    await alone(join(root, '.iter'), say, () => {
      install(root, say);
      build(root, say);
    });
  } catch (error) {
    say(explained(error));
    process.exit(1);
  }
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(
    `Serve Node.js 20.19 o successivo; questo è ${process.versions.node}. Installare la versione LTS da https://nodejs.org`,
  );
  say(
    `Node.js 20.19 or later is needed; this is ${process.versions.node}. Install the LTS release from https://nodejs.org`,
  );
  process.exit(1);
}

function explained(error) {
  if (['EACCES', 'EPERM', 'EROFS'].includes(error.code))
    return (
      `Non posso scrivere in ${error.path}: la cartella di Iter deve appartenere a chi lo avvia (chown -R).\n` +
      `Cannot write in ${error.path}: the directory of Iter must belong to who starts it (chown -R).`
    );
  if (error.code === 'ENOSPC')
    return 'Il disco è pieno: servono circa 700 MB (the disk is full: about 700 MB are needed).';
  return error.message;
}
