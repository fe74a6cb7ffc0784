/** What the worker is told by its environment. */
import type { JobsBackend } from '#jobs';
import { readMailSettings, type MailSettings } from '#notify';

export type Environment = {
  databaseUrl: string;
  backend: JobsBackend;
  health: { host: string; port: number } | null;
  mail: MailSettings;
};

/** @throws with what to set, in the words of an operator */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const databaseUrl = env['DATABASE_URL'];
  if (!databaseUrl)
    throw new Error('Manca DATABASE_URL: l’indirizzo di PostgreSQL, come postgresql://iter_app:…@host/iter.');
  const redis = env['REDIS_URL'];
  return {
    databaseUrl,
    backend: redis ? { kind: 'redis', url: redis } : { kind: 'postgres', url: databaseUrl },
    health: healthOf(env),
    mail: readMailSettings(env),
  };
}

function healthOf(env: NodeJS.ProcessEnv): Environment['health'] {
  const text = env['ITER_PORT_HEALTH'];
  if (!text) return null;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new Error(`ITER_PORT_HEALTH è «${text}»: deve essere un numero di porta da 0 a 65535.`);
  return { host: env['ITER_HOST_HEALTH'] ?? '127.0.0.1', port };
}
