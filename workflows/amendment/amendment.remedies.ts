/** What makes a rule hold that reads no data: the steps that remove a reason, or why nobody can. */
import type { Remedy } from '#engine';
import { PASSED, SETTLED } from '../remedies.js';

export const remedies = {
  isExtension: { never: SETTLED, instead: ['revision.set'] },
  isLabourCost: { never: SETTLED, instead: ['table.reopen'] },
  tableReopenedFirst: { steps: ['table.reopen', 'session.record'] },
  conventionInForce: { never: PASSED, instead: ['amendment.abandon'] },
} satisfies Record<string, Remedy>;
