import { z } from 'zod';
import { pageQuery } from '../lists/page.schema.js';

export const actsQuery = z.strictObject({
  ...pageQuery(['-adoptedOn', 'adoptedOn']),
  'filter[case]': z.uuid().optional(),
  'filter[type]': z.string().max(100).optional(),
});

export const allActsQuery = z.strictObject({
  ...actsQuery.shape,
  'filter[procedure]': z.uuid().optional(),
});

export type ActsQuery = z.output<typeof actsQuery>;
export type AllActsQuery = z.output<typeof allActsQuery>;

export const actView = z
  .strictObject({
    id: z.uuid(),
    procedureId: z.uuid(),
    caseId: z.uuid().nullable(),
    revision: z.number().int().nullable().meta({ description: 'The step of the case that it made lawful.' }),
    type: z.string(),
    body: z.string(),
    number: z.string().nullable(),
    adoptedOn: z.iso.date().nullable(),
    effectiveOn: z.iso.date().nullable(),
    title: z.string().nullable(),
    legalBasis: z.string().nullable(),
    documentHash: z.string().nullable(),
  })
  .meta({ id: 'RecordedAct' });

export type ActView = z.output<typeof actView>;
