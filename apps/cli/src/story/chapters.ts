import { coProgramming } from './co-programming.chapter.js';
import type { Stage } from './play.js';

export type Chapter = { title: string; play: (stage: Stage) => Promise<void> };

/** The chapters, in the order of time. */
export const chapters = (): Chapter[] => [{ title: 'La co-programmazione (2024-2025)', play: coProgramming }];
