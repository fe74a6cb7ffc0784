/** A real browser, as people use it: Debian's chromium, driven by playwright-core. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** Tests that need a browser: left out, with the reason in the name, on a machine that does not have it. */
export function describeWithBrowser(name: string, tests: () => void): void {
  if (process.env['ITER_NO_BROWSER'] === '1')
    describe.skip(`${name} (left out: chromium is missing, apt-get install chromium)`, tests);
  else describe(name, tests);
}

const program = 'chromium';

/** @throws when the machine has no chromium */
export function openChromium(): Promise<Browser> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: pathOf(program), args: [...args, '--disable-dev-shm-usage'] });
}

function pathOf(name: string): string {
  const found = (process.env['PATH'] ?? '').split(delimiter).map((directory) => join(directory, name));
  const path = found.find((one) => {
    try {
      accessSync(one, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (!path) throw new Error(`${name} is missing: apt-get install ${name}`);
  return path;
}

export type Visit = {
  page: Page;
  context: BrowserContext;
  /** What went wrong while the pages were open: script errors, refused content, requests to another origin. */
  complaints: string[];
};

export type Screen = {
  /** CSS pixels; 1280 if not given. */
  width?: number;
  height?: number;
  /** False: as for somebody whose browser runs no script. */
  script?: boolean;
  language?: 'it' | 'en';
};

/** A fresh visitor, with no cookie. Close the context when done. */
export async function visit(browser: Browser, origin: string, screen: Screen = {}): Promise<Visit> {
  const { width = 1280, height = 900, script = true, language = 'it' } = screen;
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height },
    javaScriptEnabled: script,
    locale: language === 'it' ? 'it-IT' : 'en-GB',
    timezoneId: 'Europe/Rome',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('console', (message) => {
    const { url } = message.location();
    // A page that answers 404 or 422 on purpose is reported by the browser as an error of loading.
    if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
      complaints.push(`console: ${message.text()} (${url})`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin)
      complaints.push(`another origin: ${url.href}`);
  });
  return { page, context, complaints };
}
