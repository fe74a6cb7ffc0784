/** The pictures of the stages: the same for every case, so that they can be made before anybody asks. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { chartOf, drawnOf, isDrawn, keepDrawn, type Drawn, type Layout, type RoleWords } from '#diagrams';
import type { Procedure, Workflow } from '#engine';
import type { Language } from '#terms';
import { sayRole } from '../parts/roles.js';
import { sayer } from '../words/words.js';

const roleWords: RoleWords = (role, language) => sayRole(role, sayer(language));

export const drawingOf = (workflow: Workflow, language: Language): Promise<Drawn> =>
  drawnOf(workflow, language, roleWords);

/**
 * Makes all of them, one after the other, in a thread of its own: whoever asks meanwhile waits for their own alone.
 * @param stopping ends the thread where it is
 */
export async function drawAhead({ all }: Procedure, stopping: AbortSignal): Promise<void> {
  const thread = new Worker(new URL('./layout-thread.js', import.meta.url));
  // Italian first: most read it.
  const wanted = (['it', 'en'] as const).flatMap((language) =>
    all.map((workflow) => ({ workflow, language })),
  );
  try {
    for (const { workflow, language } of wanted) {
      if (stopping.aborted) return;
      if (isDrawn(workflow, language)) continue;
      const chart = chartOf(workflow, language, roleWords);
      thread.postMessage(chart);
      const [layout] = (await once(thread, 'message', { signal: stopping })) as [Layout];
      keepDrawn(workflow, language, { chart, layout });
    }
  } catch (error) {
    if (!stopping.aborted) throw error;
  } finally {
    await thread.terminate();
  }
}
