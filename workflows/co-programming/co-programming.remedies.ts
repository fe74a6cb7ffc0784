/** What makes a rule hold that reads no data: the steps that remove a reason, or why nobody can. */
import type { Remedy } from '#engine';

export const remedies = {
  closesOnWorkingDay: 'settings',
  expectedOutcomesReached: { steps: ['document.approve', 'plan.approve', 'plan.transpose'] },
} satisfies Record<string, Remedy>;
