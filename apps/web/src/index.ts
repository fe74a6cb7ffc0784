/** Pages for people, as a face beside the API: `createApi({ ..., faces: [await openPages()] })`. */
import type { Face } from '#door';
import { openAssets } from './assets/assets.js';
import type { Stage } from './page/web.js';
import { tellWith } from './problems/tell.js';
import { WebModule } from './web.module.js';

export type { Account, Stage } from './page/web.js';
export { drawAhead } from './record/drawings.js';

/** What belongs to the API; everything else is a page, or a page that is not there. */
const FOR_PROGRAMS = /^\/(api|calendari|docs|health|problems)(\/|$)|^\/(openapi\.json|metrics)$/;

/** @param stage what a demonstration lets people do; absent in a service */
export async function openPages(stage?: Stage): Promise<Face> {
  const web = { assets: await openAssets(), stage: stage ?? null };
  return { module: WebModule.of(web), owns: (path) => !FOR_PROGRAMS.test(path), tell: tellWith(web) };
}
