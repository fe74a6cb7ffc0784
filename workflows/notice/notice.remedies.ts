/** What makes a rule hold that reads no data: the steps that remove a reason, or why nobody can. */
import type { Remedy } from '#engine';
import { PASSED, SETTLED } from '../remedies.js';

export const remedies = {
  guidelinesAreRegistered: { steps: ['guidelines.register'] },
  officerIsAssigned: { steps: ['officer.assign'] },
  isAssignedOfficer: { steps: ['officer.assign'] },
  officerHasNoConflict: { steps: ['conflict.declare'] },
  noticeIsDefined: { steps: ['notice.define'] },
  selectionIsFixed: 'settings',
  followsCoProgramming: 'settings',
  closesOnWorkingDay: 'settings',
  clarificationInTime: { never: PASSED },
  rectifiedBeforeClosing: { never: PASSED },
  extendedBeforeClosing: { never: PASSED },
  windowIsOpen: { never: PASSED },
  noDraftIsOpen: { cases: ['expression-of-interest'] },
  everyApplicationIsDecided: { cases: ['expression-of-interest'] },
  someApplicationIsAdmitted: { never: SETTLED, instead: ['notice.desert'] },
  noApplicationIsAdmitted: { never: SETTLED, instead: ['evaluation.open'] },
  noTableIsOpen: { cases: ['negotiation'] },
  everyChildHasEnded: { cases: ['negotiation', 'convention'] },
  notSuspendedBefore: { never: SETTLED },
  isSuspended: { steps: ['conclusion.suspend'] },
  lastTableEnds: { cases: ['negotiation'] },
  someoneIsSuitable: { never: SETTLED },
} satisfies Record<string, Remedy>;
