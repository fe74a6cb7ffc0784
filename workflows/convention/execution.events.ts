/** The life of a signed convention: publication, reports, payments, amendments, cessations, its end. */
import { event } from '#engine';
import { z } from 'zod';
import { amendmentOutput } from '../amendment/amendment.context.js';
import {
  caseRef,
  cents,
  childEnded,
  civilDate,
  code,
  motivation,
  organisationRef,
  sha256,
} from '../fields.js';
import { reportingOutput } from '../reporting/report.js';
import { terminationOutput } from '../termination-notice/termination-notice.events.js';
import { refersTo } from '../references.js';

const text = z.string().trim().min(1, 'Occorre un testo.');
const amount = cents.min(1, 'Occorre almeno un centesimo.');
const REPORTING = 'Convenzione: periodi di rendicontazione';
const PAYMENT = 'Avviso e convenzione: rimborso dietro nota di debito e rendicontazione';
const byClock = (norm: string) => event({ roles: ['clock'], norm, data: z.strictObject({}) });
const byCase = <Data extends z.ZodType>(norm: string, data: Data) => event({ roles: ['case'], norm, data });
const liquidation = { types: ['liquidation'], norm: 'D.Lgs. 267/2000, art. 184' };

/** The six fields of D.Lgs. 33/2013, art. 27 c. 1. */
export const publication = z.strictObject({
  beneficiaries: z.array(z.strictObject({ organisation: organisationRef, amount: cents })).min(1),
  title: text,
  office: text,
  selection: text,
  project: z.url('Occorre l’indirizzo del progetto.'),
  curriculum: z.url('Occorre l’indirizzo del curriculum.').nullable(),
  publishedOn: civilDate,
  documentHash: sha256,
});

export const executionEvents = {
  'publication.record': event({
    roles: ['publication-officer'],
    norm: 'D.Lgs. 33/2013, art. 26 c. 2 e 3, art. 27',
    data: publication,
  }),
  'period.end': byClock(REPORTING),
  'report.ended': byCase(REPORTING, childEnded(reportingOutput)),
  'payment.order': event({
    roles: ['accounting-officer'],
    norm: PAYMENT,
    act: liquidation,
    data: z.strictObject({ period: refersTo('report', code), amount, mandate: text }),
  }),
  'payment.expire': byClock(PAYMENT),
  'advance.order': event({
    roles: ['accounting-officer'],
    norm: 'Avviso: anticipazione del contributo',
    act: liquidation,
    data: z.strictObject({ amount, mandate: text, guarantee: sha256 }),
  }),
  'amendment.open': event({
    roles: ['manager'],
    norm: 'Avviso: estensione delle attività, facoltà dell’ente',
    data: z.strictObject({ amount, motivation }),
  }),
  'ccnl.record': event({
    roles: ['manager', 'procedure-officer'],
    norm: 'Avviso: revisione del costo del lavoro in caso di rinnovo del CCNL',
    data: z.strictObject({
      agreement: text,
      renewedOn: civilDate,
      effectiveFrom: civilDate,
      documentHash: sha256,
      /** The most that the revision may cost until the end. */
      amount,
    }),
  }),
  'amendment.ended': byCase('Convenzione: integrazioni', childEnded(amendmentOutput)),
  'termination.start': event({
    roles: ['manager'],
    norm: 'Avviso: cessazione con preavviso da parte dell’ente',
    data: z.strictObject({}),
  }),
  'termination.running': byCase(
    'Avviso: cessazione con preavviso',
    z.strictObject({
      case: caseRef,
      level: z.enum(['activity', 'intervention', 'programme']),
      target: text,
      lastDay: civilDate,
    }),
  ),
  'termination.ended': byCase('Avviso: cessazione con preavviso', childEnded(terminationOutput)),
  'convention.expire': byClock('Convenzione: durata'),
};
