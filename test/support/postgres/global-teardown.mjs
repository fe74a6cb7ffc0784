import { removeRun } from './leftovers.mjs';

export default async function teardown() {
  if (process.env.ITER_TEST_POSTGRES) await removeRun(process.env.ITER_TEST_POSTGRES);
}
