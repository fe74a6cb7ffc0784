/** What makes a rule hold that reads no data: the steps that remove a reason, or why nobody can. */
import type { Remedy } from '#engine';

export const remedies = {
  leadReports: { steps: ['report.submit'] },
  annulledInTime: {
    never: {
      it: 'Il potere di annullare d’ufficio si è consumato.',
      en: 'The power to annul ex officio is spent.',
    },
    instead: ['debit-note.present'],
  },
} satisfies Record<string, Remedy>;
