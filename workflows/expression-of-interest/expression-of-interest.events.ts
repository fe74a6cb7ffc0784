import { event, type EventsOf } from '#engine';
import { z } from 'zod';
import { code, instant, motivation, organisationRef, sha256 } from '../fields.js';
import { localDateTime, parameter } from '../parameters.js';
import { adhesion, applicationForm, arrival, signature } from './application.form.js';
import { refersTo } from '../references.js';

const APPLICATION = 'D.Lgs. 117/2017, art. 55 c. 4; Avviso: presentazione delle domande';
const ADMISSIBILITY = 'L. 241/1990, art. 6 c. 1 lett. a';
const RESCUE = 'L. 241/1990, art. 6 c. 1 lett. b (soccorso istruttorio)';
const TEN_BIS = 'L. 241/1990, art. 10-bis';
const text = z.string().trim().min(1, 'Occorre un testo.');
const document = z.strictObject({
  requirement: refersTo('requirement', code),
  document: refersTo('required-document', code),
});
const nothing = z.strictObject({});

const intake = {
  'draft.save': event({
    roles: ['ets-representative'],
    norm: APPLICATION,
    data: z.strictObject({ form: applicationForm }),
  }),
  'application.submit': event({
    roles: ['ets-representative'],
    norm: APPLICATION,
    data: z.strictObject({ signature }),
  }),
  'application.replace': event({
    roles: ['ets-representative'],
    norm: APPLICATION,
    data: z.strictObject({ form: applicationForm, signature }),
  }),
  'adhesion.confirm': event({
    roles: ['ets-representative'],
    norm: 'D.P.R. 445/2000, art. 46 e 47; Avviso: raggruppamenti',
    data: adhesion,
  }),
  'arrival.record': event({
    roles: ['protocol-office'],
    norm: 'D.Lgs. 82/2005, art. 40-bis e art. 45 c. 2',
    data: arrival,
  }),
  'application.withdraw': event({ roles: ['ets-representative'], norm: APPLICATION, data: nothing }),
  'draft.lapse': event({ roles: ['clock'], norm: APPLICATION, data: nothing }),
  'closing.move': event({
    roles: ['case'],
    norm: 'Avviso: proroga del termine',
    data: z.strictObject({ closeAt: parameter(localDateTime) }),
  }),
  'doubles.report': event({
    roles: ['case'],
    norm: 'Avviso: divieto di doppia partecipazione',
    data: z.strictObject({
      doubles: z.array(z.strictObject({ organisation: organisationRef, programme: code })),
    }),
  }),
  'notice.revoked': event({ roles: ['case'], norm: 'L. 241/1990, art. 21-quinquies', data: nothing }),
};

const examination = {
  'admissibility.start': event({
    roles: ['procedure-officer'],
    norm: ADMISSIBILITY,
    // L. 241/1990, art. 6-bis: declared once the applicants are known.
    data: z.strictObject({
      noConflict: z.literal(
        true,
        'Con un conflitto di interessi ci si astiene: il dirigente assegna un altro responsabile.',
      ),
    }),
  }),
  'requirement.check': event({
    roles: ['procedure-officer'],
    norm: ADMISSIBILITY,
    data: z.strictObject({
      requirement: refersTo('requirement', code),
      outcome: z.enum(['met', 'unmet', 'missing']),
      reason: text,
      /** Codes of the documents found missing or irregular. */
      documents: z.array(refersTo('required-document', code)),
    }),
  }),
  'rescue.request': event({
    roles: ['procedure-officer'],
    norm: RESCUE,
    data: z.strictObject({
      items: z.array(document.extend({ defect: text })).min(1, 'Occorre dire che cosa manca.'),
    }),
  }),
  'rescue.reply': event({
    roles: ['ets-representative', 'protocol-office'],
    norm: RESCUE,
    data: z.strictObject({
      items: z.array(document.extend({ sha256 })).min(1, 'Occorre almeno un documento.'),
    }),
  }),
  'rescue.expire': event({ roles: ['clock'], norm: RESCUE, data: nothing }),
  'delivery.prove': event({
    roles: ['procedure-officer', 'protocol-office'],
    norm: 'D.Lgs. 82/2005, art. 45 c. 2 e art. 48 (ricevuta di avvenuta consegna)',
    data: z.strictObject({
      organisation: organisationRef,
      deliveredAt: instant,
      channel: z.enum(['pec', 'registered-mail', 'by-hand']),
      evidence: sha256,
    }),
  }),
};

const decision = {
  'refusal.announce': event({
    roles: ['procedure-officer', 'manager'],
    norm: TEN_BIS,
    data: z.strictObject({
      grounds: z.array(refersTo('exclusion-ground', code)).min(1, 'Occorre almeno un motivo.'),
      motivation,
    }),
  }),
  'observations.file': event({
    roles: ['ets-representative', 'protocol-office'],
    norm: TEN_BIS,
    data: z.strictObject({ document: sha256 }),
  }),
  'observations.expire': event({ roles: ['clock'], norm: TEN_BIS, data: nothing }),
  'application.admit': event({
    roles: ['procedure-officer', 'manager'],
    norm: ADMISSIBILITY,
    act: { types: ['minutes', 'determination'], norm: 'L. 241/1990, art. 6 c. 1 (verbale di ammissibilità)' },
    data: nothing,
  }),
  'application.exclude': event({
    roles: ['manager'],
    norm: 'L. 241/1990, art. 2 c. 1 e art. 3',
    act: { types: ['determination'], norm: 'L. 241/1990, art. 3 (provvedimento motivato)' },
    data: z.strictObject({
      /** Codes of the requirements not met, or of the exclusion causes of the notice. */
      grounds: z.array(refersTo('exclusion-ground', code)).min(1, 'Occorre almeno un motivo.'),
      motivation,
      /** Why the observations of the applicant were not accepted, where some were filed. */
      answer: motivation.nullable(),
    }),
  }),
};

export const events = { ...intake, ...examination, ...decision };

export type ExpressionEvent = EventsOf<typeof events>;
