import { event, type EventsOf } from '#engine';
import { z } from 'zod';
import { civilDate, code, motivation, organisationRef, sha256 } from '../fields.js';
import { SUBSTITUTE_POWER } from '../substitute-power.js';
import { refersTo } from '../references.js';

export const SESSION_KINDS = ['introductory', 'thematic', 'plenary', 'technical-political'] as const;
export const LEVELS = ['local', 'zonal'] as const;

const CO_PROGRAMMING = 'D.Lgs. 117/2017, art. 55 c. 2';
const PUBLICITY = 'L. 241/1990, art. 12 c. 1 e art. 8 c. 3';
const nothing = z.strictObject({});
const act = (norm: string, ...types: string[]) => ({ types, norm });

const notice = {
  'notice.approve': event({
    roles: ['manager'],
    norm: 'L. 241/1990, art. 2 c. 1',
    act: act('D.Lgs. 267/2000, art. 107 (determinazione dirigenziale)', 'determination'),
    data: nothing,
  }),
  'notice.publish': event({
    roles: ['procedure-officer', 'publication-officer'],
    norm: PUBLICITY,
    data: z.strictObject({
      publishedOn: civilDate,
      place: z.string().trim().min(1, 'Occorre dire dove l’avviso è pubblicato.'),
    }),
  }),
  'adhesions.open': event({ roles: ['clock'], norm: PUBLICITY, data: nothing }),
  'adhesion.record': event({
    roles: ['ets-representative', 'procedure-officer', 'protocol-office'],
    norm: CO_PROGRAMMING,
    data: z.strictObject({
      organisation: organisationRef,
      level: z.enum(LEVELS),
      /** Codes of the areas in which it will take part; none means all. */
      areas: z.array(refersTo('area', code)),
    }),
  }),
  // A path that took place before Iter is known by its numbers only.
  'adhesions.report': event({
    roles: ['procedure-officer'],
    norm: CO_PROGRAMMING,
    data: z.strictObject({
      level: z.enum(LEVELS),
      count: z.number().int('Occorre un numero intero.').min(1, 'Occorre almeno una adesione.'),
      source: z.string().trim().min(1, 'Occorre dire da quale documento viene il numero.'),
    }),
  }),
  'adhesions.close': event({ roles: ['clock'], norm: PUBLICITY, data: nothing }),
};

const tables = {
  'session.record': event({
    roles: ['procedure-officer', 'plan-office'],
    norm: CO_PROGRAMMING,
    data: z.strictObject({
      kind: z.enum(SESSION_KINDS),
      /** Area of a thematic session. */
      group: refersTo('area', code).optional(),
      heldOn: civilDate,
      minutes: sha256,
      attendance: z.number().int('Occorre un numero intero.').min(1, 'Occorre almeno una presenza.'),
    }),
  }),
};

const outcomes = {
  'document.present': event({
    roles: ['plan-office', 'procedure-officer', 'executive'],
    norm: 'Presentazione in commissione consiliare',
    act: act('D.Lgs. 267/2000, art. 38 c. 6', 'committee-presentation'),
    data: z.strictObject({ document: sha256 }),
  }),
  'document.approve': event({
    roles: ['executive'],
    norm: 'Deliberazione di Giunta',
    act: act('D.Lgs. 267/2000, art. 48', 'executive-resolution'),
    data: z.strictObject({ document: sha256 }),
  }),
  'plan.approve': event({
    roles: ['executive', 'plan-office'],
    norm: 'L. 328/2000, art. 19; approvazione dell’Assemblea dei Sindaci',
    act: act('L. 328/2000, art. 19', 'assembly-resolution'),
    data: z.strictObject({ document: sha256 }),
  }),
  'plan.present': event({
    roles: ['plan-office', 'procedure-officer', 'executive'],
    norm: 'Informativa alla commissione consiliare',
    act: act('D.Lgs. 267/2000, art. 38 c. 6', 'committee-presentation'),
    data: nothing,
  }),
  'plan.transpose': event({
    roles: ['executive'],
    norm: 'Recepimento del Consiglio comunale',
    act: act('D.Lgs. 267/2000, art. 42', 'council-resolution'),
    data: nothing,
  }),
  'path.conclude': event({
    roles: ['manager'],
    norm: 'L. 241/1990, art. 2 c. 1',
    act: act('L. 241/1990, art. 2 c. 1 (provvedimento espresso)', 'determination', 'executive-resolution'),
    data: z.strictObject({ report: sha256 }),
  }),
  'path.close': event({
    roles: ['manager'],
    norm: 'L. 241/1990, art. 2 c. 1 e art. 3',
    act: act('L. 241/1990, art. 3 (atto motivato)', 'determination', 'executive-resolution'),
    data: z.strictObject({ motivation }),
  }),
  'substitution.overdue': event({ roles: ['clock'], norm: SUBSTITUTE_POWER, data: nothing }),
  'conclusion.overdue': event({ roles: ['clock'], norm: 'L. 241/1990, art. 2', data: nothing }),
};

export const events = { ...notice, ...tables, ...outcomes };

export type CoProgrammingEvent = EventsOf<typeof events>;
