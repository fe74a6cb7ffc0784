import { Catch, Inject, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { FACES, type Face } from '../face.js';
import { pathOf, type ApiReply, type ApiRequest } from '../http.js';
import { ITER, type Iter } from '../iter.js';
import { problemOf } from './accident.js';
import { problemKinds } from './kinds.js';
import { writeProblem } from './write-problem.js';

/** Answers with a problem whatever a route throws; what belongs to another face is told by that face. Accidents go to the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(
    @Inject(ITER) private readonly iter: Iter,
    @Inject(FACES) private readonly faces: readonly Face[],
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<ApiRequest>();
    const reply = host.switchToHttp().getResponse<ApiReply>();
    const problem = problemOf(error);
    if (problemKinds[problem.kind].status >= 500) this.log(error, request);
    const face = this.faces.find(({ owns }) => owns(pathOf(request)));
    if (face) await face.tell({ problem, request, reply, iter: this.iter });
    else writeProblem(problem, request, reply);
  }

  private log(error: unknown, request: ApiRequest): void {
    const told = error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error);
    this.logger.error(`${request.id} ${request.method} ${withoutSecret(pathOf(request))}: ${told}`);
  }
}

/** The addresses of calendars and of letters are secrets, and a log is read by others. */
const withoutSecret = (path: string): string => path.replace(/^(\/(?:calendari|disiscrizione)\/).+/, '$1…');
