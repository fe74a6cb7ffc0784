/** What an application says: who applies, for what, with which documents. */
import { z } from 'zod';
import { cents, civilDate, code, instant, organisationRef, sha256 } from '../fields.js';
import { refersTo } from '../references.js';

const text = z.string().trim().min(1, 'Occorre un testo.');

const member = z.strictObject({
  organisation: organisationRef,
  /** Share of the activities and of the budget, in basis points; those of a grouping make 10000. */
  shareBasisPoints: z
    .number()
    .int('Occorre un numero intero.')
    .min(1, 'Occorre una quota.')
    .max(10_000, 'Al più 10000 (100%).'),
  /** Entry in the single register of the third sector, or in the companies register for social enterprises. */
  register: z
    .strictObject({ kind: z.enum(['runts', 'social-enterprises']), number: text, since: civilDate })
    .nullable(),
});

/** Declarations under D.P.R. 445/2000, art. 46 and 47. */
const declarations = z.strictObject({
  requirements: z.boolean(),
  noExclusionCause: z.boolean(),
  awareOfPenalties: z.boolean(),
});

/** What a member says of itself: a declaration is made by who it is about, not by the lead. */
export const adhesion = z.strictObject({
  declarations,
  /** The mandate to the lead, or the commitment to give it. */
  mandate: sha256,
});

export const applicationForm = z.strictObject({
  applicant: z.enum(['single', 'constituted', 'to-be-constituted']),
  lead: organisationRef,
  members: z.array(member).min(1, 'Occorre almeno un ente.'),
  /** The deed of a constituted grouping, or the commitment to constitute one. */
  groupingDocument: sha256.nullable(),
  programmes: z
    .array(
      z.strictObject({ code: refersTo('programme', code), coFinancing: cents, proposal: sha256.nullable() }),
    )
    .min(1, 'Occorre almeno un programma.'),
  documents: z.array(
    z.strictObject({
      requirement: refersTo('requirement', code),
      document: refersTo('required-document', code),
      sha256,
    }),
  ),
  declarations,
});

/** The ways in which a request is valid: D.Lgs. 82/2005, art. 65 c. 1. */
export const signature = z.strictObject({
  path: z.enum([
    'digital-signature',
    'digital-identity',
    'mobile-app',
    'handwritten-with-document',
    'digital-domicile',
  ]),
  evidence: sha256,
});

/** A certified message with an application, as the protocol office found it. */
export const arrival = z.strictObject({
  /** Acceptance by the sender's provider. */
  sentAt: instant,
  /** Delivery to the body's mailbox: the day of the protocol is this day (L. 241/1990, art. 18-bis). */
  deliveredAt: instant,
  message: sha256,
  protocol: text,
  signature,
  form: applicationForm,
});

export type ApplicationForm = z.output<typeof applicationForm>;
export type Signature = z.output<typeof signature>;
export type Adhesion = z.output<typeof adhesion>;
export type Arrival = z.output<typeof arrival>;

export const organisationsOf = (form: ApplicationForm): string[] =>
  form.members.map((one) => one.organisation);
