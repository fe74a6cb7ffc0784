import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeAbandoned } from './leftovers.mjs';

/** One directory for the one server of this run; the first spec that needs the server starts it there. */
export default async function setup() {
  await removeAbandoned();
  const directory = mkdtempSync(join(tmpdir(), 'iter-test-'));
  chmodSync(directory, 0o711);
  writeFileSync(join(directory, 'jest.pid'), String(process.pid));
  process.env.ITER_TEST_POSTGRES = directory;
}
