import { z } from 'zod';
import { effectView } from './effect-view.js';
import { actBody } from './event.schema.js';

export const historyQuery = z.strictObject({
  after: z.coerce
    .number()
    .int()
    .min(0)
    .max(1e9)
    .default(0)
    .meta({ description: 'The revision after which to begin.' }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export type HistoryQuery = z.output<typeof historyQuery>;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const historyEntry = z
  .strictObject({
    revision: z.number().int(),
    event: z.string(),
    text: z.string().meta({ description: 'What happened, in the language asked for.' }),
    by: z.strictObject({
      person: z.uuid().nullable().meta({
        description: 'Pseudonym; null for the clock and other cases, and where it is not to be seen.',
      }),
      name: z.string().nullable(),
      role: z.string(),
      onBehalfOf: z.uuid().nullable(),
      mandate: z.string().nullable(),
    }),
    occurredAt: z.iso.datetime().meta({ description: 'When it legally happened.' }),
    recordedAt: z.iso.datetime().meta({ description: 'When it was recorded.' }),
    data: z.unknown().meta({ description: 'What was asked; null where it is not to be seen.' }),
    withheld: z.strictObject({ text: z.string(), norm: z.string() }).nullable().meta({
      description:
        'Why the data are not to be seen yet, where the stage says so for everybody but who gave them.',
    }),
    act: actBody.nullable(),
    from: z.string().nullable(),
    fromText: z.string().nullable(),
    to: z.string(),
    toText: z.string(),
    outcome: z.string().nullable(),
    effects: z.array(effectView),
    workflowVersion: z.number().int(),
    hash: hash.meta({ description: 'SHA-256 of 0x00 and the canonical bytes of the entry (RFC 6962, 2.1).' }),
    previousHash: hash,
  })
  .meta({ id: 'HistoryEntry' });

export const historyView = z
  .strictObject({
    items: z.array(historyEntry),
    next: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'The `after` of the next page; null on the last one.' }),
  })
  .meta({ id: 'History' });

export type HistoryEntry = z.output<typeof historyEntry>;
export type HistoryView = z.output<typeof historyView>;
