import { z } from 'zod';
import { MESSAGE_STATES, settingsSchema } from '#notify';
import { closingReason } from '#reading';

const page = {
  cursor: z.string().max(500).optional().meta({ description: 'The `next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
};

export const messagesQuery = z.strictObject({
  ...page,
  'filter[state]': z.enum(MESSAGE_STATES).optional(),
  'filter[case]': z.uuid().optional(),
});
export type MessagesQuery = z.output<typeof messagesQuery>;

export const incidentsQuery = z.strictObject({
  ...page,
  'filter[status]': z.enum(['open', 'closed']).optional(),
});
export type IncidentsQuery = z.output<typeof incidentsQuery>;

export const messageParam = z.strictObject({ id: z.uuid() });

export const closingBody = z.strictObject({ reason: closingReason }).meta({ id: 'IncidentClosing' });
export type ClosingBody = z.output<typeof closingBody>;

export const previewQuery = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(100)
    .meta({ description: 'A notice that the case has owed, or a term that runs on it.' }),
});
export type PreviewQuery = z.output<typeof previewQuery>;

const line = {
  id: z.uuid(),
  kind: z.enum(['notice', 'reminder', 'digest', 'incident']),
  state: z.enum(MESSAGE_STATES),
  standing: z.string().meta({
    description:
      'The state in words. Certified mail (PEC) that was `sent` is with its provider: acceptance and delivery are proven by receipts that Iter does not read.',
  }),
  channel: z.enum(['email', 'pec']),
  courtesy: z.boolean().meta({ description: 'An e-mail in the place of a PEC that did not go: it is none.' }),
  caseId: z.uuid().nullable(),
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

export const previewView = z
  .strictObject({
    of: z.enum(['notice', 'reminder']),
    name: z.string(),
    subject: z.string(),
    plain: z.string(),
    html: z.string(),
  })
  .meta({ id: 'MessagePreview' });
export type PreviewView = z.output<typeof previewView>;

export const preferencesBody = settingsSchema.meta({ id: 'NotificationSettings' });

export const preferencesView = z
  .strictObject({
    settings: preferencesBody,
    notices: z
      .array(
        z.strictObject({
          code: z.string().meta({ description: 'What `off` takes.' }),
          stage: z.string(),
          subject: z.string(),
          requiredBy: z
            .string()
            .nullable()
            .meta({ description: 'The norm that foresees it: it cannot be switched off.' }),
        }),
      )
      .meta({ description: 'Every notice there is.' }),
  })
  .meta({ id: 'NotificationPreferences' });
export type PreferencesView = z.output<typeof preferencesView>;
