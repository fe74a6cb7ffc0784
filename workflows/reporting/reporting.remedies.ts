/** What makes a rule hold that reads no data: the steps that remove a reason, or why nobody can. */
import type { Remedy } from '#engine';

export const remedies = {
  leadReports: { steps: ['report.submit'] },
} satisfies Record<string, Remedy>;
