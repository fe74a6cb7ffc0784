import { event, type EventsOf } from '#engine';
import { z } from 'zod';
import { cents, civilDate, code, motivation, organisationRef, sha256 } from '../fields.js';
import { count } from '../negotiation/agreement.js';
import { refersTo } from '../references.js';

const text = z.string().trim().min(1, 'Occorre un testo.');
const TABLE_CLAUSE = 'Avviso: estensione previa riapertura del tavolo di co-progettazione';

/** So many units of a cost of the project, for one activity. There is no field for a duration: it never changes (R15). */
export const extensionLine = z.strictObject({
  activity: refersTo('activity', code),
  unitCost: refersTo('unit-cost', code),
  /** Quantity in hundredths of a unit. */
  hundredths: count(1),
  unitAmount: cents,
  total: cents,
});

/** A labour cost before and after the renewal, and what the difference comes to until the end. */
export const revisionLine = z.strictObject({
  unitCost: refersTo('unit-cost', code),
  current: cents,
  revised: cents,
  delta: cents,
});

export const signature = z.strictObject({
  by: z.enum(['body', 'partner']),
  organisation: organisationRef.nullable(),
  kind: z.enum(
    ['digital', 'qualified'],
    'Occorre una firma digitale o qualificata (D.Lgs. 82/2005, art. 24).',
  ),
  verifiedOn: civilDate,
});

export const coverLine = z.strictObject({ commitment: text, year: count(2000), amount: cents });

export const events = {
  'table.reopen': event({
    roles: ['procedure-officer'],
    norm: TABLE_CLAUSE,
    data: z.strictObject({ sessionOn: civilDate, place: text, convocation: sha256 }),
  }),
  'table.expire': event({ roles: ['clock'], norm: TABLE_CLAUSE, data: z.strictObject({}) }),
  'session.record': event({
    roles: ['procedure-officer'],
    norm: TABLE_CLAUSE,
    data: z.strictObject({ heldOn: civilDate, minutes: sha256, present: z.array(organisationRef).min(1) }),
  }),
  'terms.agree': event({
    roles: ['procedure-officer'],
    norm: 'Avviso: estensione alle condizioni dell’accordo e ai costi del progetto definitivo',
    data: z.strictObject({ lines: z.array(extensionLine).min(1, 'Occorre almeno una voce.'), amount: cents }),
  }),
  'revision.set': event({
    roles: ['procedure-officer'],
    norm: 'Avviso: revisione del costo del lavoro in caso di rinnovo del CCNL',
    data: z.strictObject({
      from: civilDate,
      lines: z.array(revisionLine).min(1, 'Occorre almeno un profilo.'),
      amount: cents,
    }),
  }),
  'determination.adopt': event({
    roles: ['manager'],
    norm: 'L. 241/1990, art. 11 c. 4-bis; D.Lgs. 267/2000, art. 183 c. 7',
    act: { types: ['determination'], norm: 'L. 241/1990, art. 11 c. 4-bis', effective: true },
    data: z.strictObject({ cover: z.array(coverLine) }),
  }),
  'addendum.sign': event({
    roles: ['manager'],
    norm: 'L. 241/1990, art. 11 c. 2 (forma scritta a pena di nullità)',
    data: z.strictObject({ repertory: text, documentHash: sha256, signatures: z.array(signature).min(2) }),
  }),
  'amendment.abandon': event({
    roles: ['manager'],
    norm: 'L. 241/1990, art. 2 c. 1 e art. 3',
    act: { types: ['determination'], norm: 'L. 241/1990, art. 2 c. 1 e art. 3 (atto espresso e motivato)' },
    data: z.strictObject({ motivation }),
  }),
  'convention.end': event({
    roles: ['case'],
    norm: 'Avviso: in corso di validità della convenzione',
    data: z.strictObject({}),
  }),
};

export type AmendmentEvent = EventsOf<typeof events>;
