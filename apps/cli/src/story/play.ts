/** The whole life of the Crema co-design on a virtual clock, against the real database, jobs and worker. */
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { endVirtualTime, setVirtualNow } from '#database';
import type { DocumentStore } from '#documents';
import type { Procedure } from '#engine';
import { openJobs } from '#jobs';
import { openingOf, parseProcedureFile } from '#procedure-files';
import { loadProcedureFile, type ProcedureIds } from '#procedures';
import { instantOf } from '#terms';
import { startWorker } from '../../../worker/src/create-worker.js';
import { packageRoot } from '../package-root.js';
import { openPath, type Reached } from '../reach.js';
import { chapters } from './chapters.js';
import { settleCast } from './settle-cast.js';
import { officer } from './cast.js';
import { diary, type Diary } from './diary.js';
import { fileDocuments } from './file-documents.js';
import { StoryEnds, world, type World } from './world.js';

export type Played = { counts: Diary['counts']; ended: boolean };

export type Playing = {
  reached: Reached;
  procedure: Procedure;
  write: (line: string) => void;
  /** Play up to this instant; to the end if absent. Time flows again afterwards. */
  until?: string;
  /** Where the documents that the story names are kept; without it they are hashes without bytes. */
  documents?: DocumentStore;
};

export type Stage = World & {
  load: (file: string) => Promise<ProcedureIds>;
  /** Gives the cast its roles in the body, once the body is there. */
  settleCast: () => Promise<void>;
};

export async function playStory({ reached, procedure, write, until, documents }: Playing): Promise<Played> {
  const owner = new pg.Pool({ connectionString: reached.ownerUrl, max: 2 });
  owner.on('error', () => undefined);
  const path = await openPath(reached.applicationUrl, procedure);
  const redis = process.env['REDIS_URL'];
  const jobs = openJobs({
    backend: redis ? { kind: 'redis', url: redis } : { kind: 'postgres', url: reached.applicationUrl },
  });
  const book = diary(write);
  try {
    await jobs.ready;
    // The story sweeps by itself at every move of its clock: the worker's own sweep would only repeat it.
    const worker = await startWorker({ path, jobs, everyMs: 0 });
    try {
      const beginning = instantOf(BEGINNING);
      await setVirtualNow(owner, beginning);
      const stage = world({
        path,
        owner,
        diary: book,
        beginning,
        ring: jobs.wake,
        ...(until === undefined ? {} : { until }),
      });
      const ended = await playChapters({
        ...stage,
        load: (file) => load(path, file),
        settleCast: () => settleCast(owner),
      });
      if (documents) await fileDocuments(owner, documents);
      return { counts: book.counts, ended };
    } finally {
      await worker.stop();
    }
  } finally {
    await endVirtualTime(owner);
    await jobs.close();
    await path.close();
    await owner.end();
  }
}

/** Before everything: the day of the first act. */
const BEGINNING = '2024-03-18T08:00';

async function playChapters(stage: Stage): Promise<boolean> {
  try {
    for (const { title, play } of chapters()) {
      stage.diary.chapter(title);
      await play(stage);
    }
    return true;
  } catch (error) {
    if (error instanceof StoryEnds) return false;
    throw error;
  }
}

async function load(path: Parameters<typeof loadProcedureFile>[0], name: string): Promise<ProcedureIds> {
  const text = await readFile(new URL(`examples/crema-2026-2028/${name}`, packageRoot()), 'utf8');
  const parsed = parseProcedureFile(text, name);
  if (!parsed.ok) throw new Error(`${name}: ${parsed.problems.map((p) => p.message).join(' ')}`);
  const { name: _name, ...by } = officer;
  const request = { file: parsed.procedure, text, warnings: parsed.warnings, by, opening: openingOf };
  return (await loadProcedureFile(path, request)).ids;
}
