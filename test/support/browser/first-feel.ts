/** How long a first view and a first touch take, on a slow line and a slow machine: printed, and judged by nobody. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { visit } from './chromium.js';
import { watchShifts } from './first-view.js';
import type { Cookies } from './measured-pages.js';

export type FirstFeel = {
  /** Milliseconds until the first byte, without any slowing down. */
  firstByte: number;
  /** Until the largest piece of content is painted, slowed down. */
  largestPaint: number;
  /** The longest answer to a key or a press, slowed down. */
  interaction: number;
  shift: number;
};

/** "Slow 4G" as the browser's own tools apply it. */
const slowLine = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.44 * 1_000_000) / 8,
  uploadThroughput: (0.675 * 1_000_000) / 8,
};

const watchFeel = `${watchShifts};
new PerformanceObserver((list) => { window.__largest = list.getEntries().at(-1).startTime; })
  .observe({ type: 'largest-contentful-paint', buffered: true });
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (entry.interactionId) window.__longest = Math.max(window.__longest ?? 0, entry.duration);
}).observe({ type: 'event', durationThreshold: 16, buffered: true })`;

export async function firstFeelOf(
  browser: Browser,
  origin: string,
  address: string,
  cookies: Cookies,
): Promise<FirstFeel> {
  const firstByte = await open(browser, origin, address, cookies, (page) =>
    page.evaluate<number>('performance.getEntriesByType("navigation")[0].responseStart'),
  );
  const slowed = await open(browser, origin, address, cookies, touch, async (client) => {
    await client.send('Network.emulateNetworkConditions', slowLine);
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  });
  return { firstByte, ...slowed };
}

async function open<Found>(
  browser: Browser,
  origin: string,
  address: string,
  cookies: Cookies,
  look: (page: Page) => Promise<Found>,
  slowDown: (client: CDPSession) => Promise<void> = () => Promise.resolve(),
): Promise<Found> {
  const { page, context } = await visit(browser, origin);
  await context.addCookies(cookies);
  await context.addInitScript(watchFeel);
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await slowDown(client);
  await page.goto(address, { waitUntil: 'networkidle' });
  const found = await look(page);
  await context.close();
  return found;
}

/** Goes through the first controls by keyboard, opens what opens, and types or ticks where it can. */
async function touch(page: Page): Promise<Omit<FirstFeel, 'firstByte'>> {
  const largestPaint = await page.evaluate<number>('window.__largest ?? 0');
  for (let stops = 0; stops < 8; stops++) await page.keyboard.press('Tab');
  await page.click('h1');
  for (const one of [
    'main summary',
    'main input[type=radio]',
    'main input[type=checkbox]',
    'main input[type=text]',
  ])
    if ((await page.locator(one).count()) > 0) await page.locator(one).first().click();
  await page.keyboard.type('12');
  // Entries come after the frame that they measure.
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200)))');
  const [interaction, shift] = await page.evaluate<[number, number]>(
    '[window.__longest ?? 0, window.__shift ?? 0]',
  );
  return { largestPaint, interaction, shift };
}
