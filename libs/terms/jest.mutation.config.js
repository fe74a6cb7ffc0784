import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import base from '../../jest.config.js';

const unit = base.projects.find(({ displayName }) => displayName === 'unit');
const here = new URL('.', import.meta.url);

/** The snapshots of the specs as those of the one suite that runs them all. */
function gatherSnapshots() {
  const specs = readdirSync(new URL('src', here), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.spec.ts.snap'));
  const bodies = specs.map((name) =>
    readFileSync(new URL(`src/${name}`, here), 'utf8')
      .split('\n')
      .slice(1)
      .join('\n'),
  );
  mkdirSync(new URL('__snapshots__', here), { recursive: true });
  const head = '// Jest Snapshot v1, https://jestjs.io/docs/snapshot-testing\n';
  writeFileSync(new URL('__snapshots__/mutation.suite.js.snap', here), head + bodies.join('\n'));
}

gatherSnapshots();

/** What Stryker runs for every mutant: the unit specs of this library in one file, properties and processes apart. */
export default {
  ...unit,
  rootDir: '../..',
  testMatch: ['<rootDir>/libs/terms/mutation.suite.js'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.iter/'],
};
