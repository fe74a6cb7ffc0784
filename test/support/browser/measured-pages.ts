/** The pages of visitors and partners whose cost has a budget, in the middle of a notice that is open. */
import type { Browser, BrowserContext } from 'playwright-core';
import { NOTICE } from '../pages/apply.js';
import { openStory } from '../pages/story-world.js';
import { openChromium, visit } from './chromium.js';
import { signIn } from './sign-in.js';

export type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** `{case}` is an application of the partner, not sent yet. */
const visitor = { home: '/', notices: '/avvisi', 'a notice': NOTICE, 'sign-in': '/accedi' };
const partner = {
  'my organisation': '/ente',
  'a case': '{case}',
  'the list of parts': '{case}/compila/application.submit',
  'a part': '{case}/compila/application.submit/chi-partecipa',
  'a part with files': '{case}/compila/application.submit/programmi',
};

export type Measured = { name: string; address: string; signedIn: boolean };

const listed = (pages: Readonly<Record<string, string>>, signedIn: boolean): Measured[] =>
  Object.entries(pages).map(([name, address]) => ({ name, address, signedIn }));

export const measuredPages = [...listed(visitor, false), ...listed(partner, true)];

export type MeasuredWorld = Awaited<ReturnType<typeof openMeasured>>;

export async function openMeasured() {
  const world = await openStory('2025-09-26T10:00');
  const browser = await openChromium();
  const { rows } = await world.pool.query<{ id: string }>(
    `SELECT id FROM case_file WHERE workflow = 'expression-of-interest' AND key = 'a1' ORDER BY id`,
  );
  const cookies = await cookiesOfPartner(browser, world.origin);
  const client = await world.signedIn('aurora');
  let own = '';
  for (const { id } of rows)
    if ((await client.get(`/ente/pratiche/${id}`)).status === 200) own = `/ente/pratiche/${id}`;
  return {
    browser,
    origin: world.origin,
    /** What to open, and as whom. */
    at: ({ address, signedIn }: Measured) => ({
      address: address.replace('{case}', own),
      cookies: signedIn ? cookies : [],
    }),
    close: async () => {
      await browser.close();
      await world.close();
    },
  };
}

async function cookiesOfPartner(browser: Browser, origin: string): Promise<Cookies> {
  const { page, context } = await visit(browser, origin);
  await signIn(page, 'aurora');
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}
