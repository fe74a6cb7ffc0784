import { z } from 'zod';
import { calendarSchema, decreeSchema } from '#engine';
import { reasonView } from '#door';
import { actBody } from '#reading';

const change = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('decree'), decree: decreeSchema })
    .meta({ description: 'A suspension or an extension for all; one of the same id is replaced.' }),
  z.strictObject({ kind: z.literal('revoke'), decree: z.string().min(1) }),
  z
    .strictObject({ kind: z.literal('calendar'), calendar: calendarSchema.omit({ decrees: true }) })
    .meta({ description: 'Another calendar; its decrees stay.' }),
  z
    .strictObject({ kind: z.literal('recount') })
    .meta({ description: 'The calendar stays; terms that were opened by an earlier one are counted again.' }),
]);

const scope = z
  .union([z.strictObject({ procedure: z.uuid() }), z.strictObject({ body: z.uuid() })])
  .meta({ description: 'One procedure, or all those of a body.' });

export const recountPreviewBody = z.strictObject({ scope, change }).meta({ id: 'RecountPreviewRequest' });
export const recountBody = z.strictObject({ scope, change, act: actBody }).meta({ id: 'RecountRequest' });

export type RecountPreviewBody = z.output<typeof recountPreviewBody>;
export type RecountBody = z.output<typeof recountBody>;

const moved = z.strictObject({
  caseId: z.uuid(),
  caseTitle: z.string(),
  term: z.string(),
  key: z.string(),
  name: z.string(),
  what: z.enum(['moves', 'given', 'fails']).meta({
    description: 'It moves; or its date was given, not counted, and stays; or it cannot be counted so.',
  }),
  fromAt: z.iso.datetime(),
  fromText: z.string(),
  toAt: z.iso.datetime().nullable(),
  toText: z.string().nullable(),
  past: z.boolean().meta({ description: 'It would fall due at once.' }),
  why: z.string().nullable().meta({ description: 'The new derivation, or why it cannot be counted.' }),
});

export const recountPreviewView = z
  .strictObject({
    procedures: z.array(
      z.strictObject({ procedureId: z.uuid(), calendar: z.string(), terms: z.array(moved) }),
    ),
  })
  .meta({ id: 'RecountPreview' });

export type RecountPreviewView = z.output<typeof recountPreviewView>;

export const recountParam = z.strictObject({ id: z.uuid() });

const count = z.number().int();

export const recountView = z
  .strictObject({
    id: z.uuid(),
    status: z
      .enum(['under-way', 'done'])
      .meta({ description: 'While it is under way, ask again at its own address.' }),
    askedAt: z.iso.datetime(),
    doneAt: z.iso.datetime().nullable(),
    recorded: count.meta({
      description: 'Cases whose terms were moved, or whose calendar was changed, by an entry.',
    }),
    still: count.meta({ description: 'Cases in which nothing had to move any more when they were asked.' }),
    remaining: count.meta({ description: 'Cases that have not had their turn.' }),
    refused: count,
    refusals: z
      .array(z.strictObject({ caseId: z.uuid(), caseTitle: z.string(), reasons: z.array(reasonView) }))
      .meta({ description: 'The first hundred cases that refused, and why.' }),
  })
  .meta({ id: 'Recount' });

export type RecountView = z.output<typeof recountView>;
