/** What fails before any route is found: an address that cannot be read, and bytes that are no request at all. */
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import {
  alwaysGiven,
  giveHeaders,
  Problem,
  problemKinds,
  problemOf,
  PROBLEM_TYPE,
  viewOf,
  writeProblem,
  type ApiReply,
  type ApiRequest,
  type ProblemKind,
} from '#door';
import { traceIdOf } from '../trace.js';

/** The router's own refusals. */
export function answerUnroutable(error: unknown, request: ApiRequest, reply: ApiReply): void {
  giveHeaders(request, reply);
  writeProblem(problemOf(error), request, reply);
}

const kinds: Record<string, ProblemKind> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'too-slow',
};

/** The parser's: there is no request, so the language is Italian, and the connection ends. */
export function answerUnparsable(error: { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const kind = kinds[error.code ?? ''] ?? 'bad-request';
  const content = kind === 'bad-request' ? { detail: unreadableRequest } : {};
  const id = traceIdOf({ headers: {} });
  const body = JSON.stringify(viewOf(new Problem(kind, content), { id, url: '' }, 'it'));
  const { status } = problemKinds[kind];
  const headers = {
    ...alwaysGiven,
    'X-Request-Id': id,
    'Content-Language': 'it',
    'Content-Type': PROBLEM_TYPE,
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', body].join('\r\n'));
}

const unreadableRequest = {
  it: 'Quello che è arrivato non è una richiesta HTTP leggibile.',
  en: 'What arrived is not a readable HTTP request.',
};
