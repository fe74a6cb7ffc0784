/** What the pages of visitors and partners may cost: bytes over the line, requests, and by how much they move. Time is measured apart (`npm run bench:budgets`), and asserted nowhere. */
import { describeWithBrowser } from '../support/browser/chromium.js';
import { firstViewOf, type FirstView } from '../support/browser/first-view.js';
import { measuredPages, openMeasured, type MeasuredWorld } from '../support/browser/measured-pages.js';

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

describeWithBrowser('what a first view costs', () => {
  let world: MeasuredWorld;
  const seen: Record<string, FirstView> = {};
  beforeAll(async () => {
    world = await openMeasured();
  });
  afterAll(async () => {
    // The numbers themselves, beside the verdicts.
    process.stdout.write(`${tableOf(seen)}\n`);
    await world.close();
  });

  it.each(measuredPages)('$name: within the budget', async (page) => {
    const { address, cookies } = world.at(page);
    const view = await firstViewOf(world.browser, world.origin, address, cookies);
    seen[page.name] = view;
    expect(over(view)).toEqual([]);
  });

  it.each(measuredPages)('$name: stands still when the fonts come late', async (page) => {
    const { address, cookies } = world.at(page);
    const view = await firstViewOf(world.browser, world.origin, address, cookies, { lateFonts: true });
    expect(view.shift).toBeLessThanOrEqual(budget.shift);
  });
});

const over = (view: FirstView): string[] =>
  Object.entries(budget)
    .filter(([what, most]) => view[what as keyof FirstView] > most)
    .map(([what]) => `${what}: ${String(view[what as keyof FirstView])}`);

function tableOf(seen: Readonly<Record<string, FirstView>>): string {
  const kb = (bytes: number) => (bytes / KB).toFixed(1).padStart(6);
  return Object.entries(seen)
    .map(
      ([name, { script, style, font, html, requests, shift }]) =>
        `${name.padEnd(20)} KB: script ${kb(script)}, style ${kb(style)}, fonts ${kb(font)}, html ${kb(html)}; requests ${String(requests)}; shift ${shift.toFixed(3)}`,
    )
    .join('\n');
}
