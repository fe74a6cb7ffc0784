import { z } from 'zod';

export const kindParam = z.strictObject({ kind: z.string().max(100) });

export const reasonView = z
  .strictObject({
    code: z.string(),
    text: z.string().meta({ description: 'The sentence, in the language asked for.' }),
    norm: z.string().meta({ description: 'Article of law or clause of the notice.' }),
    removedBy: z.array(z.string()).meta({ description: 'Roles that can remove it.' }),
    from: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'From when it will no longer stand, where time decides.' }),
  })
  .meta({ id: 'Reason' });

export const fieldErrorView = z
  .strictObject({
    pointer: z.string().meta({ description: 'JSON Pointer into the body, or the name of a parameter.' }),
    message: z.string(),
  })
  .meta({ id: 'FieldError' });

export const meanwhileView = z
  .strictObject({
    revision: z.number().int(),
    event: z.string(),
    text: z.string(),
    role: z.string(),
    recordedAt: z.iso.datetime(),
    to: z.string(),
  })
  .meta({ id: 'Meanwhile' });

/** RFC 9457. */
export const problemView = z
  .strictObject({
    type: z.string().meta({ description: 'A page that explains this kind of problem.' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string(),
    code: z.string().optional(),
    reasons: z.array(reasonView),
    errors: z.array(fieldErrorView),
    meanwhile: z.array(meanwhileView).optional(),
    revision: z.number().int().optional(),
    traceId: z.string(),
  })
  .meta({ id: 'Problem' });

export type ProblemView = z.output<typeof problemView>;
export type ReasonView = z.output<typeof reasonView>;
