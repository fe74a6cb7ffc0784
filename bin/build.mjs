import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const sourceRoots = ['apps', 'libs', 'workflows'];
const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

/**
 * Compiles the sources into dist/ unless dist/ was made from exactly these sources. The stamp goes first and comes back
 * last, so an interrupted build counts as none and is made again from nothing.
 */
export function build(root, say) {
  const dist = join(root, 'dist');
  const stamp = join(dist, '.iter-build');
  const sources = sourcesIn(root);
  const print = fingerprint(root, sources);
  const last = existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
  if (last === print) return;
  say('Compilo Iter: qualche secondo (building)...');
  if (last === undefined) startAfresh(root, dist);
  rmSync(stamp, { force: true });
  compile(root);
  prune(root, dist, dist, new Set(sources.map((path) => path.replace(/\.tsx?$/, ''))));
  writeFileSync(stamp, print);
}

function compile(root) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status === 0) return;
  throw new Error(
    `${stdout}${stderr}\nLa compilazione non è riuscita: i sorgenti hanno gli errori indicati sopra.\n` +
      'The build failed: the sources have the errors named above.',
  );
}

/** TypeScript's own notes would make it skip files that are no longer in dist/. */
function startAfresh(root, dist) {
  rmSync(dist, { recursive: true, force: true });
  rmSync(join(root, 'node_modules', '.cache', 'tsconfig.build.tsbuildinfo'), { force: true });
}

function sourcesIn(root) {
  const found = [];
  const walk = (directory) => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'testing' && entry.name !== 'node_modules') walk(path);
      } else if (/\.(tsx?|json)$/.test(entry.name) && !/\.spec\.tsx?$/.test(entry.name))
        found.push(relative(root, path));
    }
  };
  for (const name of sourceRoots) if (existsSync(join(root, name))) walk(join(root, name));
  return found.sort();
}

function fingerprint(root, sources) {
  const hash = createHash('sha256');
  for (const path of [...settings, ...sources]) {
    hash.update(`${path}\0`);
    hash.update(readFileSync(join(root, path)));
    hash.update('\0');
  }
  return hash.digest('hex');
}

/** Removes what an earlier build left of files that are gone. */
function prune(root, dist, directory, kept) {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) {
      prune(root, dist, path, kept);
      if (readdirSync(path).length === 0) rmdirSync(path);
      continue;
    }
    const source = relative(dist, path).replace(/(\.d\.ts|\.js)(\.map)?$/, '');
    if (!kept.has(source)) rmSync(path);
  }
}
