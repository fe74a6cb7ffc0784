import { sentences } from './failure.texts.js';

export type Problem = keyof typeof sentences;

/** What a sentence names: the path, the port, the account or the words of the server that it is about. */
export type Details = Readonly<Record<string, string | number>>;

/**
 * The embedded server cannot serve, and an operator can do something about it. The message says what happened and
 * what to do, in Italian and then in English; nothing in it is secret. Anything else that is thrown is a defect.
 */
export class EmbeddedFailure extends Error {
  override readonly name = 'EmbeddedFailure';

  constructor(
    readonly problem: Problem,
    details: Details = {},
    cause?: unknown,
  ) {
    const { it, en } = sentences[problem];
    super(`${fill(it, details)}\n${fill(en, details)}`, cause === undefined ? {} : { cause });
  }
}

function fill(sentence: string, details: Details): string {
  return sentence.replace(/\{(\w+)\}/g, (_, key: string) => String(details[key] ?? '?'));
}

/** The problem hidden in what PostgreSQL printed, when it is one that has a remedy of its own. */
export function problemIn(words: string): Problem | undefined {
  if (/No space left on device|Disk quota exceeded|Check free disk space/.test(words)) return 'disk-full';
  if (/Address already in use|could not create any TCP\/IP sockets/.test(words)) return 'port-taken';
  if (words.includes('database files are incompatible with server')) return 'other-major';
  if (/Permission denied|Read-only file system|Operation not permitted/.test(words)) return 'not-writable';
  if (/Cannot allocate memory|could not (map|create|resize) .*shared memory/.test(words)) return 'no-memory';
  return undefined;
}

/** The end of what a program printed, where it says why it gave up. */
export const lastLines = (words: string): string => words.trim().split('\n').slice(-12).join('\n');

/** The error code of the operating system (`EACCES`, `ENOSPC`...), if the thrown value carries one. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Turns what the file system refused about `path` into its failure; what is not about space or rights passes unchanged. */
export function fileFailure(error: unknown, path: string): unknown {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new EmbeddedFailure('disk-full', { path }, error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new EmbeddedFailure('not-writable', { path }, error);
  return error;
}
