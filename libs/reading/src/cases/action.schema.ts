import { z } from 'zod';
import { reasonView } from '#door';

export const actionsQuery = z.strictObject({
  role: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .meta({ description: 'As seen in this role only; else in the best of those held.' }),
});

export const actionView = z
  .strictObject({
    event: z.string(),
    action: z.string().meta({ description: 'Verb and object, in the language asked for.' }),
    allowed: z.boolean(),
    role: z.string().nullable().meta({ description: 'In which role of the reader this was judged.' }),
    onBehalfOf: z.uuid().nullable(),
    reasons: z.array(reasonView).meta({ description: 'Every reason against it; empty when allowed.' }),
    conditions: z
      .array(reasonView)
      .meta({ description: 'What will be checked on the data still to be given.' }),
    roles: z.array(z.string()),
    norm: z.string(),
    act: z
      .strictObject({ types: z.array(z.string()), norm: z.string(), effective: z.boolean() })
      .nullable()
      .meta({ description: 'The act that the law wants for it.' }),
    schema: z.looseObject({}).meta({ description: 'JSON Schema (2020-12) of the data.' }),
  })
  .meta({ id: 'Action' });

export const actionsView = z
  .strictObject({ revision: z.number().int(), at: z.iso.datetime(), items: z.array(actionView) })
  .meta({ id: 'Actions' });

export type ActionView = z.output<typeof actionView>;
export type ActionsView = z.output<typeof actionsView>;
