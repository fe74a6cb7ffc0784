/** The collective agreement is renewed: labour costs of P5 are revised (001:103). */
import { caseId } from '#engine';
import { officer } from './cast.js';
import { conventionOf, P5 } from './deals.js';
import { sign } from './extension.js';
import type { Stage } from './play.js';
import { publish } from './signing.chapter.js';
import { document } from './documents.js';

const CONVENTION = conventionOf(P5);
const AMENDMENT = caseId(CONVENTION, 'amendment', 'a1');
export const AGREEMENT = 'CCNL cooperative sociali';
export const revisedRate = 2_400;
/** 60 cents more for 6,000 hours in each of the eight quarters that remain. */
const DELTA = 60 * 6_000 * 8;

export async function labourCost(stage: Stage): Promise<void> {
  await stage.to('2027-03-01T09:00');
  const renewal = {
    agreement: AGREEMENT,
    renewedOn: '2027-02-15',
    effectiveFrom: '2027-03-01',
    documentHash: document('Rinnovo del CCNL cooperative sociali'),
    amount: DELTA,
  };
  await stage.ask(CONVENTION, 'ccnl.record', renewal, {
    by: officer,
    why: 'Il contratto collettivo è rinnovato',
  });
  const lines = [{ unitCost: 'EDU', current: 2_340, revised: revisedRate, delta: DELTA }];
  await stage.ask(AMENDMENT, 'revision.set', { from: '2027-03-01', lines, amount: DELTA }, { by: officer });
  await sign(stage, AMENDMENT, '2027-03-15', DELTA, 'CCNL-P5', P5.lead.id);
  await stage.to('2027-03-16T09:00');
  await publish(stage, P5, P5.contribution + DELTA, '2027-03-16');
}
