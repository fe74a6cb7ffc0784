import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Installs the libraries that package-lock.json names, unless they are there: an interrupted install never counts. */
export function install(root, say) {
  if (isInstalled(root)) return;
  say('Installo le librerie, una volta sola: circa un minuto (installing the libraries, once)...');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts'];
  const options = { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: '' }, maxBuffer: 1 << 26 };
  const done =
    npm?.endsWith('.js') === true
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (done.status === 0 && isInstalled(root)) return;
  throw new Error(
    [
      done.stdout ?? '',
      done.stderr ?? '',
      done.error?.message ?? '',
      '`npm ci` non è riuscito. Controllare la rete e lo spazio su disco, poi riprovare.',
      '`npm ci` failed. Check the network and the free disk space, then try again.',
    ]
      .filter((line) => line !== '')
      .join('\n'),
  );
}

/** npm writes its own record at the very end; every package of the lock file that is not optional must be in it. */
function isInstalled(root) {
  try {
    const wanted = packagesOf(join(root, 'package-lock.json'));
    const found = packagesOf(join(root, 'node_modules', '.package-lock.json'));
    return Object.entries(wanted).every(
      ([path, { version, optional, devOptional, peer, link, integrity }]) => {
        if (path === '' || link) return true;
        const there = found[path];
        if (!there) return Boolean(optional || devOptional || peer);
        return there.version === version && (!integrity || !there.integrity || there.integrity === integrity);
      },
    );
  } catch {
    return false;
  }
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
