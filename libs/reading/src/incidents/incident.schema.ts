import { z } from 'zod';
import { reasonView } from '#door';

export const closingReason = z
  .string()
  .trim()
  .min(1, 'Serve una ragione: come si è risolto, o perché non serve fare nulla.')
  .max(2_000, 'La ragione può avere al massimo 2000 caratteri.');

export const incidentView = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(['not-delivered', 'nobody-to-write-to', 'deadline-refused', 'tell-refused', 'pec-by-hand']),
    name: z.string(),
    said: z.string().meta({ description: 'What happened, in words.' }),
    toDo: z.string(),
    openedAt: z.iso.datetime(),
    caseId: z.uuid().nullable(),
    caseTitle: z.string().nullable(),
    whose: z
      .string()
      .nullable()
      .meta({ description: 'The person who was written to, or whose duty it was.' }),
    messageId: z.uuid().nullable(),
    subject: z.string().nullable().meta({ description: 'Of the letter, as far as it was put into words.' }),
    text: z.string().nullable().meta({ description: 'Of a PEC that is to be sent by hand: what it says.' }),
    mayRetry: z.boolean().meta({ description: 'The letter could still be sent.' }),
    deadlineId: z.uuid().nullable(),
    term: z.string().nullable().meta({ description: 'What the term is called.' }),
    toldBy: z
      .strictObject({ id: z.uuid(), title: z.string() })
      .nullable()
      .meta({ description: 'The case that told what this one did not accept.' }),
    reasons: z.array(reasonView).meta({ description: 'Why the case refused.' }),
    closed: z
      .strictObject({ at: z.iso.datetime(), by: z.string(), reason: z.string() })
      .nullable()
      .meta({ description: 'Who closed it, when and why; null while it is open.' }),
  })
  .meta({ id: 'Incident' });

export type IncidentView = z.output<typeof incidentView>;
