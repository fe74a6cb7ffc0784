import { z } from 'zod';
import { pageQuery } from '../lists/page.schema.js';

export const proceduresQuery = z.strictObject({
  ...pageQuery(['title', '-title', 'loadedAt', '-loadedAt']),
  'filter[body]': z.uuid().optional(),
  'filter[kind]': z.enum(['co-programming', 'notice']).optional(),
});

export type ProceduresQuery = z.output<typeof proceduresQuery>;

export const procedureIdParam = z.strictObject({ id: z.uuid() });

const fields = {
  id: z.uuid(),
  body: z.strictObject({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    municipality: z.string().nullable(),
  }),
  slug: z.string(),
  kind: z.enum(['co-programming', 'notice']),
  title: z.string(),
  rootCaseId: z.uuid(),
  loadedAt: z.iso.datetime(),
};

export const procedureView = z.strictObject(fields).meta({ id: 'Procedure' });

export const procedureDetail = z
  .strictObject({
    ...fields,
    calendar: z.looseObject({}).meta({ description: 'By which terms are counted.' }),
    document: z.looseObject({}).meta({ description: 'The procedure file as it was loaded.' }),
    warnings: z
      .array(z.unknown())
      .nullable()
      .meta({ description: 'What the loading pointed out; null for readers outside the body.' }),
  })
  .meta({ id: 'ProcedureDetail' });

export const programmesQuery = z.strictObject(pageQuery(['code', '-code', 'title', '-title']));

export const programmeView = z
  .strictObject({
    id: z.uuid(),
    procedureId: z.uuid(),
    code: z.string(),
    title: z.string(),
    position: z.number().int(),
    contribution: z.strictObject({
      cents: z.number().int().meta({ description: 'Whole cents.' }),
      currency: z.literal('EUR'),
    }),
  })
  .meta({ id: 'Programme' });

export type ProcedureView = z.output<typeof procedureView>;
export type ProcedureDetail = z.output<typeof procedureDetail>;
export type ProgrammesQuery = z.output<typeof programmesQuery>;
export type ProgrammeView = z.output<typeof programmeView>;
