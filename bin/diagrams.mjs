// Draws every stage into its README, between the two markers. `npm run diagrams`
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './build.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
build(root, (line) => console.error(line));
const from = (path) => import(pathToFileURL(join(root, 'dist', path)).href);
const { coDesign } = await from('workflows/index.js');
const { drawWorkflow } = await from('libs/engine/src/index.js');

for (const workflow of coDesign.workflows) {
  const readme = join(root, 'workflows', workflow.name, 'README.md');
  if (!existsSync(readme)) {
    console.error(`${workflow.name}: manca README.md (no README.md)`);
    process.exitCode = 1;
    continue;
  }
  const before = readFileSync(readme, 'utf8');
  const drawn = `<!-- diagram -->\n\n\`\`\`mermaid\n${drawWorkflow(workflow)}\n\`\`\`\n\n<!-- /diagram -->`;
  const after = before.replace(/<!-- diagram -->[\s\S]*?<!-- \/diagram -->/, () => drawn);
  if (after !== before) writeFileSync(readme, after);
  console.log(`${workflow.name}: ${after === before ? 'come prima (unchanged)' : 'ridisegnato (redrawn)'}`);
}
