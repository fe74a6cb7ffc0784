import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { pathOf, type ApiReply, type ApiRequest } from '../http.js';
import { problemOf } from './accident.js';
import { problemKinds } from './kinds.js';
import { writeProblem } from './write-problem.js';

/** Answers with a problem whatever a route throws; accidents go to the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<ApiRequest>();
    const reply = host.switchToHttp().getResponse<ApiReply>();
    const problem = problemOf(error);
    if (problemKinds[problem.kind].status >= 500) this.log(error, request);
    writeProblem(problem, request, reply);
  }

  private log(error: unknown, request: ApiRequest): void {
    const told = error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error);
    this.logger.error(`${request.id} ${request.method} ${pathOf(request)}: ${told}`);
  }
}
