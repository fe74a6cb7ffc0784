/** What the documentation says of a route: its name, its sentence, its answer, and every problem it can end in. */
import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { type ProblemKind, problemKinds } from '#door';

export type Described = {
  id: string;
  summary: string;
  description?: string;
  /** The shape of the answer; absent: there is none (204). */
  answer?: z.ZodType;
  status?: number;
  /** Where the answer is not JSON. */
  produces?: string;
  /** Besides those that any route can end in. */
  problems?: readonly ProblemKind[];
};

const ANYWHERE: readonly ProblemKind[] = ['bad-request', 'not-acceptable', 'broken', 'unavailable'];

export function Operation({ id, summary, description, answer, status, produces, problems = [] }: Described) {
  const kinds = [...new Set([...ANYWHERE, ...problems])];
  const statuses = [...new Set(kinds.map((kind) => problemKinds[kind].status))].sort();
  return applyDecorators(
    ...(produces === undefined ? [] : [ApiProduces(produces)]),
    ApiOperation({ operationId: id, summary, ...(description === undefined ? {} : { description }) }),
    ApiResponse({
      status: status ?? (answer ? 200 : 204),
      description: summary,
      ...(answer ? { standardSchema: answer } : {}),
    }),
    ...statuses.map((one) =>
      ApiResponse({
        status: one,
        description: kinds
          .filter((kind) => problemKinds[kind].status === one)
          .map((kind) => `${problemKinds[kind].title.en} (/problems/${kind})`)
          .join('; '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      }),
    ),
  );
}
