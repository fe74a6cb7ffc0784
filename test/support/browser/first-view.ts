/** What a first view of a page costs, as the browser saw it: bytes of its files as they came over the line, requests, origins, shifts. */
import type { Browser } from 'playwright-core';
import { visit } from './chromium.js';
import type { Cookies } from './measured-pages.js';

export type FirstView = {
  script: number;
  style: number;
  font: number;
  html: number;
  requests: number;
  origins: number;
  /** Cumulative layout shift. */
  shift: number;
};

// Kept from before the first paint: entries of shifts are told only to who asked early.
export const watchShifts = `new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.__shift = (window.__shift ?? 0) + entry.value;
}).observe({ type: 'layout-shift', buffered: true })`;

/** The page is drawn, and drawn again, before the fonts are let through. */
const painted = `new Promise((done) => {
  const look = () => performance.getEntriesByName('first-contentful-paint').length > 0 ? requestAnimationFrame(() => done(null)) : requestAnimationFrame(look);
  look();
})`;

/** Opens an address as somebody who has never been there, with nothing kept. @param cookies of who has signed in */
export async function firstViewOf(
  browser: Browser,
  origin: string,
  address: string,
  cookies: Cookies = [],
  { lateFonts = false }: { lateFonts?: boolean } = {},
): Promise<FirstView> {
  const { page, context } = await visit(browser, origin);
  await context.addCookies(cookies);
  await context.addInitScript(watchShifts);
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.setCacheDisabled', { cacheDisabled: true });
  const kinds = new Map<string, { type: string; url: string; head: number }>();
  const view: FirstView = { script: 0, style: 0, font: 0, html: 0, requests: 0, origins: 0, shift: 0 };
  const origins = new Set<string>();
  client.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(requestId, { type, url: response.url, head: response.encodedDataLength });
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const found = kinds.get(requestId);
    if (!found?.url.startsWith('http')) return;
    view.requests += 1;
    origins.add(new URL(found.url).origin);
    const kind = KINDS[found.type];
    if (kind) view[kind] += encodedDataLength - found.head;
  });
  if (lateFonts)
    await page.route('**/*.woff2', async (route) => {
      await page.evaluate(painted);
      await route.continue();
    });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate('document.fonts.ready.then(() => null)');
  view.origins = origins.size;
  view.shift = await page.evaluate<number>('window.__shift ?? 0');
  await context.close();
  return view;
}

const KINDS: Readonly<Record<string, 'script' | 'style' | 'font' | 'html' | undefined>> = {
  Script: 'script',
  Stylesheet: 'style',
  Font: 'font',
  Document: 'html',
};
