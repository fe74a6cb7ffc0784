import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Language } from '#terms';
import { headerOf, type ApiRequest } from '../http.js';

/** The language of an answer: Italian, unless English is preferred (`Accept-Language`, RFC 9110 12.5.4). */
export function languageOf(request: Pick<ApiRequest, 'headers'>): Language {
  const wanted = (headerOf(request, 'accept-language') ?? '')
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((q) => q !== undefined);
      return { language: range.split('-')[0], quality: Number(quality ?? 1) };
    })
    .filter(({ language, quality }) => (language === 'it' || language === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality)[0];
  return wanted?.language === 'en' ? 'en' : 'it';
}

/** The language that the reader asked for. */
export const ReadersLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<ApiRequest>()),
);
