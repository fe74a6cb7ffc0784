import { linkSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Does `work` while no other process does any under the same directory; waits for its turn. The lock is the
 * highest-numbered file: a newcomer outbids a holder that died, and `link` lets only one do so (as libs/database does).
 */
export async function alone(directory, say, work) {
  mkdirSync(directory, { recursive: true });
  const draft = join(directory, `prepare-draft.${process.pid}`);
  writeFileSync(draft, String(process.pid));
  try {
    const mine = await turn(directory, draft, say);
    try {
      return await work();
    } finally {
      rmSync(mine, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

async function turn(directory, draft, say) {
  for (let told = false; ; await pause(100)) {
    const highest = Math.max(0, ...numbers(directory));
    const holder = highest > 0 ? holderOf(fileOf(directory, highest)) : undefined;
    if (holder !== undefined) {
      if (!told)
        say(`Un altro processo (${holder}) sta preparando Iter: attendo (waiting for another preparation).`);
      told = true;
      continue;
    }
    const mine = fileOf(directory, highest + 1);
    if (!placed(draft, mine)) continue;
    if (Math.max(...numbers(directory)) === highest + 1) {
      for (const old of numbers(directory))
        if (old <= highest) rmSync(fileOf(directory, old), { force: true });
      return mine;
    }
    rmSync(mine, { force: true });
  }
}

const fileOf = (directory, number) => join(directory, `prepare.lock.${number}`);

const numbers = (directory) =>
  readdirSync(directory).flatMap((name) =>
    /^prepare\.lock\.\d+$/.test(name) ? [Number(name.slice(13))] : [],
  );

/** The process that holds the lock, if it lives. */
function holderOf(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return undefined;
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return error.code === 'EPERM' ? 'altro utente' : undefined;
  }
}

function placed(draft, target) {
  try {
    linkSync(draft, target);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}
