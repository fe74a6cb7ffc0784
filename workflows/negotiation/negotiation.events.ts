import { event, type EventsOf } from '#engine';
import { z } from 'zod';
import { civilDate, code, motivation, organisationRef, sha256 } from '../fields.js';
import { agreementTerms, conventionTerms, definitiveProject, party } from './agreement.js';
import { refersTo } from '../references.js';

const text = z.string().trim().min(1, 'Occorre un testo.');
const TABLE = 'D.Lgs. 117/2017, art. 55 c. 3; L. 241/1990, art. 11 c. 1-bis';
const CONCLUSION = { types: ['determination'], norm: 'L. 241/1990, art. 2 c. 1, art. 3 e art. 11 c. 4-bis' };

export const events = {
  'session.convene': event({
    roles: ['procedure-officer'],
    norm: TABLE,
    data: z.strictObject({ sessionOn: civilDate, place: text, agenda: text, convocation: sha256 }),
  }),
  'session.record': event({
    roles: ['procedure-officer'],
    norm: TABLE,
    data: z.strictObject({
      heldOn: civilDate,
      minutes: sha256,
      present: z.array(organisationRef).min(1, 'Occorre almeno un ente presente.'),
      outcome: text,
    }),
  }),
  // R26: the tables of linked notices compare and share.
  'coordination.record': event({
    roles: ['procedure-officer'],
    norm: 'Avviso: momenti di confronto fra i tavoli dei due avvisi',
    data: z.strictObject({
      heldOn: civilDate,
      with: z.array(refersTo('linked-notice', text)).min(1),
      minutes: sha256,
    }),
  }),
  'partner.withdraw': event({
    roles: ['ets-representative'],
    norm: 'D.Lgs. 117/2017, art. 55 c. 3 (partecipazione volontaria)',
    data: z.strictObject({ motivation }),
  }),
  'project.version': event({
    roles: ['procedure-officer', 'ets-representative'],
    norm: 'Avviso: concertazione del progetto definitivo',
    data: definitiveProject.extend({ changes: text }),
  }),
  'project.fix': event({
    roles: ['procedure-officer'],
    norm: 'Avviso: progetto definitivo',
    data: z.strictObject({}),
  }),
  'agreement.set': event({
    roles: ['procedure-officer'],
    norm: 'Avviso: negoziazione dell’accordo convenzionale',
    data: z.strictObject({
      terms: agreementTerms,
      parties: z.array(party).min(1, 'Occorre almeno una parte.'),
    }),
  }),
  'table.expire': event({
    roles: ['clock'],
    norm: 'Avviso: durata massima del tavolo',
    data: z.strictObject({}),
  }),
  'agreement.conclude': event({
    roles: ['manager'],
    norm: 'L. 241/1990, art. 11 c. 4-bis',
    act: CONCLUSION,
    data: z.strictObject({ motivation }),
  }),
  // D.Lgs. 117/2017, art. 55 c. 3: co-design defines and *possibly* realises.
  'project.conclude': event({
    roles: ['manager'],
    norm: 'D.Lgs. 117/2017, art. 55 c. 3',
    act: CONCLUSION,
    data: z.strictObject({ motivation }),
  }),
  'negotiation.fail': event({
    roles: ['manager'],
    norm: 'L. 241/1990, art. 2 c. 1 e art. 3',
    act: CONCLUSION,
    data: z.strictObject({ motivation }),
  }),
};

export type NegotiationEvent = EventsOf<typeof events>;

/** What the notice is told: one set of terms for each convention to be signed. */
export const negotiationOutput = z.strictObject({ programme: code, conventions: z.array(conventionTerms) });
export type NegotiationOutput = z.output<typeof negotiationOutput>;
