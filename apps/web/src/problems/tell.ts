/** Problems, told as pages. Who is no longer signed in is asked to sign in again, and what they had written waits. */
import { tokenOf, type Face } from '#door';
import type { Page } from '../page/page.js';
import { givenBy } from '../page/page.interceptor.js';
import { sendPage } from '../page/send.js';
import { surroundingsOf, type Surroundings } from '../page/surroundings.js';
import { visitOf } from '../page/visit.js';
import type { Web } from '../page/web.js';
import { keptFrom } from '../sign-in/kept.js';
import { signInPage } from '../sign-in/sign-in.page.js';
import { problemPage } from './problem.page.js';
import { writtenIn } from './written.js';

export const tellWith =
  (web: Web): Face['tell'] =>
  async ({ problem, request, reply, iter }) => {
    for (const [name, value] of Object.entries(problem.content.headers ?? {})) reply.header(name, value);
    const visit = visitOf(request);
    const { fields: sent, withFiles } = await writtenIn(request);
    const had = tokenOf(request) !== undefined;
    if (problem.kind === 'not-signed-in' && sent === null) {
      const to = `/accedi?da=${encodeURIComponent(request.url)}${had ? '&scaduta' : ''}`;
      reply.code(303).header('Location', to).send();
      return;
    }
    const page: Page =
      problem.kind === 'not-signed-in' && sent !== null
        ? signInPage({
            visit,
            stage: web.stage,
            back: visit.path,
            kept: keptFrom(visit.path, sent, withFiles),
            filesLost: withFiles,
            status: 401,
          })
        : problemPage(problem, visit, sent);
    const around = await surroundingsOf(givenBy(iter, web), visit).catch(() => withoutDatabase(web));
    await sendPage(page, { ...visit, ...around }, request, reply);
  };

/** When even the database is away, the page about it can still be drawn. */
const withoutDatabase = ({ assets }: Web): Surroundings => ({
  body: 'Iter',
  now: new Date().toISOString(),
  demonstration: null,
  assets,
  formKey: () => '',
});
