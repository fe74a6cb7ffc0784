import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type ApiReply, isProblemKind, kindParam, Needs, Problem, problemKinds } from '#door';
import { noQuery } from '#reading';
import { html, pageIn } from '../documentation/html.js';
import { Operation } from '../operation/operation.decorator.js';

/** The pages that the `type` of a problem leads to. */
@ApiTags('operation')
@Controller('problems')
export class ProblemsController {
  @Get(':kind')
  @Needs('public')
  @Operation({
    id: 'readProblemKind',
    summary: 'What a kind of problem means, and what to do about it',
    answer: z.string(),
    produces: 'text/html',
    problems: ['unknown'],
  })
  read(
    @Param({ schema: kindParam }) { kind }: { kind: string },
    @Query({ schema: noQuery }) _query: object,
    @Res({ passthrough: true }) reply: ApiReply,
  ): string {
    if (!isProblemKind(kind)) throw new Problem('unknown');
    const { status, title, remedy } = problemKinds[kind];
    return pageIn(
      reply,
      'it',
      title.it,
      html`<h1>${title.it}</h1>
        <p>${remedy.it}</p>
        <section lang="en">
          <h2>${title.en}</h2>
          <p>${remedy.en}</p>
        </section>
        <p><code>${kind}</code> · HTTP ${status}</p>`,
    );
  }
}
