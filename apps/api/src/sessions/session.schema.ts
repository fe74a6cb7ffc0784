import { z } from 'zod';

export const signInBody = z
  .strictObject({
    email: z.string().min(1).max(320),
    password: z.string().min(1).max(256),
  })
  .meta({ id: 'SignIn' });

export const sessionChange = z
  .strictObject({
    actsFor: z.uuid().nullable().meta({
      description: 'The organisation to act for, among those of `mandates`; null: none in particular.',
    }),
  })
  .meta({ id: 'SessionChange' });

export const sessionView = z
  .strictObject({
    person: z.strictObject({
      id: z.uuid().meta({ description: 'The pseudonym by which the record names this person.' }),
      displayName: z.string(),
      email: z.string(),
      demonstration: z.boolean(),
    }),
    roles: z.array(z.strictObject({ role: z.string(), bodyId: z.uuid(), procedureId: z.uuid().nullable() })),
    mandates: z.array(
      z.strictObject({ id: z.uuid(), organisationId: z.uuid(), organisationName: z.string() }),
    ),
    actsFor: z.uuid().nullable(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Session' });

export type SignInBody = z.output<typeof signInBody>;
export type SessionChange = z.output<typeof sessionChange>;
export type SessionView = z.output<typeof sessionView>;
