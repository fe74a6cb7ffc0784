import { z } from 'zod';

export const organisationView = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    taxCode: z.string().nullable(),
    kind: z
      .string()
      .meta({ description: 'Section of the register (RUNTS), or what makes it a third-sector entity.' }),
    demonstration: z.boolean(),
  })
  .meta({ id: 'Organisation' });

export const organisationIdParam = z.strictObject({ id: z.uuid() });

export type OrganisationView = z.output<typeof organisationView>;
