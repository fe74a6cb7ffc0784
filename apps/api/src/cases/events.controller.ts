import { randomUUID } from 'node:crypto';
import { Body, Controller, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Viewer } from '#identity';
import { advance, rehearse, type Answer, type Command, type Taken } from '#procedures';
import type { Language } from '#terms';
import {
  type ApiReply,
  type ApiRequest,
  fieldErrors,
  headerOf,
  type Iter,
  ITER,
  Needs,
  pointerTo,
  type ProblemKind,
  ReadersLanguage,
  refusalProblem,
  SignedInViewer,
} from '#door';
import {
  answerView,
  type AnswerView,
  caseIdParam,
  commandOf,
  effectsFor,
  eventBody,
  type EventBody,
  findCase,
  noQuery,
  sayDone,
  sayState,
  type SeenCase,
  textsOf,
  viewEffect,
  workflowOf,
} from '#reading';
import { Metrics } from '../health/metrics.js';
import { Operation } from '../operation/operation.decorator.js';
import { commandIdOf, revisionSeen } from './preconditions.js';

const REFUSALS: readonly ProblemKind[] = [
  'not-signed-in',
  'cross-site',
  'not-yours',
  'bad-data',
  'unknown',
  'not-now',
  'stale',
  'media-type',
  'too-large',
  'rule',
  'command-reused',
];

const pointerToData = (path: PropertyKey[]): string => pointerTo(['data', ...path]);

@ApiTags('cases')
@Controller('api/v1/cases/:id/events')
export class EventsController {
  constructor(
    @Inject(ITER) private readonly iter: Iter,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  @Post()
  @HttpCode(200)
  @Needs('session')
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'Other for each request; the same again repeats the answer.',
  })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the case that was read, or *.' })
  @Operation({
    id: 'sendEvent',
    summary: 'Ask the case for a step',
    description:
      'The step is taken and recorded, or every reason against it is given. The same Idempotency-Key again returns the recorded answer.',
    answer: answerView,
    problems: [...REFUSALS, 'precondition-required'],
  })
  async send(
    @Param({ schema: caseIdParam }) { id }: { id: string },
    @Query({ schema: noQuery }) _query: object,
    @Body({ schema: eventBody }) asked: EventBody,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<AnswerView> {
    const envelope = { id: commandIdOf(request, viewer.person.id), ifRevision: revisionSeen(request) };
    const seen = await findCase(this.iter, viewer, id);
    const command = commandOf(this.iter, viewer, seen, asked, envelope);
    const answer = await advance(this.iter, command);
    this.metrics.countAnswer(answer);
    const taken = this.orProblem(seen, command, answer);
    reply.header('ETag', `"${taken.revision}"`);
    return this.view(seen, viewer, command, taken, language);
  }

  @Post('dry-run')
  @HttpCode(200)
  @Needs('session')
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The ETag of the case that was read, if it matters.',
  })
  @Operation({
    id: 'rehearseEvent',
    summary: 'What would the case answer now? Nothing is recorded',
    answer: answerView,
    problems: REFUSALS,
  })
  async rehearse(
    @Param({ schema: caseIdParam }) { id }: { id: string },
    @Query({ schema: noQuery }) _query: object,
    @Body({ schema: eventBody }) asked: EventBody,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
    @Req() request: ApiRequest,
  ): Promise<AnswerView> {
    const seen = await findCase(this.iter, viewer, id);
    const ifRevision = headerOf(request, 'if-match') === undefined ? undefined : revisionSeen(request);
    const command = commandOf(this.iter, viewer, seen, asked, {
      id: `rehearsal/${randomUUID()}`,
      ifRevision,
    });
    const taken = this.orProblem(seen, command, await rehearse(this.iter, command));
    return this.view(seen, viewer, command, taken, language);
  }

  private orProblem({ file }: SeenCase, { type, data }: Command, answer: Answer): Taken {
    if (answer.ok) return answer;
    const { procedure } = this.iter;
    const schema = workflowOf(procedure, file)?.events[type]?.data;
    throw refusalProblem(answer, {
      done: (event, language) => sayDone(textsOf(procedure, file, language), event, language),
      errors: (language) => (schema ? fieldErrors(schema, data, pointerToData, language) : answer.errors),
    });
  }

  private view(
    { file, sight }: SeenCase,
    viewer: Viewer,
    command: Command,
    taken: Taken,
    language: Language,
  ): AnswerView {
    const texts = textsOf(this.iter.procedure, file, language);
    return {
      caseId: taken.case,
      revision: taken.revision,
      event: command.type,
      text: sayDone(texts, command.type, language),
      from: taken.from,
      to: taken.to,
      toText: sayState(texts, taken.to),
      outcome: taken.outcome,
      outcomeText: taken.outcome === null ? null : (texts?.outcomes[taken.outcome] ?? taken.outcome),
      recordedAt: taken.recordedAt,
      repeated: taken.repeated,
      effects: effectsFor(sight, viewer, taken.effects).map((effect) => viewEffect(effect, texts, language)),
    };
  }
}
