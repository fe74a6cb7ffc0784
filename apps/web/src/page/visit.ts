/** One request for a page: who is there, in which language, and what was sent. */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { FORM_KEY, languageOf, pathOf, tokenOf, type ApiRequest } from '#door';
import type { Viewer } from '#identity';
import type { Language } from '#terms';
import { sayer, type Values } from '../words/words.js';
import type { Said } from '#engine';

export const LANGUAGE_COOKIE = 'lang';

export type Visit = {
  viewer: Viewer | null;
  language: Language;
  /** Says a text in the reader's language. */
  say: (said: Said, values?: Values) => string;
  path: string;
  /** Under which the reader reaches Iter, without a slash at the end. */
  origin: string;
  query: URLSearchParams;
  /** The token of the session, for the keys of forms. */
  token: string | undefined;
  /** The number of this request in the log. */
  id: string;
};

export function visitOf(request: ApiRequest): Visit {
  const language = languageFor(request);
  return {
    viewer: request.viewer ?? null,
    language,
    say: sayer(language),
    path: pathOf(request),
    origin: `${request.protocol}://${request.host}`,
    query: new URLSearchParams(request.url.split('?')[1] ?? ''),
    token: tokenOf(request),
    id: request.id,
  };
}

/** What the reader chose, else what the browser prefers. */
function languageFor(request: ApiRequest): Language {
  const chosen = request.cookies[LANGUAGE_COOKIE];
  return chosen === 'it' || chosen === 'en' ? chosen : languageOf(request);
}

export const Visiting = createParamDecorator((_: unknown, context: ExecutionContext): Visit =>
  visitOf(context.switchToHttp().getRequest<ApiRequest>()),
);

/** What a form sent, without the key that proved it. */
export const Posted = createParamDecorator((_: unknown, context: ExecutionContext): URLSearchParams => {
  const { body } = context.switchToHttp().getRequest<ApiRequest>();
  const sent = new URLSearchParams(body instanceof URLSearchParams ? body : '');
  sent.delete(FORM_KEY);
  return sent;
});

/** The path and query to come back to; only ever on this site. */
export function backTo(given: string | null | undefined): string {
  if (!given?.startsWith('/') || /^\/[/\\]/.test(given)) return '/';
  const base = 'http://here.invalid';
  return URL.canParse(given, base) && new URL(given, base).origin === base ? given : '/';
}
