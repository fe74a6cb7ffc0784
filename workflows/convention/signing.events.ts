/** From the conclusion of the table to the signature. */
import { event } from '#engine';
import { z } from 'zod';
import { coverLine, signature } from '../amendment/amendment.events.js';
import { civilDate, motivation, organisationRef, sha256 } from '../fields.js';
import { member, reportingTerms } from '../negotiation/agreement.js';

const text = z.string().trim().min(1, 'Occorre un testo.');

export const check = z.strictObject({
  organisation: organisationRef,
  /** Register of the third sector; regular contributions; antimafia documentation. */
  kind: z.enum(['runts', 'durc', 'antimafia']),
  regular: z.boolean(),
  reference: text,
  checkedOn: civilDate,
  /** Last day on which it may be relied upon. */
  validUntil: civilDate,
});

export const signingEvents = {
  'grouping.constitute': event({
    roles: ['procedure-officer'],
    norm: 'Avviso: raggruppamento costituendo; mandato collettivo speciale con rappresentanza',
    data: z.strictObject({ deed: sha256, constitutedOn: civilDate, members: z.array(member).min(2) }),
  }),
  'reporting.set': event({
    roles: ['procedure-officer'],
    norm: 'Avviso: forme della rendicontazione stabilite nella convenzione',
    data: reportingTerms,
  }),
  'check.record': event({
    roles: ['procedure-officer'],
    norm: 'D.P.R. 445/2000, art. 71; L. 241/1990, art. 18 c. 2',
    data: check,
  }),
  'determination.adopt': event({
    roles: ['manager'],
    norm: 'L. 241/1990, art. 11 c. 4-bis',
    act: { types: ['determination'], norm: 'L. 241/1990, art. 11 c. 4-bis' },
    data: z.strictObject({ cover: z.array(coverLine).min(1, 'Occorre l’impegno di spesa.') }),
  }),
  'visa.record': event({
    roles: ['accounting-officer'],
    norm: 'D.Lgs. 267/2000, art. 183 c. 7 (visto di copertura)',
    data: z.strictObject({ reference: text, effectiveOn: civilDate }),
  }),
  'convention.sign': event({
    roles: ['manager'],
    norm: 'L. 241/1990, art. 11 c. 2 (forma scritta a pena di nullità)',
    data: z.strictObject({
      repertory: text,
      documentHash: sha256,
      startsOn: civilDate,
      endsOn: civilDate,
      signatures: z.array(signature).min(2, 'Firmano l’ente e il capofila.'),
    }),
  }),
  'signature.expire': event({
    roles: ['clock'],
    norm: 'Avviso: termine per la firma della convenzione',
    data: z.strictObject({}),
  }),
  'convention.abandon': event({
    roles: ['manager'],
    norm: 'L. 241/1990, art. 2 c. 1 e art. 3',
    act: { types: ['determination'], norm: 'L. 241/1990, art. 2 c. 1 e art. 3' },
    data: z.strictObject({ motivation }),
  }),
};
