/** One line of the record: what was asked, by whom, when, under which rules, and what it changed. */
import { hash } from 'node:crypto';
import { canonicalText } from './canonical.js';

export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue };

/** The content of an entry. It names people by pseudonym only: the names stand elsewhere and may be erased. */
export type Entry = {
  format: 1;
  case: string;
  revision: number;
  procedure: string;
  workflow: { name: string; version: number; hash: string };
  command: string;
  /** SHA-256 of the request, hexadecimal. */
  request: string;
  event: string;
  data: JsonValue;
  act: JsonValue;
  by: { person: string | null; role: string; onBehalfOf: string | null; mandate: string | null };
  occurredAt: string;
  recordedAt: string;
  calendar: JsonValue;
  from: string | null;
  to: string;
  outcome: string | null;
  effects: JsonValue;
  /** SHA-256 of the canonical snapshot after the step, hexadecimal. */
  snapshot: string;
  /** Hash of the entry before, or 64 zeros. */
  previous: string;
};

export const GENESIS = '0'.repeat(64);

/** The canonical bytes of a value (RFC 8785), after what is to stand before them. @throws on what JSON cannot say */
export const canonicalBytes = (value: unknown, before = ''): Buffer =>
  Buffer.from(before + canonicalText(value), 'utf8');

export const sha256 = (bytes: Buffer | string): string => hash('sha256', bytes, 'hex');

/** SHA-256 of the canonical form of a value, hexadecimal. */
export const digestOf = (value: unknown): string => sha256(canonicalText(value));

/** What comes before the bytes of an entry when they are hashed. */
const LEAF = '\0';

/** The hash of stored entry bytes: the Merkle leaf hash of RFC 6962 (2.1), so that one tree can be built over all chains. */
export const entryHash = (bytes: Buffer): string => sha256(Buffer.concat([Buffer.from(LEAF), bytes]));

export type Sealed = { bytes: Buffer; hash: string };

/** The bytes to be stored, and their hash. What is hashed is what is stored, to the byte. */
export function seal(entry: Entry): Sealed {
  const leaf = canonicalBytes(entry, LEAF);
  return { bytes: leaf.subarray(LEAF.length), hash: sha256(leaf) };
}
