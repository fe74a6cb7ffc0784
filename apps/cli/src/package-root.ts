import { existsSync } from 'node:fs';

/** The folder of package.json, from the sources and from the build alike. */
export function packageRoot(): URL {
  for (let here = new URL('.', import.meta.url); here.pathname !== '/'; here = new URL('..', here)) {
    if (existsSync(new URL('package.json', here))) return here;
  }
  throw new Error('No package.json above this file.');
}
