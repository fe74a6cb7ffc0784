import type { ApiReply, ApiRequest } from '../http.js';

/** Over HTTPS the name itself binds the cookie to this host and path (RFC 6265bis, 4.1.3.2). */
const nameFor = (request: ApiRequest): string => (request.protocol === 'https' ? '__Host-sid' : 'sid');

const optionsFor = (request: ApiRequest) =>
  ({ httpOnly: true, secure: request.protocol === 'https', sameSite: 'lax', path: '/' }) as const;

export const tokenOf = (request: ApiRequest): string | undefined => request.cookies[nameFor(request)];

export function giveToken(request: ApiRequest, reply: ApiReply, token: string): void {
  reply.setCookie(nameFor(request), token, optionsFor(request));
}

export function takeToken(request: ApiRequest, reply: ApiReply): void {
  reply.clearCookie(nameFor(request), optionsFor(request));
}
