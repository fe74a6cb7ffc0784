/** One application and what is asked of it, for the specs. All fictitious. */
import { type Actor } from '#engine';
import { given, type Scene } from '../../libs/engine/testing/given.js';
import * as demo from './demonstration.js';
import type { ApplicationForm, Arrival } from '../expression-of-interest/application.form.js';
import type { ExpressionInput } from '../expression-of-interest/expression-of-interest.context.js';
import { expressionOfInterest } from '../expression-of-interest/index.js';

const { noticeParameters: parameters, organisation, hash } = demo;
export const lead = organisation('Ente Uno');
export const second = organisation('Ente Due');
export const mine = demo.partner('Ente Uno');

export const input: ExpressionInput = {
  key: 'a1',
  notice: 'Avviso dimostrativo',
  applicant: lead,
  programmes: [
    { code: 'P1', title: 'Programma uno' },
    { code: 'P2', title: 'Programma due' },
  ],
  arrival: null,
  parameters,
};

export const register = { kind: 'runts' as const, number: '12345', since: '2023-01-01' };
export const form: ApplicationForm = {
  applicant: 'single',
  lead,
  members: [{ organisation: lead, shareBasisPoints: 10_000, register }],
  groupingDocument: null,
  programmes: [{ code: 'P1', coFinancing: 7_090_000, proposal: hash('a') }],
  documents: [{ requirement: 'PLAN', document: 'proposal', sha256: hash('a') }],
  declarations: { requirements: true, noExclusionCause: true, awareOfPenalties: true },
};
export const grouped: ApplicationForm = {
  ...form,
  applicant: 'to-be-constituted',
  groupingDocument: hash('c'),
  members: [
    { organisation: lead, shareBasisPoints: 6000, register },
    { organisation: second, shareBasisPoints: 4000, register },
  ],
};

export const signature = { path: 'digital-signature' as const, evidence: hash('5') };
export const save = (data: ApplicationForm, at = '2027-02-01T10:00:00Z') => ({
  type: 'draft.save',
  by: mine,
  at,
  data: { form: data },
});
export const submit = (at = '2027-02-08T11:00:00Z') => ({
  type: 'application.submit',
  by: mine,
  at,
  data: { signature },
});
export const message = (deliveredAt: string, sentAt: string): Arrival => ({
  sentAt,
  deliveredAt,
  message: hash('9'),
  protocol: '0001234',
  signature,
  form,
});
export const arrives = (
  deliveredAt: string,
  sentAt = '2027-02-08T10:50:00Z',
  at = '2027-02-08T13:00:00Z',
) => ({
  type: 'arrival.record',
  by: demo.protocol,
  at,
  data: message(deliveredAt, sentAt),
});

export const drafted = (change: Partial<ExpressionInput> = {}): Scene =>
  given(expressionOfInterest, { ...input, ...change }, { at: '2027-01-20T09:00:00Z', by: mine });
export const submitted = (change: Partial<ExpressionInput> = {}, written = form) =>
  drafted(change).after(save(written), submit());

export const start = {
  type: 'admissibility.start',
  by: demo.officer,
  at: '2027-02-09T09:00:00Z',
  data: { noConflict: true },
};
export const check = (requirement: string, outcome: string, documents: string[] = []) => ({
  type: 'requirement.check',
  by: demo.officer,
  at: '2027-02-10T09:00:00Z',
  data: { requirement, outcome, reason: 'Esito della verifica', documents },
});
export const admit = {
  type: 'application.admit',
  by: demo.officer,
  at: '2027-02-12T09:00:00Z',
  data: {},
  act: demo.resolution('minutes', '2027-02-12'),
};
export const exclude = (data: object = {}, by: Actor = demo.manager) => ({
  type: 'application.exclude',
  by,
  at: '2027-03-12T09:00:00Z',
  act: demo.determination('2027-03-12'),
  data: { grounds: ['RUNTS'], motivation: 'L’ente non risulta iscritto al registro.', answer: null, ...data },
});
export const proves = (deliveredAt: string, to = lead) => ({
  type: 'delivery.prove',
  by: demo.protocol,
  at: '2027-03-15T09:00:00Z',
  data: { organisation: to, deliveredAt, channel: 'pec', evidence: hash('e') },
});
export const askFor = (document: string) => ({
  type: 'rescue.request',
  by: demo.officer,
  at: '2027-02-10T10:00:00Z',
  data: { items: [{ requirement: 'PLAN', document, defect: 'Manca' }] },
});
export const supplies = (document: string, at: string, by: Actor = mine) => ({
  type: 'rescue.reply',
  by,
  at,
  data: { items: [{ requirement: 'PLAN', document, sha256: hash('b') }] },
});

export const underExamination = (change: Partial<ExpressionInput> = {}, written = form) =>
  submitted(change, written).after(start);
export const missingStatute = () =>
  underExamination().after(check('RUNTS', 'met'), check('PLAN', 'missing', ['statute']));
