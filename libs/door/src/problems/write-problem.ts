/** A problem on the wire, as RFC 9457 says, in the reader's language. */
import type { Language } from '#terms';
import { pathOf, type ApiReply, type ApiRequest } from '../http.js';
import { languageOf } from '../words/language.js';
import { problemKinds } from './kinds.js';
import type { Problem } from './problem.js';
import type { ProblemView } from './problem.schema.js';
import { reasonIn } from './reason-view.js';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

export function writeProblem(problem: Problem, request: ApiRequest, reply: ApiReply): void {
  for (const [name, value] of Object.entries(problem.content.headers ?? {})) reply.header(name, value);
  const language = languageOf(request);
  reply
    .code(problemKinds[problem.kind].status)
    .header('Content-Language', language)
    .header('Vary', 'Accept-Language')
    .type(PROBLEM_TYPE)
    .send(viewOf(problem, request, language));
}

export function viewOf(
  { kind, content }: Problem,
  request: { id: string; url: string },
  language: Language,
): ProblemView {
  const { status, title, remedy } = problemKinds[kind];
  return {
    type: `/problems/${kind}`,
    title: title[language],
    status,
    detail: (content.detail ?? remedy)[language],
    instance: pathOf(request),
    ...(content.code === undefined ? {} : { code: content.code }),
    reasons: (content.reasons ?? []).map(reasonIn(language)),
    errors: content.errors?.(language) ?? [],
    ...(content.meanwhile === undefined ? {} : { meanwhile: content.meanwhile(language) }),
    ...(content.revision === undefined ? {} : { revision: content.revision }),
    traceId: request.id,
  };
}
