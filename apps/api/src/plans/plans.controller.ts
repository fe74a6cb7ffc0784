import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  parseProcedureFile,
  planProcedure,
  type Problem as FileProblem,
  type ProcedurePlan,
} from '#procedure-files';
import { Needs, Problem } from '#door';
import { noQuery } from '#reading';
import { Operation } from '../operation/operation.decorator.js';
import { planBody, planView, type PlanBody } from './plan.schema.js';

@ApiTags('procedures')
@Controller('api/v1/plans')
export class PlansController {
  @Post()
  @HttpCode(200)
  @Needs('session')
  @Operation({
    id: 'planProcedure',
    summary: 'The whole calendar of a procedure, before it is published on a day',
    description: 'Every date with its derivation, and what does not hold. Nothing is loaded or kept.',
    answer: planView,
    problems: ['not-signed-in', 'bad-data'],
  })
  plan(
    @Query({ schema: noQuery }) _query: object,
    @Body({ schema: planBody }) { file, publishOn }: PlanBody,
  ): ProcedurePlan {
    const parsed = parseProcedureFile(file, 'file');
    if (parsed.ok) return planProcedure(parsed.procedure, publishOn);
    throw new Problem('bad-data', { errors: () => parsed.problems.map(said) });
  }
}

const said = ({ line, path, message, expected }: FileProblem) => ({
  pointer: path,
  message: `Riga ${line}: ${message} Atteso: ${expected}.`,
});
