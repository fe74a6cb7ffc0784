/** The pictures of the stages: the same for every case, so that they can be made before anybody asks. */
import { setImmediate } from 'node:timers/promises';
import { drawnOf, type Drawn } from '#diagrams';
import type { Procedure, Workflow } from '#engine';
import type { Language } from '#terms';
import { sayRole } from '../parts/roles.js';
import { sayer } from '../words/words.js';

export const drawingOf = (workflow: Workflow, language: Language): Promise<Drawn> =>
  drawnOf(workflow, language, (role, spoken) => sayRole(role, sayer(spoken)));

/** Makes all of them, one after the other; in between, whoever asks is answered. Italian first: most read it. */
export async function drawAhead({ all }: Procedure, stopping: AbortSignal): Promise<void> {
  for (const language of ['it', 'en'] as const)
    for (const workflow of all) {
      if (stopping.aborted) return;
      await drawingOf(workflow, language);
      await setImmediate();
    }
}
