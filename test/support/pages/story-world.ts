/** The story of the demonstration played up to an instant, with its pages served, and time standing there. */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { setVirtualNow } from '#database';
import { openStore } from '#documents';
import type { Procedure } from '#engine';
import { sweep } from '#procedures';
import { instantOf } from '#terms';
import { createApi } from '../../../apps/api/src/create-api.js';
import { openPath, rules } from '../../../apps/cli/src/reach.js';
import { openStage } from '../../../apps/cli/src/demonstration-stage.js';
import { playStory } from '../../../apps/cli/src/story/play.js';
import { accounts } from '../../../apps/cli/src/story/settle-cast.js';
import { openPages } from '../../../apps/web/src/index.js';
import { empty, freshDatabase, type Beginning } from '../postgres/index.js';
import { PageBrowser } from './browser.js';

const openDocuments = (directory: string) => openStore({ directory, cap: 1_048_576 });

/** The files of a story that has been played. */
const filed = (local: string): string => join(process.env['ITER_TEST_POSTGRES'] ?? '', nameOf(local));

const nameOf = (local: string): string => `story_${local.replaceAll(/\D/g, '')}`;

/** The story is played once in a run up to each instant: every world of that instant begins as a copy. */
const played = (local: string, procedure: Procedure): Beginning => ({
  name: nameOf(local),
  from: empty,
  fill: async (database) => {
    await mkdir(filed(local), { recursive: true });
    await playStory({
      reached: { ...database, stop: () => Promise.resolve() },
      procedure,
      documents: openDocuments(filed(local)),
      write: () => undefined,
      until: instantOf(local),
    });
  },
});

export type StoryWorld = Awaited<ReturnType<typeof openStory>>;

/**
 * @param local an Italian local date and hour, such as `2025-09-26T10:00`
 * @param stage with the pages that move the date, as in the demonstration
 */
export async function openStory(local: string, { stage = false } = {}) {
  const procedure = rules();
  const database = await freshDatabase(played(local, procedure));
  const reached = { ...database, stop: () => Promise.resolve() };
  const directory = await mkdtemp(join(tmpdir(), 'iter-story-'));
  await cp(filed(local), directory, { recursive: true });
  const store = openDocuments(directory);
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
  owner.on('error', () => undefined);
  const setNow = (at: string) => setVirtualNow(owner, instantOf(at));
  await setNow(local);
  const path = await openPath(database.applicationUrl, procedure);
  const moving = stage ? openStage(reached, path) : undefined;
  const api = await createApi({
    dataSource: path.source,
    procedure,
    wake: path.wake,
    mode: 'demonstration',
    logger: process.env['ITER_TEST_LOG'] ? ['warn', 'error'] : false,
    heartbeat: () => true,
    documents: store,
    faces: [await openPages(moving)],
  } as unknown as Parameters<typeof createApi>[0]);
  await api.listen(0, '127.0.0.1');
  const origin = (await api.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    origin,
    owner,
    pool: path.pool,
    path,
    directory,
    setNow,
    /** Does what the worker would: tells and deadlines that are due. */
    settle: () => sweep(path),
    /** A browser in which somebody of the cast has signed in, named by a part of their address. */
    signedIn: async (who: string): Promise<PageBrowser> => {
      const account = accounts().find(({ email }) => email.includes(who));
      if (!account) throw new Error(`Nobody of the cast is called ${who}.`);
      const browser = new PageBrowser(origin);
      await browser.signIn(account.email, account.password);
      return browser;
    },
    close: async () => {
      await api.close();
      await moving?.close();
      await path.close();
      await owner.end();
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
