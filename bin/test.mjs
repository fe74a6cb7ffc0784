import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';
import { missingTools } from './tools.mjs';

/**
 * Every test of the project. What the machine lacks for a part is left out and named in the last lines (in CI it counts
 * as failed); the very last line is the count.
 */
await prepare();
const missing = missingTools();
const strict = process.env.CI === 'true';
const counted = strict && missing.length > 0 ? undefined : runJest(process.argv.slice(2));
report(counted);

function runJest(args) {
  const home = mkdtempSync(join(tmpdir(), 'iter-results-'));
  const results = join(home, 'results.json');
  try {
    const { status, signal } = spawnSync(
      process.execPath,
      [...jest(), ...args, '--json', `--outputFile=${results}`],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: {
          ...process.env,
          ITER_BUILT: '1',
          ...Object.fromEntries(missing.map(({ leftOut }) => [leftOut, '1'])),
        },
      },
    );
    return { ...count(results), well: status === 0 && signal === null };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function jest() {
  const cores = cpus().length;
  const workers = Math.max(1, Math.min(4, cores > 2 ? cores - 1 : cores));
  const program = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  return [
    '--experimental-vm-modules',
    '--no-warnings=ExperimentalWarning',
    program,
    `--maxWorkers=${workers}`,
  ];
}

/** A file that could not run at all is one failure: its tests were never counted. */
function count(results) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } =
      JSON.parse(readFileSync(results, 'utf8'));
    return {
      passed: numPassedTests,
      failed: numFailedTests + numRuntimeErrorTestSuites,
      skipped: numPendingTests + numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function report(result) {
  const { passed, skipped } = result ?? { passed: 0, skipped: 0 };
  const failed = result ? Math.max(result.failed, result.well ? 0 : 1) : missing.length;
  for (const { needed, command } of missing) {
    console.log(
      strict
        ? `Manca ${needed}, che qui è obbligatorio: ${command} (missing, and required here)`
        : `Lasciate fuori le prove con ${needed}, che manca su questa macchina. Per averle: ${command} (left out)`,
    );
  }
  if (result && !result.well && result.failed === 0)
    console.log('jest si è fermato prima della fine (jest ended early).');
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failed === 0 ? 0 : 1;
}
