/** What makes a rule hold that reads no data: the steps that remove a reason, or why nobody can. */
import type { Remedy } from '#engine';
import { FIXED_BY_NOTICE, SETTLED } from '../remedies.js';

export const remedies = {
  partnersCompete: { never: FIXED_BY_NOTICE, instead: ['outcome.approve'] },
  allAdmittedSit: { never: FIXED_BY_NOTICE, instead: ['commission.appoint'] },
  isMember: { steps: ['commission.appoint', 'member.replace'] },
  everyMemberHasDeclared: { steps: ['declaration.file'] },
  noMemberHasConflict: { steps: ['member.replace'] },
  mayLockSheets: { steps: ['member.replace'] },
  sheetIsNotLocked: { never: SETTLED },
  everySheetIsLocked: { steps: ['sheet.lock'] },
  minutesAreRecorded: { steps: ['minutes.record'] },
  tiesAreResolved: { steps: ['draw.record'] },
  someoneIsSeated: { never: SETTLED, instead: ['outcome.approve'] },
} satisfies Record<string, Remedy>;
