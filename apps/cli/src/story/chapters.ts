import { coProgramming } from './co-programming.chapter.js';
import { admissibility } from './admissibility.chapter.js';
import { applications } from './applications.chapter.js';
import { notices } from './notices.chapter.js';
import type { Stage } from './play.js';

export type Chapter = { title: string; play: (stage: Stage) => Promise<void> };

/** The chapters, in the order of time. */
export const chapters = (): Chapter[] => [
  { title: 'La co-programmazione (2024-2025)', play: coProgramming },
  { title: 'I due avvisi (settembre 2025)', play: notices },
  { title: 'Le domande (settembre - ottobre 2025)', play: applications },
  { title: 'L’ammissibilità (ottobre 2025)', play: admissibility },
];
