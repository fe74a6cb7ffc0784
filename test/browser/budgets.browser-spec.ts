/** What the pages of visitors and partners may cost (bytes over the line, requests). Time is measured apart, and asserted nowhere. */
import type { Browser, BrowserContext } from 'playwright-core';
import { describeWithBrowser, openChromium, visit } from '../support/browser/chromium.js';
import { firstViewOf, type FirstView } from '../support/browser/first-view.js';
import { signIn } from '../support/browser/sign-in.js';
import { openStory, type StoryWorld } from '../support/pages/story-world.js';

const KB = 1024;
const budget: FirstView = {
  script: 45 * KB,
  style: 60 * KB,
  // Two, of 18 KB each.
  font: 2 * 18 * KB,
  html: 25 * KB,
  requests: 12,
  origins: 1,
  shift: 0.02,
};

const NOTICE = '/avvisi/comune-di-crema.co-progettazione-comune-2026-2028';

describeWithBrowser('what a first view costs', () => {
  let world: StoryWorld;
  let browser: Browser;
  let ownCase: string;
  let partner: Awaited<ReturnType<BrowserContext['cookies']>>;
  const seen: Record<string, FirstView> = {};
  beforeAll(async () => {
    world = await openStory('2025-09-26T10:00');
    browser = await openChromium();
    const { rows } = await world.pool.query<{ id: string }>(
      `SELECT id FROM case_file WHERE workflow = 'expression-of-interest' AND key = 'a1' ORDER BY id`,
    );
    const { page, context } = await visit(browser, world.origin);
    await signIn(page, 'aurora');
    partner = await context.cookies();
    await context.close();
    const client = await world.signedIn('aurora');
    for (const { id } of rows)
      if ((await client.get(`/ente/pratiche/${id}`)).status === 200) ownCase = `/ente/pratiche/${id}`;
  });
  afterAll(async () => {
    // The numbers themselves, beside the verdicts.
    process.stdout.write(`${tableOf(seen)}\n`);
    await browser.close();
    await world.close();
  });

  const within = async (name: string, address: string, cookies?: typeof partner) => {
    const view = await firstViewOf(browser, world.origin, address, cookies);
    seen[name] = view;
    const over = Object.entries(budget).filter(([what, most]) => view[what as keyof FirstView] > most);
    expect([name, over.map(([what]) => `${what}: ${String(view[what as keyof FirstView])}`)]).toEqual([
      name,
      [],
    ]);
  };

  it.each([
    ['home', '/'],
    ['notices', '/avvisi'],
    ['a notice', NOTICE],
    ['sign-in', '/accedi'],
  ])('of a visitor: %s', (name, address) => within(name, address));

  it.each([
    ['my organisation', ''],
    ['a case', '{case}'],
    ['the list of parts', '{case}/compila/application.submit'],
    ['a part', '{case}/compila/application.submit/chi-partecipa'],
    ['a part with files', '{case}/compila/application.submit/programmi'],
  ])('of a partner: %s', (name, address) =>
    within(name, address === '' ? '/ente' : address.replace('{case}', ownCase), partner),
  );
});

function tableOf(seen: Readonly<Record<string, FirstView>>): string {
  const kb = (bytes: number) => (bytes / KB).toFixed(1).padStart(6);
  return Object.entries(seen)
    .map(
      ([name, { script, style, font, html, requests, shift }]) =>
        `${name.padEnd(20)} KB: script ${kb(script)}, style ${kb(style)}, fonts ${kb(font)}, html ${kb(html)}; requests ${String(requests)}; shift ${shift.toFixed(3)}`,
    )
    .join('\n');
}
