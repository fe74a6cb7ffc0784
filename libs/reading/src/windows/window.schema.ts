import { z } from 'zod';
import { deadlineView } from '../deadlines/deadline.schema.js';

const mark = z.strictObject({
  how: z.enum(['challenged', 'withdrawn']),
  on: z.iso.date(),
  by: z
    .string()
    .meta({ description: 'The appeal that was used, or the rule by which the act was taken away.' }),
  reference: z.string(),
});

export const contestedView = z
  .strictObject({
    act: z.string().meta({ description: 'The name under which steps about this act call it.' }),
    name: z.string().meta({ description: 'The step that made it, in words.' }),
    adoptedOn: z.iso.date(),
    addressee: z
      .string()
      .meta({ description: 'An organisation, or `*` for everyone whom the act does not name.' }),
    addresseeName: z.string(),
    reachedOn: z.iso
      .date()
      .nullable()
      .meta({ description: 'The day on which the act reached the addressee; null while it is not known.' }),
    awaiting: z
      .array(z.strictObject({ window: z.string(), name: z.string() }))
      .meta({ description: 'Windows that do not run yet, because that day is not known.' }),
    marks: z.array(mark).meta({ description: 'An appeal that was lodged, or that the act is no more.' }),
    windows: z.array(deadlineView).meta({ description: 'Until when; the last counting of each.' }),
  })
  .meta({ id: 'ContestedAct' });

export type ContestedView = z.output<typeof contestedView>;
