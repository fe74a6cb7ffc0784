import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { pathOf, type ApiReply, type ApiRequest } from '../http.js';
import { languageOf } from '../words/language.js';
import { problemKinds } from './kinds.js';
import { problemOf } from './accident.js';
import type { Problem } from './problem.js';
import type { ProblemView } from './problem.schema.js';
import { reasonIn } from './reason-view.js';

/** Writes every problem as RFC 9457 says, in the reader's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<ApiRequest>();
    const reply = host.switchToHttp().getResponse<ApiReply>();
    const problem = problemOf(error);
    const { status } = problemKinds[problem.kind];
    if (status >= 500) this.log(error, request);
    for (const [name, value] of Object.entries(problem.content.headers ?? {})) reply.header(name, value);
    const language = languageOf(request);
    reply
      .code(status)
      .header('Content-Language', language)
      .header('Vary', 'Accept-Language')
      .type('application/problem+json; charset=utf-8')
      .send(viewOf(problem, request));
  }

  private log(error: unknown, request: ApiRequest): void {
    const told = error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error);
    this.logger.error(`${request.id} ${request.method} ${pathOf(request)}: ${told}`);
  }
}

function viewOf({ kind, content }: Problem, request: ApiRequest): ProblemView {
  const language = languageOf(request);
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
