/** Where assets come from: the installed design system, and the folders of this application. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export const bootstrapItalia = (path: string): Buffer =>
  readFileSync(require.resolve(`bootstrap-italia/dist/${path}`));

/** A folder beside the sources, which the build leaves where it is. */
export function folder(name: 'styles' | 'islands'): URL {
  for (let here = new URL('.', import.meta.url); here.pathname !== '/'; here = new URL('..', here)) {
    const found = new URL(`apps/web/${name}/`, here);
    if (existsSync(new URL('package.json', here)) && existsSync(found)) return found;
  }
  throw new Error(`There is no folder apps/web/${name}.`);
}

export const filesIn = (place: URL, ending: string): string[] =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort();

/** The text of everything that draws pages: which classes and icons are named there is what is served. */
export function readSources(): string {
  const root = new URL('..', import.meta.url);
  const sources = [...filesIn(root, '.tsx'), ...filesIn(root, '.ts'), ...filesIn(root, '.js')];
  const drawn = sources.filter((file) => !file.endsWith('.d.ts'));
  return drawn.map((file) => readFileSync(new URL(file, root), 'utf8')).join('\n');
}
