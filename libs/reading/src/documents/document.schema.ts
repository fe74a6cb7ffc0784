import { z } from 'zod';
import type { CaseDocument } from './document.queries.js';

export const documentParam = z.strictObject({ id: z.uuid() });

export const sendingQuery = z.strictObject({
  event: z.string().min(1).max(200).meta({ description: 'The event whose data will name the document.' }),
  field: z
    .string()
    .max(200)
    .regex(/^(\/[^/]+)+$/)
    .meta({
      description:
        'Where the event will name it: a JSON pointer to one of its document fields, such as `/data/document` or `/act/documentHash`.',
    }),
  name: z.string().min(1).max(255).meta({ description: 'The name of the file, for people.' }),
  role: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .meta({ description: 'In which role, for who has several; else one that may send the event.' }),
});
export type SendingQuery = z.output<typeof sendingQuery>;

export const documentView = z
  .strictObject({
    id: z.uuid(),
    caseId: z.uuid(),
    hash: z.string().meta({ description: 'SHA-256, hexadecimal: what the data of the event name.' }),
    name: z.string(),
    size: z.number().int().meta({ description: 'Bytes.' }),
    mediaType: z.string().meta({ description: 'What the bytes are, whatever the name says.' }),
    event: z.string(),
    field: z.string(),
    organisationId: z
      .uuid()
      .nullable()
      .meta({ description: 'For whom it was sent; null: for the body of the case.' }),
    sentBy: z.string().nullable().meta({
      description: 'The person who sent it: named to the body, and to those of their own organisation.',
    }),
    sentAt: z.iso.datetime(),
    recorded: z.boolean().meta({
      description: 'Whether the record names it. Until then only those of its sender’s side read it.',
    }),
  })
  .meta({ id: 'Document' });
export type DocumentView = z.output<typeof documentView>;

export const documentsView = z.strictObject({ items: z.array(documentView) }).meta({ id: 'Documents' });
export type DocumentsView = z.output<typeof documentsView>;

export const viewDocument = (one: CaseDocument): DocumentView => ({
  id: one.id,
  caseId: one.case,
  hash: one.hash,
  name: one.name,
  size: one.size,
  mediaType: one.mediaType,
  event: one.event,
  field: one.field,
  organisationId: one.organisation,
  sentBy: one.sender,
  sentAt: one.uploadedAt,
  recorded: one.submitted,
});
