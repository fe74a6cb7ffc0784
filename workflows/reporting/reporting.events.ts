import { event, type EventsOf } from '#engine';
import { z } from 'zod';
import { motivation } from '../fields.js';
import { count } from '../negotiation/agreement.js';
import { coFinancingCut, costLine, cut, debitNote, report } from './report.js';
import { refersTo } from '../references.js';

const REPORT_CLAUSE = 'Convenzione: rendicontazione periodica nella forma stabilita; L. 241/1990, art. 12';
const CHECK_CLAUSE = 'Convenzione: controllo della rendicontazione; L. 241/1990, art. 6 c. 1 lett. b';
/** The partner itself, or the protocol office for what came by certified mail. */
const FROM_PARTNER = ['ets-representative', 'protocol-office'];
const byClock = (norm: string) => event({ roles: ['clock'], norm, data: z.strictObject({}) });

export const events = {
  'report.submit': event({ roles: FROM_PARTNER, norm: REPORT_CLAUSE, data: report }),
  'report.expire': byClock(REPORT_CLAUSE),
  'report.return': event({
    roles: ['procedure-officer'],
    norm: CHECK_CLAUSE,
    data: z.strictObject({
      requests: z
        .array(z.strictObject({ line: refersTo('report-line', count(1)).nullable(), what: motivation }))
        .min(1, 'Occorre dire che cosa integrare.'),
    }),
  }),
  'report.integrate': event({
    roles: FROM_PARTNER,
    norm: CHECK_CLAUSE,
    data: z.strictObject({
      /** The lines asked about, as they now stand. */
      lines: z.array(costLine),
      explanation: z.string().trim().min(1, 'Occorre una risposta alle richieste.'),
    }),
  }),
  'integration.expire': byClock(CHECK_CLAUSE),
  'check.expire': byClock(CHECK_CLAUSE),
  'report.approve': event({
    roles: ['procedure-officer'],
    norm: 'L. 241/1990, art. 6 c. 1 lett. e e art. 12; convenzione',
    data: z.strictObject({ cuts: z.array(cut), coFinancingCuts: z.array(coFinancingCut) }),
  }),
  'approval.withdraw': event({
    roles: ['procedure-officer'],
    norm: 'L. 241/1990, art. 21-nonies',
    data: z.strictObject({ motivation }),
  }),
  'debit-note.present': event({
    roles: FROM_PARTNER,
    norm: 'Avviso e convenzione: nota di debito fuori campo IVA',
    data: debitNote,
  }),
  'report.close-missing': event({
    roles: ['manager'],
    norm: 'L. 241/1990, art. 2 c. 1 (conclusione con atto espresso)',
    act: { types: ['determination'], norm: 'L. 241/1990, art. 2 c. 1 e art. 3' },
    data: z.strictObject({ motivation }),
  }),
};

export type ReportingEvent = EventsOf<typeof events>;
