import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { prepare, root } from './prepare.mjs';

/** Pictures of the pages, at 1280 and 320 pixels, as the specs in a browser come by: one directory, `screenshots` if none is given. */
await prepare();
const directory = resolve(process.argv[2] ?? 'screenshots');
const { status } = spawnSync(
  'npm',
  ['run', '-s', 'jest', '--', '--selectProjects', 'browser', '--testPathPatterns', 'pages-'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ITER_SHOTS: directory } },
);
process.stdout.write(`The pictures are in ${directory}\n`);
process.exitCode = status ?? 1;
