/** From whatever was thrown to a problem. What nobody foresaw stays in the log; the asker gets its number. */
import { HttpException } from '@nestjs/common';
import { Problem } from './problem.js';
import type { ProblemKind } from './kinds.js';

const byStatus: Record<number, ProblemKind> = {
  400: 'bad-request',
  404: 'unknown',
  406: 'not-acceptable',
  408: 'too-slow',
  413: 'too-large',
  414: 'address-too-long',
  415: 'media-type',
  429: 'too-many',
  431: 'headers-too-large',
};

/** SQLSTATE classes 08 and 57P, 53300 (too many connections), and what sockets and pools say. */
const AWAY = /^(08...|57P0.|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH)$/;
const AWAY_WORDS =
  /Connection terminated|timeout exceeded when trying to connect|not queryable|Driver not Connected/i;

export function isDatabaseAway(error: unknown): boolean {
  const { code, message, errors } = (error ?? {}) as { code?: unknown; message?: unknown; errors?: unknown };
  if (Array.isArray(errors) && errors.some(isDatabaseAway)) return true;
  return (
    (typeof code === 'string' && AWAY.test(code)) || (typeof message === 'string' && AWAY_WORDS.test(message))
  );
}

export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const status = statusOf(error);
  const kind = status === undefined ? undefined : byStatus[status];
  if (kind !== undefined) return new Problem(kind, detailOf(error, kind));
  if (isUnkeepableText(error)) return new Problem('bad-request', { detail: unkeepable });
  if (isDatabaseAway(error)) return new Problem('unavailable', { headers: { 'Retry-After': '5' } });
  return new Problem('broken');
}

/** PostgreSQL keeps no NUL character: 22021 in a parameter, 22P05 inside JSON. */
const isUnkeepableText = (error: unknown): boolean =>
  ['22021', '22P05'].includes(String((error as { code?: unknown } | null)?.code));

const unkeepable = {
  it: 'Un testo contiene un carattere che non si può conservare (NUL).',
  en: 'A text holds a character that cannot be kept (NUL).',
};

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
}

/** The parser speaks English only: its known answers are said again in the reader's language. */
function detailOf(error: unknown, kind: ProblemKind): Problem['content'] {
  if (kind !== 'bad-request') return {};
  const { code } = error as { code?: unknown };
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return { detail: emptyBody };
  if (code === 'FST_ERR_BAD_URL') return { detail: unreadableAddress };
  return { detail: unreadableBody };
}

const emptyBody = {
  it: 'Il corpo della richiesta è vuoto: inviare un oggetto JSON.',
  en: 'The body is empty: send a JSON object.',
};

const unreadableAddress = {
  it: 'L’indirizzo non si legge: un segno % va seguito da due cifre esadecimali (lo spazio è %20, il segno % è %25).',
  en: 'The address cannot be read: a % sign is followed by two hexadecimal digits (a space is %20, the % sign %25).',
};

const unreadableBody = {
  it: 'Il corpo della richiesta non si legge: controllare che sia JSON valido e intero.',
  en: 'The body cannot be read: check that it is valid and complete JSON.',
};
