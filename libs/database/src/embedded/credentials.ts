import { randomBytes } from 'node:crypto';
import { lstat, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedFailure } from './failure.js';
import type { Place } from './place.js';
import { writePrivate } from './private-file.js';

/** The passwords of the three roles, and the port that was last served on. */
export interface Credentials {
  readonly administrator: string;
  readonly owner: string;
  readonly application: string;
  readonly port: number;
}

const fileOf = (place: Place): string => join(place.base, 'credentials.json');

/** Reads the credentials of a place that holds data. */
export async function credentialsOf(place: Place): Promise<Credentials> {
  const known = await readKnown(place);
  if (known) return known;
  throw new EmbeddedFailure('lost-credentials', { path: place.cluster, file: fileOf(place) });
}

/** The credentials for data that are about to be created; those of an interrupted first start serve again. */
export async function newCredentials(place: Place): Promise<Credentials> {
  const known = await readKnown(place);
  if (known) return known;
  const fresh = { administrator: secret(), owner: secret(), application: secret(), port: 0 };
  await keep(place, fresh);
  return fresh;
}

async function readKnown(place: Place): Promise<Credentials | undefined> {
  const file = fileOf(place);
  const text = await readFile(file, 'utf8').catch(async (error: unknown) => {
    if (await lstat(file).catch(() => undefined)) throw error;
    return undefined;
  });
  return text === undefined ? undefined : parsed(text);
}

/** Remembers the port, so that the next start serves on it again. */
export async function rememberPort(place: Place, credentials: Credentials, port: number): Promise<void> {
  if (credentials.port !== port) await keep(place, { ...credentials, port });
}

async function keep(place: Place, credentials: Credentials): Promise<void> {
  await writePrivate(fileOf(place), `${JSON.stringify(credentials, null, 2)}\n`, await stat(place.base));
}

/** Base64url: such a word needs no quoting in SQL, in a URL or in a file. */
const secret = (): string => randomBytes(24).toString('base64url');
const isSecret = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{16,}$/.test(value);

function parsed(text: string): Credentials | undefined {
  try {
    const { administrator, owner, application, port } = JSON.parse(text) as Partial<
      Record<keyof Credentials, unknown>
    >;
    if (!isSecret(administrator) || !isSecret(owner) || !isSecret(application)) return undefined;
    return { administrator, owner, application, port: Number.isInteger(port) ? Number(port) : 0 };
  } catch {
    return undefined;
  }
}
