import { coProgramming } from './co-programming.chapter.js';
import { accounts } from './accounts.chapter.js';
import { admissibility } from './admissibility.chapter.js';
import { applications } from './applications.chapter.js';
import { evaluation } from './evaluation.chapter.js';
import { execution } from './execution.chapter.js';
import { notices } from './notices.chapter.js';
import { signing } from './signing.chapter.js';
import { tables } from './tables.chapter.js';
import type { Stage } from './play.js';

export type Chapter = { title: string; play: (stage: Stage) => Promise<void> };

/** The chapters, in the order of time. */
export const chapters = (): Chapter[] => [
  { title: 'La co-programmazione (2024-2025)', play: coProgramming },
  { title: 'I due avvisi (settembre 2025)', play: notices },
  { title: 'Le domande (settembre - ottobre 2025)', play: applications },
  { title: 'L’ammissibilità (ottobre 2025)', play: admissibility },
  { title: 'La valutazione (ottobre - novembre 2025)', play: evaluation },
  { title: 'I tavoli (novembre 2025)', play: tables },
  { title: 'Le convenzioni (dicembre 2025)', play: signing },
  { title: 'Tre anni di attività (2026 - 2028)', play: execution },
  { title: 'I rendiconti finali (2029)', play: accounts },
];
