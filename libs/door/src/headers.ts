/** Headers of every answer, whatever route or error it comes from (ASVS 5, 3.4). A page may widen the policy for itself. */
import type { ApiReply, ApiRequest } from './http.js';

export const alwaysGiven = {
  'Content-Security-Policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
  // With no-referrer a browser sends the forms of a page with `Origin: null`, which no one can tell from another site's.
  'Referrer-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cache-Control': 'no-store',
};

const ONE_YEAR_HTTPS = 'max-age=31536000; includeSubDomains';

export function giveHeaders(request: ApiRequest, reply: ApiReply): void {
  for (const [name, value] of Object.entries(alwaysGiven)) reply.header(name, value);
  reply.header('X-Request-Id', request.id);
  if (request.protocol === 'https') reply.header('Strict-Transport-Security', ONE_YEAR_HTTPS);
}
