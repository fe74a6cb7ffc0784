import { event, type EventsOf } from '#engine';
import { z } from 'zod';
import { arrival } from '../expression-of-interest/application.form.js';
import { expressionOutput } from '../expression-of-interest/expression-of-interest.context.js';
import { evaluationOutput } from '../evaluation/evaluation.context.js';
import { caseRef, civilDate, code, motivation, organisationRef, personRef, sha256 } from '../fields.js';
import { SUBSTITUTE_POWER } from '../substitute-power.js';
import { criterion, localDateTime } from '../parameters.js';
import { conventionOutput } from '../convention/index.js';
import { negotiationOutput } from '../negotiation/negotiation.events.js';
import { refersTo } from '../references.js';

const text = z.string().trim().min(1, 'Occorre un testo.');
const nothing = z.strictObject({});
const PUBLICITY = 'L. 241/1990, art. 12 c. 1 e art. 8 c. 3; D.Lgs. 33/2013, art. 26 c. 1';
const CO_DESIGN = 'D.Lgs. 117/2017, art. 55 c. 4';
const MANAGER_ACT = {
  types: ['determination'],
  norm: 'D.Lgs. 267/2000, art. 107; L. 241/1990, art. 2 c. 1 e art. 3',
};
const PROCEDURE = 'L. 241/1990, art. 2';

const preparation = {
  'guidelines.register': event({
    roles: ['executive', 'manager'],
    norm: 'D.Lgs. 267/2000, art. 107 c. 1 (indirizzo politico)',
    act: { types: ['executive-resolution', 'council-resolution'], norm: 'D.Lgs. 267/2000, art. 42 e 48' },
    data: nothing,
  }),
  'officer.assign': event({
    roles: ['manager'],
    norm: 'L. 241/1990, art. 5',
    data: z.strictObject({ person: personRef }),
  }),
  'conflict.declare': event({
    roles: ['procedure-officer'],
    norm: 'L. 241/1990, art. 6-bis',
    data: z.strictObject({ kind: z.enum(['none', 'potential', 'actual']), reason: text.nullable() }),
  }),
  'notice.define': event({
    roles: ['procedure-officer'],
    norm: CO_DESIGN,
    data: z.strictObject({
      object: text,
      generalObjectives: z.array(text).min(1, 'Occorre almeno un obiettivo generale.'),
      specificObjectives: z.array(text).min(1, 'Occorre almeno un obiettivo specifico.'),
      essentialFeatures: text,
      waysOfChoosing: text,
      documents: z.strictObject({
        notice: sha256,
        applicationForm: sha256,
        draftConvention: sha256,
        privacy: sha256,
      }),
    }),
  }),
  'notice.approve': event({
    roles: ['manager'],
    norm: 'L. 241/1990, art. 2 c. 1; determinazione di indizione',
    act: { ...MANAGER_ACT, effective: true },
    data: z.strictObject({
      cup: z.string().regex(/^[A-Z0-9]{15}$/, 'Occorre il CUP: 15 lettere maiuscole e cifre.'),
    }),
  }),
  'notice.publish': event({
    roles: ['procedure-officer', 'publication-officer'],
    norm: PUBLICITY,
    data: z.strictObject({ publishedOn: civilDate, place: text }),
  }),
};

const window = {
  'applications.open': event({ roles: ['clock'], norm: PUBLICITY, data: nothing }),
  'applications.close': event({ roles: ['clock'], norm: PUBLICITY, data: nothing }),
  'clarification.ask': event({
    roles: ['ets-representative'],
    norm: 'Avviso: chiarimenti',
    data: z.strictObject({ question: text.max(4000, 'Al più 4000 caratteri.') }),
  }),
  'clarification.answer': event({
    roles: ['procedure-officer'],
    norm: 'Avviso: chiarimenti',
    data: z.strictObject({
      question: refersTo('open-question', z.number().int('Occorre il numero della domanda.').min(1)),
      answer: text,
      // Cons. Stato V 3492/2022: a clarification adds no rule.
      changesTheNotice: z.literal(
        false,
        'Un chiarimento non cambia l’avviso: per cambiarlo occorre una rettifica con atto.',
      ),
    }),
  }),
  'clarifications.overdue': event({ roles: ['clock'], norm: 'Avviso: chiarimenti', data: nothing }),
  'notice.rectify': event({
    roles: ['manager'],
    norm: 'L. 241/1990, art. 21-nonies e art. 12 c. 1',
    act: MANAGER_ACT,
    data: z.strictObject({
      what: text,
      motivation,
      document: sha256,
      criteria: z.array(criterion).min(1).nullable(),
    }),
  }),
  'closing.extend': event({
    roles: ['manager'],
    norm: 'Avviso: proroga del termine',
    act: MANAGER_ACT,
    data: z.strictObject({ closeAt: localDateTime, motivation }),
  }),
};

const register = {
  'application.start': event({ roles: ['ets-representative'], norm: CO_DESIGN, data: nothing }),
  'application.record': event({
    roles: ['protocol-office'],
    norm: 'D.Lgs. 82/2005, art. 40-bis e art. 65',
    data: z.strictObject({ organisation: organisationRef, arrival }),
  }),
  'application.filed': event({
    roles: ['case'],
    norm: CO_DESIGN,
    data: z.strictObject({
      case: caseRef,
      key: code,
      organisations: z.array(organisationRef),
      programmes: z.array(code),
    }),
  }),
  'application.decided': event({
    roles: ['case'],
    norm: CO_DESIGN,
    data: z.strictObject({ case: caseRef, outcome: text, output: expressionOutput }),
  }),
};

const course = {
  'admissibility.overdue': event({ roles: ['clock'], norm: PROCEDURE, data: nothing }),
  'conclusion.overdue': event({ roles: ['clock'], norm: PROCEDURE, data: nothing }),
  'substitution.overdue': event({ roles: ['clock'], norm: SUBSTITUTE_POWER, data: nothing }),
  'conclusion.suspend': event({
    roles: ['procedure-officer'],
    norm: 'L. 241/1990, art. 2 c. 7',
    data: z.strictObject({ reason: motivation }),
  }),
  'conclusion.resume': event({
    roles: ['procedure-officer'],
    norm: 'L. 241/1990, art. 2 c. 7',
    data: nothing,
  }),
  'suspension.expire': event({ roles: ['clock'], norm: 'L. 241/1990, art. 2 c. 7', data: nothing }),
  'evaluation.open': event({ roles: ['procedure-officer', 'manager'], norm: CO_DESIGN, data: nothing }),
  'evaluation.decided': event({
    roles: ['case'],
    norm: CO_DESIGN,
    data: z.strictObject({ case: caseRef, outcome: text, output: evaluationOutput }),
  }),
  'tables.open': event({
    roles: ['procedure-officer', 'manager'],
    norm: 'D.Lgs. 117/2017, art. 55 c. 3; L. 241/1990, art. 11 c. 1-bis',
    data: z.strictObject({
      programmes: z.array(refersTo('programme', code)).min(1, 'Occorre almeno un programma.'),
    }),
  }),
  'negotiation.ended': event({
    roles: ['case'],
    norm: 'L. 241/1990, art. 11',
    data: z.strictObject({ case: caseRef, outcome: text, output: negotiationOutput }),
  }),
  'convention.ended': event({
    roles: ['case'],
    norm: 'L. 241/1990, art. 11',
    data: z.strictObject({ case: caseRef, outcome: text, output: conventionOutput }),
  }),
  'notice.desert': event({
    roles: ['manager'],
    norm: 'L. 241/1990, art. 2 c. 1',
    act: MANAGER_ACT,
    data: z.strictObject({ motivation }),
  }),
  'notice.conclude': event({
    roles: ['manager'],
    norm: 'L. 241/1990, art. 2 c. 1',
    act: MANAGER_ACT,
    data: z.strictObject({ report: sha256 }),
  }),
  'notice.revoke': event({
    roles: ['manager', 'executive'],
    norm: 'L. 241/1990, art. 21-quinquies',
    act: { types: ['determination', 'executive-resolution'], norm: 'L. 241/1990, art. 21-quinquies' },
    data: z.strictObject({ motivation }),
  }),
};

export const events = { ...preparation, ...window, ...register, ...course };

export type NoticeEvent = EventsOf<typeof events>;
