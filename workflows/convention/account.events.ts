/** After the end: the final account, reductions after a hearing, balance or recovery. */
import { event } from '#engine';
import { z } from 'zod';
import { cents, civilDate, code, motivation, sha256 } from '../fields.js';
import { debitNote } from '../reporting/report.js';
import { refersTo } from '../references.js';

const text = z.string().trim().min(1, 'Occorre un testo.');
const amount = cents.min(1, 'Occorre almeno un centesimo.');
const share = z.number().int().min(0).max(10_000, 'Al più 10000 (100%).');
const ACCOUNT = 'Convenzione: rendiconto finale';
const REDUCTION = 'Avviso: riduzioni economiche per attività non realizzate';
const RECOVERY = 'Avviso: restituzione di quanto ricevuto in eccesso; art. 2033 c.c.';
const byClock = (norm: string) => event({ roles: ['clock'], norm, data: z.strictObject({}) });

/** What was not done as agreed, activity by activity. */
export const reduction = z.strictObject({
  activity: refersTo('activity', code),
  /** How much of the activity is accepted as done. */
  acceptedBasisPoints: share,
  amount,
  reason: motivation,
});
/** Costs of a report that a later check finds not eligible. */
export const disallowance = z.strictObject({ period: refersTo('report', code), amount, reason: motivation });
export const settlement = z.strictObject({
  disallowances: z.array(disallowance),
  reductions: z.array(reduction),
});

export const accountEvents = {
  'account.submit': event({
    roles: ['ets-representative', 'protocol-office'],
    norm: ACCOUNT,
    data: z.strictObject({
      documentHash: sha256,
      activities: z.array(
        z.strictObject({ code: refersTo('activity', code), doneBasisPoints: share, description: text }),
      ),
    }),
  }),
  'account.expire': byClock(ACCOUNT),
  'reduction.propose': event({ roles: ['procedure-officer'], norm: REDUCTION, data: settlement }),
  'observations.submit': event({
    roles: ['ets-representative', 'protocol-office'],
    norm: 'L. 241/1990, art. 10 c. 1 lett. b',
    data: z.strictObject({ documentHash: sha256 }),
  }),
  'hearing.expire': byClock('L. 241/1990, art. 10'),
  'account.approve': event({
    roles: ['manager'],
    norm: `${ACCOUNT}; ${REDUCTION}`,
    act: { types: ['determination'], norm: 'L. 241/1990, art. 2 c. 1 e art. 3' },
    data: settlement.extend({
      /** Why the observations are accepted or not; needed when there are any. */
      answer: motivation.nullable(),
    }),
  }),
  'balance.order': event({
    roles: ['accounting-officer'],
    norm: 'Avviso e convenzione: rimborso dietro nota di debito e rendicontazione',
    act: { types: ['liquidation'], norm: 'D.Lgs. 267/2000, art. 184' },
    data: z.strictObject({ debitNote, mandate: text }),
  }),
  'recovery.order': event({
    roles: ['manager'],
    norm: RECOVERY,
    act: { types: ['determination'], norm: 'L. 241/1990, art. 3; art. 2033 c.c.' },
    data: z.strictObject({ amount }),
  }),
  'recovery.record': event({
    roles: ['accounting-officer'],
    norm: RECOVERY,
    data: z.strictObject({ amount, receivedOn: civilDate, evidence: sha256 }),
  }),
  'recovery.expire': byClock(RECOVERY),
};
