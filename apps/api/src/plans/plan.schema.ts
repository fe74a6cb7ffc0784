import { z } from 'zod';
import { isCivilDate } from '#terms';

export const planBody = z
  .strictObject({
    file: z.string().min(1).meta({ description: 'A procedure file, YAML.' }),
    publishOn: z
      .string()
      .refine(isCivilDate, 'YYYY-MM-DD')
      .meta({ description: 'The day on which the procedure would be published, YYYY-MM-DD.' }),
  })
  .meta({ id: 'PlanRequest' });

export type PlanBody = z.output<typeof planBody>;

const civilDate = z.string().meta({ description: 'YYYY-MM-DD' });

export const planView = z
  .strictObject({
    procedure: z.strictObject({ slug: z.string(), title: z.string(), body: z.string() }),
    publishOn: civilDate,
    calendar: z.string(),
    publishable: z.boolean().meta({ description: 'True when nothing is refused.' }),
    steps: z.array(
      z.strictObject({
        code: z.string(),
        phase: z.enum(['publication', 'applications', 'selection', 'table', 'convention', 'execution']),
        title: z.string(),
        english: z.string(),
        who: z.enum(['body', 'partner', 'everybody']),
        day: civilDate,
        strict: civilDate,
        lenient: civilDate,
        at: z.string().nullable().meta({ description: 'Local time of Rome, where an hour counts.' }),
        norm: z.string(),
        derivation: z.looseObject({}).nullable(),
      }),
    ),
    conflicts: z.array(
      z.strictObject({
        code: z.string(),
        severity: z.enum(['refused', 'warning']),
        step: z.string(),
        message: z.string(),
        english: z.string(),
      }),
    ),
  })
  .meta({ id: 'Plan' });
