/** The part of Fastify's request and reply that this application uses. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Viewer } from '#identity';

export type ApiRequest = {
  /** The identifier of this request in logs and answers. */
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly ip: string;
  readonly protocol: 'http' | 'https';
  readonly host: string;
  readonly cookies: Record<string, string | undefined>;
  readonly routeOptions: { url?: string | undefined };
  /** A form comes as `URLSearchParams`. */
  readonly body?: unknown;
  /** Set by the guard where a session is needed. */
  viewer?: Viewer;
};

type CookieOptions = {
  httpOnly: boolean;
  secure: boolean;
  sameSite: 'lax';
  path: string;
  maxAge?: number;
};

export type ApiReply = {
  readonly statusCode: number;
  readonly elapsedTime: number;
  readonly sent: boolean;
  code(status: number): ApiReply;
  header(name: string, value: string | number): ApiReply;
  hasHeader(name: string): boolean;
  type(contentType: string): ApiReply;
  send(body?: unknown): ApiReply;
  setCookie(name: string, value: string, options: CookieOptions): ApiReply;
  clearCookie(name: string, options: CookieOptions): ApiReply;
};

/** The path that was asked for, without its query. */
export const pathOf = (request: Pick<ApiRequest, 'url'>): string => request.url.split('?')[0] ?? '/';

/** A header that is sent once, as text. */
export function headerOf(request: Pick<ApiRequest, 'headers'>, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
