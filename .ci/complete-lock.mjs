// npm forgets in package-lock.json the binaries for other platforms that the registry at hand does not offer, and then
// `npm ci` refuses the lock file (npm/cli#4828). Says what is missing; with --write, puts it in. Run it after every change
// of a dependency:  node .ci/complete-lock.mjs --write
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(path, name)) continue;
    const system = systemOf(name);
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) || !system) {
      console.error(`cannot complete ${name}@${version}: not one version for one platform`);
      process.exitCode = 1;
      continue;
    }
    lock.packages[`node_modules/${name}`] = {
      version,
      ...system,
      ...(entry.dev && { dev: true }),
      ...(entry.peer && { peer: true }),
      optional: true,
    };
    added.push(`${name}@${version}`);
  }
}

const write = process.argv.includes('--write');
if (added.length > 0 && write) {
  const sorted = Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, 'en'));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
}
if (added.length > 0 && !write) process.exitCode = 1;
const verdict = write ? 'added to package-lock.json' : 'missing in package-lock.json (--write puts them in)';
console.log(added.length > 0 ? `${verdict}:\n  ${added.join('\n  ')}` : 'package-lock.json is complete');

/** Node's own rule: the nearest node_modules from the package upwards. */
function isLocked(path, name) {
  for (let place = path; ; place = place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1))) {
    if (lock.packages[`${place === '' ? '' : `${place}/`}node_modules/${name}`]) return true;
    if (place === '') return false;
  }
}

/** The platform that such a package names itself after: `binding-linux-arm64-musl`. */
function systemOf(name) {
  const words = name.split('/').at(-1).split('-');
  const os = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openharmony'].find((one) =>
    words.includes(one),
  );
  const cpu = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64'].find((one) =>
    words.includes(one),
  );
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined;
  return os && cpu ? { cpu: [cpu], ...(libc && { libc }), os: [os] } : undefined;
}
