import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What some tests need beside Node, and the variable that leaves those tests out. */
const tools = [
  { needed: 'redis-server', leftOut: 'ITER_NO_REDIS', command: 'apt-get install redis-server' },
  { needed: 'faketime', leftOut: 'ITER_NO_FAKETIME', command: 'apt-get install faketime' },
  { needed: 'chromium', leftOut: 'ITER_NO_BROWSER', command: 'apt-get install chromium' },
];

export const missingTools = () => tools.filter(({ needed }) => !isOnPath(needed));

function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((directory) => {
    const path = join(directory, program);
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  });
}
