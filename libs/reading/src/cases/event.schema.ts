import { z } from 'zod';
import { effectView } from './effect-view.js';

const instant = z.iso.datetime({ offset: true });

export const actBody = z
  .strictObject({
    type: z.string().min(1).max(100),
    body: z.string().min(1).max(300).meta({ description: 'The body or office that adopted it.' }),
    number: z.string().min(1).max(100).optional(),
    date: z.iso.date().meta({ description: 'Day of adoption.' }),
    title: z.string().min(1).max(1000).optional(),
    effectiveOn: z.iso
      .date()
      .optional()
      .meta({ description: 'Day from which it has effect; absent while it has none.' }),
    legalBasis: z.string().min(1).max(1000).optional(),
    documentHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .meta({ description: 'SHA-256 of the document, hexadecimal.' }),
  })
  .meta({ id: 'Act', description: 'The administrative act that makes the step lawful.' });

export const eventBody = z
  .strictObject({
    type: z
      .string()
      .min(1)
      .max(200)
      .meta({ description: 'The name of the event, as in the actions of the case.' }),
    data: z
      .record(z.string(), z.unknown())
      .default({})
      .meta({ description: 'By the schema of the event: see the components named after the workflow.' }),
    act: actBody.optional(),
    occurredAt: instant
      .optional()
      .meta({ description: 'When it legally happened, if not now; never in the future.' }),
    role: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .meta({ description: 'In which role, for who has several; else one that may send the event.' }),
  })
  .meta({ id: 'EventRequest' });

export type EventBody = z.output<typeof eventBody>;

export const answerView = z
  .strictObject({
    caseId: z.uuid(),
    revision: z.number().int(),
    event: z.string(),
    text: z.string().meta({ description: 'What has happened, in the language asked for.' }),
    from: z.string().nullable(),
    to: z.string(),
    toText: z.string(),
    outcome: z.string().nullable(),
    outcomeText: z.string().nullable(),
    recordedAt: z.iso.datetime(),
    repeated: z
      .boolean()
      .meta({ description: 'This very request had been answered before; nothing was done now.' }),
    effects: z.array(effectView),
  })
  .meta({ id: 'Step' });

export type AnswerView = z.output<typeof answerView>;
