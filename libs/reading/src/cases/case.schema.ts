import { z } from 'zod';
import { pageQuery } from '../lists/page.schema.js';
import { deadlineView } from '../deadlines/deadline.schema.js';

export const casesQuery = z.strictObject({
  ...pageQuery(['-recordedAt', 'recordedAt', 'openedAt', '-openedAt', 'title', '-title']),
  'filter[procedure]': z.uuid().optional(),
  'filter[workflow]': z.string().max(100).optional(),
  'filter[state]': z.string().max(200).optional(),
  'filter[status]': z.enum(['active', 'done']).optional(),
  'filter[organisation]': z.uuid().optional(),
  'filter[programme]': z.string().max(100).optional(),
  'filter[parent]': z.uuid().optional(),
  'filter[words]': z.string().trim().min(3).max(100).optional().meta({
    description:
      'Each word is a part of the title, of the name or tax code of the organisation, or of the number of an act.',
  }),
});

export type CasesQuery = z.output<typeof casesQuery>;

export const caseIdParam = z.strictObject({ id: z.uuid() });

export const caseFields = {
  id: z.uuid(),
  procedureId: z.uuid(),
  parentId: z.uuid().nullable(),
  rootId: z.uuid(),
  workflow: z.strictObject({
    name: z.string(),
    version: z.number().int(),
    title: z.string().meta({ description: 'In the language asked for.' }),
  }),
  key: z.string(),
  title: z.string(),
  organisationId: z.uuid().nullable(),
  programmeCode: z.string().nullable(),
  revision: z.number().int(),
  state: z.string().meta({ description: 'Dotted names of the states; several are joined by " + ".' }),
  stateText: z.string(),
  status: z.enum(['active', 'done']),
  outcome: z.string().nullable(),
  outcomeText: z.string().nullable(),
  openedAt: z.iso.datetime(),
  recordedAt: z.iso.datetime().meta({ description: 'When the last step was recorded.' }),
};

export const caseView = z.strictObject(caseFields).meta({ id: 'Case' });

export const caseDetail = z
  .strictObject({
    ...caseFields,
    about: z.string().meta({ description: 'The stage in one or two plain sentences.' }),
    sight: z.enum(['inside', 'concerned', 'public']).meta({
      description: 'Why the reader sees this case: a role of the body, an organisation, or everybody may.',
    }),
    nextDeadlines: z.array(deadlineView),
  })
  .meta({ id: 'CaseDetail' });

export type CaseView = z.output<typeof caseView>;
export type CaseDetail = z.output<typeof caseDetail>;
