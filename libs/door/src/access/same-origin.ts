import { headerOf, type ApiRequest } from '../http.js';
import { Problem } from '../problems/problem.js';
import { tokenOf } from './cookie.js';
import { FORM_KEY, isFormKeyOf } from './form-key.js';
import type { Taken } from './takes.decorator.js';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses a change that another site could have caused. Browsers say where a request comes from (`Sec-Fetch-Site`, `Origin`);
 * a program that carries a session says so too, one without a cookie has nothing to be abused.
 */
export function refuseCrossSite(request: ApiRequest): void {
  if (SAFE.includes(request.method)) return;
  const site = headerOf(request, 'sec-fetch-site');
  const origin = headerOf(request, 'origin');
  const proofs = [
    site === undefined ? null : site === 'same-origin',
    origin === undefined ? null : hostOf(origin) === request.host,
  ].filter((proof) => proof !== null);
  const proven = proofs.length > 0 ? proofs.every(Boolean) : tokenOf(request) === undefined;
  if (!proven) throw new Problem('cross-site');
}

/** A program sends JSON, which no form of another site can do without asking first; a page sends a form. */
export function refuseOtherThan(takes: Taken, request: ApiRequest): void {
  if (request.method !== 'POST' && request.method !== 'PATCH' && request.method !== 'PUT') return;
  const [type = ''] = (headerOf(request, 'content-type') ?? '').split(';');
  if (!mediaTypes[takes].includes(type.trim().toLowerCase())) throw new Problem('media-type');
}

const [form, files] = ['application/x-www-form-urlencoded', 'multipart/form-data'];

const mediaTypes: Record<Taken, string[]> = {
  json: ['application/json'],
  form: [form],
  files: [files],
  bytes: ['application/octet-stream'],
  'one-click': [form, files],
};

/**
 * A form is sent by browsers only, and they say where it comes from; within a session it also carries the key of its page.
 * A form with files is read by its route, which asks `refuseWrongKey` itself.
 */
export function refuseUnprovenForm(request: ApiRequest): void {
  if (headerOf(request, 'sec-fetch-site') === undefined && headerOf(request, 'origin') === undefined)
    throw new Problem('cross-site');
  if (request.body instanceof URLSearchParams) refuseWrongKey(request, request.body.get(FORM_KEY));
}

export function refuseWrongKey(request: ApiRequest, key: string | null): void {
  const session = request.viewer && tokenOf(request);
  if (session !== undefined && !isFormKeyOf(session, key ?? '')) throw new Problem('cross-site');
}

/** RFC 9110, 12.5.1: an answer the reader has excluded is not sent. */
export function refuseUnacceptable(request: ApiRequest): void {
  const accept = headerOf(request, 'accept');
  if (accept === undefined || !request.url.startsWith('/api/')) return;
  const ranges = accept.split(',').map((part) => part.split(';')[0]?.trim().toLowerCase());
  const suits = ['*/*', 'application/*', 'application/json', 'application/problem+json'];
  if (!ranges.some((range) => range !== undefined && suits.includes(range)))
    throw new Problem('not-acceptable');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
