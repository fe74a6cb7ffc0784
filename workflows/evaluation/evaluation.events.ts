import { event, type EventsOf } from '#engine';
import { z } from 'zod';
import { civilDate, code, motivation, personRef, sha256 } from '../fields.js';
import { refersTo } from '../references.js';

const text = z.string().trim().min(1, 'Occorre un testo.');
const nothing = z.strictObject({});
const CHOICE = 'D.Lgs. 117/2017, art. 55 c. 4; L. 241/1990, art. 12 c. 1';
const COMMISSION = 'D.Lgs. 36/2023, art. 93 (per analogia); Avviso: commissione';
const DETERMINATION = { types: ['determination'], norm: 'D.Lgs. 267/2000, art. 107; L. 241/1990, art. 3' };

const member = z.strictObject({
  person: personRef,
  function: z.enum(['chair', 'member', 'substitute']),
  competence: text,
  /** Whether a political office was held in the last two years. */
  politicalOffice: z.boolean(),
});

const points = z
  .number()
  .int('I punti si danno in centesimi di punto: 2550 vale 25,50.')
  .min(0, 'I punti non sono negativi.');

const commission = {
  'commission.appoint': event({
    roles: ['manager'],
    norm: COMMISSION,
    act: DETERMINATION,
    data: z.strictObject({
      members: z.array(member).min(1, 'Occorre almeno una persona.'),
      secretary: personRef,
    }),
  }),
  'declaration.file': event({
    roles: ['commissioner'],
    norm: 'L. 241/1990, art. 6-bis; D.Lgs. 165/2001, art. 35-bis',
    data: z.strictObject({
      conflicts: z.array(z.strictObject({ code: refersTo('incompatibility', code), reason: text })),
    }),
  }),
  'member.replace': event({
    roles: ['manager'],
    norm: 'L. 241/1990, art. 6-bis',
    act: DETERMINATION,
    data: z.strictObject({ leaving: refersTo('commissioner', personRef), entering: member, motivation }),
  }),
  'scoring.open': event({ roles: ['commission-secretary', 'commissioner'], norm: COMMISSION, data: nothing }),
};

const scoring = {
  'sheet.lock': event({
    roles: ['commissioner'],
    norm: CHOICE,
    data: z.strictObject({
      application: refersTo('application', code),
      programme: refersTo('programme', code),
      scores: z
        .array(z.strictObject({ criterion: refersTo('criterion', code), points, reason: text }))
        .min(1, 'Occorre almeno un criterio.'),
    }),
  }),
  'minutes.record': event({
    roles: ['commission-secretary'],
    norm: 'L. 241/1990, art. 3 (verbale della commissione)',
    data: z.strictObject({ heldOn: civilDate, document: sha256 }),
  }),
  'scoring.close': event({ roles: ['commission-secretary', 'commissioner'], norm: CHOICE, data: nothing }),
  'draw.record': event({
    roles: ['commission-secretary'],
    norm: 'Avviso: parità di punteggio',
    data: z.strictObject({
      programme: refersTo('programme', code),
      order: z
        .array(refersTo('application', code))
        .min(2, 'Occorrono almeno due domande.')
        .meta({ ordered: true }),
      document: sha256,
    }),
  }),
  'evaluation.overdue': event({ roles: ['clock'], norm: 'Avviso: durata della valutazione', data: nothing }),
};

const decision = {
  'outcome.approve': event({
    roles: ['manager'],
    norm: 'L. 241/1990, art. 2 c. 1, art. 6 c. 1 lett. e e art. 12 c. 2',
    act: DETERMINATION,
    data: z.strictObject({ motivation }),
  }),
  'notice.revoked': event({ roles: ['case'], norm: 'L. 241/1990, art. 21-quinquies', data: nothing }),
};

export const events = { ...commission, ...scoring, ...decision };

export type EvaluationEvent = EventsOf<typeof events>;
