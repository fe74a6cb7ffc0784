// Writes the hash of every stage that is not yet published into workflows/published.json. A published one is never changed:
// give it a new version and keep the old one under past/. `npm run publish-stages`
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './build.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
build(root, (line) => console.error(line));
const from = (path) => import(pathToFileURL(join(root, 'dist', path)).href);
const { coDesign } = await from('workflows/index.js');
const { loadProcedure } = await from('libs/engine/src/index.js');
const { digestOf } = await from('libs/ledger/src/index.js');

const file = join(root, 'workflows', 'published.json');
const published = JSON.parse(readFileSync(file, 'utf8'));

for (const { name, version, hash } of loadProcedure(coDesign, digestOf).all) {
  const before = published[name]?.[version];
  if (before === hash) continue;
  if (before !== undefined) {
    console.error(
      `${name} v${version} è già pubblicata e ora è diversa: conservarla in past/ e dare una nuova versione.\n` +
        `${name} v${version} is published and now differs: keep it under past/ and raise the version.`,
    );
    process.exitCode = 1;
    continue;
  }
  published[name] = { ...published[name], [version]: hash };
  console.log(`${name} v${version}: ${hash}`);
}

if (process.exitCode === undefined) writeFileSync(file, `${JSON.stringify(published, null, 2)}\n`);
