/** The API alone, from the environment: DATABASE_URL, and what environment.ts lists. */
import { connectionOptions, waitForDatabase } from '#database';
import { checkProcedure, loadProcedure } from '#engine';
import { openJobs, waking } from '#jobs';
import { digestOf } from '#ledger';
import { coDesign, published } from '#workflows';
import { createApi } from './create-api.js';
import { readEnvironment } from './environment.js';

const environment = readEnvironment(process.env);
const { DATABASE_URL: url, REDIS_URL: redis } = environment;
const procedure = loadProcedure(coDesign, digestOf);
const faults = checkProcedure(procedure, published);
if (faults.length > 0) throw new Error(faults.map(({ story }) => story).join('\n'));

await waitForDatabase(url);
const jobs = openJobs({
  backend: redis === undefined ? { kind: 'postgres', url } : { kind: 'redis', url: redis },
});
const api = await createApi({
  dataSourceOptions: connectionOptions({ url }),
  procedure,
  wake: waking(jobs),
  mode: environment.ITER_MODE,
  ...(environment.ITER_TRUSTED_PROXIES ? { trustedProxies: environment.ITER_TRUSTED_PROXIES } : {}),
  ...(environment.ITER_OPERATOR_TOKEN ? { operatorToken: environment.ITER_OPERATOR_TOKEN } : {}),
});

let stopping = false;
const stop = async (): Promise<void> => {
  if (stopping) return;
  stopping = true;
  await api.close();
  await jobs.close();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());

await api.listen(environment.PORT, environment.HOST);
