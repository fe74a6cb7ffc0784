import { event, type EventsOf } from '#engine';
import { z } from 'zod';
import { civilDate, instant, motivation, sha256 } from '../fields.js';
import { refersTo } from '../references.js';

export const GROUNDS = ['supervening-needs', 'planning-acts', 'reduced-resources'] as const;
export const LEVELS = ['activity', 'intervention', 'programme'] as const;

const NOTICE_CLAUSE = 'Avviso: cessazione con preavviso di almeno 6 mesi';

export const events = {
  'notice.issue': event({
    roles: ['manager'],
    norm: NOTICE_CLAUSE,
    act: {
      types: ['determination', 'executive-resolution'],
      norm: 'L. 241/1990, art. 2 c. 1 e art. 3 (atto espresso e motivato)',
    },
    data: z.strictObject({
      ground: z.enum(GROUNDS),
      level: z.enum(LEVELS),
      /** Code of the activity, intervention or programme that ceases. */
      target: refersTo('cessation', z.string().min(1)),
      /** Last day of the activities, at the end of which they cease. */
      lastDay: civilDate,
      motivation,
    }),
  }),
  'delivery.prove': event({
    roles: ['procedure-officer', 'protocol-office'],
    norm: 'D.Lgs. 82/2005, art. 45 c. 2 e art. 48 (ricevuta di avvenuta consegna)',
    data: z.strictObject({
      deliveredAt: instant,
      channel: z.enum(['pec', 'registered-mail', 'by-hand']),
      evidence: sha256,
    }),
  }),
  'delivery.fail': event({
    roles: ['procedure-officer', 'protocol-office'],
    norm: 'D.Lgs. 82/2005, art. 48 (mancata consegna)',
    data: z.strictObject({ reason: z.string().min(1) }),
  }),
  'notice.revoke': event({
    roles: ['manager'],
    norm: 'L. 241/1990, art. 21-quinquies',
    act: { types: ['determination', 'executive-resolution'], norm: 'L. 241/1990, art. 21-quinquies' },
    data: z.strictObject({ motivation }),
  }),
  // The convention has come to its natural end: there is nothing left to cease.
  'convention.end': event({ roles: ['case'], norm: 'Convenzione: durata', data: z.strictObject({}) }),
  'notice.expire': event({ roles: ['clock'], norm: NOTICE_CLAUSE, data: z.strictObject({}) }),
};

/** What the convention is told when a notice ends; `lastDay` is null while no delivery is proven. */
export const terminationOutput = z.strictObject({
  level: z.enum(LEVELS).nullable(),
  target: z.string().nullable(),
  lastDay: civilDate.nullable(),
});

export type TerminationEvent = EventsOf<typeof events>;
