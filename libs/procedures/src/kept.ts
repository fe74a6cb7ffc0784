/**
 * How a snapshot is kept. What its notice decided, the `parameters` of a context, is most of its bytes and hardly ever changes: it stands
 * once, under its hash, for all the cases that it binds. A snapshot names the hash, and so the record commits to it.
 */
import type { Pool } from 'pg';
import type { Envelope, Json } from '#engine';
import { canonicalText, sha256 } from '#ledger';

/** An envelope as it stands in its row. `parameters`: the hash of what left the context, or null if it had none. */
export type KeptEnvelope = Envelope & { parameters: string | null };

export type Kept = {
  /** The canonical text: what is stored is what is hashed. */
  snapshot: string;
  /** SHA-256 of the text, hexadecimal. */
  digest: string;
  /** The canonical text of parameters that may not stand yet. */
  fresh: string | null;
};

type ParameterSet = { hash: string; text: string };

/** Parameters that this process has seen, by hash and by identity. Frozen, because many cases share them. */
const byHash = new Map<string, Json>();
const sets = new WeakMap<object, ParameterSet>();
const REMEMBERED = 1_000;

/** @param before the envelope that the step was asked of, if it is not the first */
export function keep(envelope: Envelope, before?: Envelope): Kept {
  const { parameters, ...context } = envelope.context;
  const set = parameters === undefined ? null : setOf(parameters);
  const kept: KeptEnvelope = { ...envelope, context, parameters: set?.hash ?? null };
  const snapshot = canonicalText(kept);
  const fresh = parameters === before?.context['parameters'] ? null : (set?.text ?? null);
  return { snapshot, digest: sha256(snapshot), fresh };
}

/** The envelope as the engine wants it. Parameters that this process sees for the first time are read. */
export async function unkeep(db: Pick<Pool, 'query'>, kept: KeptEnvelope): Promise<Envelope> {
  const { parameters, ...envelope } = kept;
  if (parameters === null) return envelope;
  const taken = byHash.get(parameters) ?? (await readParameters(db, parameters));
  return { ...envelope, context: { ...envelope.context, parameters: taken } };
}

/** The parameters that a snapshot names are gone, or are not those of their name. */
export class ForeignParameters extends Error {
  constructor(
    readonly code: 'parameters-missing' | 'parameters-differ',
    readonly hash: string,
  ) {
    super(`${code}: ${hash.slice(0, 12)}`);
  }
}

const READ = { name: 'read-parameters', text: 'SELECT body FROM parameter_set WHERE hash = $1' };

/** @throws if they are gone, or are not those of the hash: nothing is decided by rules of unknown origin */
export async function readParameters(db: Pick<Pool, 'query'>, hash: string): Promise<Json> {
  const { rows } = await db.query<{ body: Buffer }>({ ...READ, values: [Buffer.from(hash, 'hex')] });
  const body = rows[0]?.body;
  if (!body) throw new ForeignParameters('parameters-missing', hash);
  if (sha256(body) !== hash) throw new ForeignParameters('parameters-differ', hash);
  const text = body.toString('utf8');
  return remember(JSON.parse(text) as Json, { hash, text });
}

function setOf(parameters: Json): ParameterSet {
  const known = isObject(parameters) ? sets.get(parameters) : undefined;
  if (known) return known;
  const text = canonicalText(parameters);
  const set = { hash: sha256(text), text };
  remember(parameters, set);
  return set;
}

function remember(parameters: Json, set: ParameterSet): Json {
  const [oldest] = byHash.keys();
  if (byHash.size >= REMEMBERED && oldest !== undefined) byHash.delete(oldest);
  byHash.set(set.hash, frozen(parameters));
  if (isObject(parameters)) sets.set(parameters, set);
  return parameters;
}

function frozen(value: Json): Json {
  if (isObject(value)) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

const isObject = (value: Json): value is Json[] | Record<string, Json> =>
  typeof value === 'object' && value !== null;
