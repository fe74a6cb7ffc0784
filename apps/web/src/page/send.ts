/** How a page leaves: its headers, its policy, and small enough for a slow line. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { headerOf, type ApiReply, type ApiRequest } from '#door';
import { draw } from './draw.js';
import type { Page } from './page.js';
import type { Reader } from './reader.js';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const zip = promisify(gzip);

export async function sendPage(
  page: Page,
  reader: Reader,
  request: ApiRequest,
  reply: ApiReply,
): Promise<void> {
  const html = draw(page, reader);
  reply
    .code(page.status ?? 200)
    .type('text/html; charset=utf-8')
    .header('Content-Security-Policy', POLICY)
    // Under "no-referrer" a browser sends forms with "Origin: null", which proves nothing.
    .header('Referrer-Policy', 'same-origin')
    .header('Content-Language', reader.language)
    .header('Vary', 'Accept-Language, Accept-Encoding, Cookie');
  const zipped = /\bgzip\b/.test(headerOf(request, 'accept-encoding') ?? '');
  if (zipped) reply.header('Content-Encoding', 'gzip');
  reply.send(zipped ? await zip(html) : html);
}
