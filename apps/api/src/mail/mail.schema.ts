import { z } from 'zod';
import { MESSAGE_KINDS, MESSAGE_STATES, settingsSchema } from '#notify';
import { closingReason } from '#reading';

const page = {
  cursor: z.string().max(500).optional().meta({ description: 'The `next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
};

export const messagesQuery = z.strictObject({
  ...page,
  'filter[state]': z.enum(MESSAGE_STATES).optional(),
  'filter[kind]': z.enum(MESSAGE_KINDS).optional(),
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
