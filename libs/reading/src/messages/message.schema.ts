/** A message as both faces show it. */
import { z } from 'zod';
import { MESSAGE_KINDS, MESSAGE_STATES } from '#notify';

const line = {
  id: z.uuid(),
  kind: z.enum(MESSAGE_KINDS),
  state: z.enum(MESSAGE_STATES),
  standing: z.string().meta({
    description:
      'The state in words. Certified mail (PEC) that was `sent` is with its provider: acceptance and delivery are proven by receipts that Iter does not read.',
  }),
  channel: z.enum(['email', 'pec']),
  courtesy: z.boolean().meta({ description: 'An e-mail in the place of a PEC that did not go: it is none.' }),
  caseId: z.uuid().nullable(),
  caseTitle: z.string().nullable(),
  person: z
    .string()
    .meta({ description: 'Who is written to: a person, or an organisation at its digital domicile.' }),
  subject: z.string().nullable().meta({ description: 'Null while it has not been put into words.' }),
  requiredBy: z.string().nullable().meta({ description: 'The norm that foresees it.' }),
  said: z
    .string()
    .nullable()
    .meta({ description: 'The last answer of the mail server, or why it stands as it does.' }),
  attempts: z.number().int(),
  owedAt: z.iso.datetime(),
  nextAt: z.iso.datetime(),
};

export const messageView = z.strictObject(line).meta({ id: 'Message' });
export type MessageView = z.output<typeof messageView>;

export const messageDetail = z
  .strictObject({
    ...line,
    address: z.string().nullable(),
    addressSource: z.strictObject({ list: z.string(), on: z.iso.date() }).nullable().meta({
      description: 'Of a digital domicile: from which list it was taken, and when somebody looked there.',
    }),
    plain: z.string().nullable(),
    html: z.string().nullable(),
    history: z.array(
      z.strictObject({
        at: z.iso.datetime(),
        state: z.enum(MESSAGE_STATES),
        attempts: z.number().int(),
        said: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'MessageDetail' });
export type MessageDetail = z.output<typeof messageDetail>;
