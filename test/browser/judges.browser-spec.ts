/** What judges every page sees what is wrong with one: a judge who finds nothing would let everything pass. */
import type { Browser } from 'playwright-core';
import { describeWithBrowser, openChromium } from '../support/browser/chromium.js';
import { axeViolations, htmlErrors, overflow } from '../support/browser/judges.js';

const good = '<h1>Avvisi</h1><p>Un avviso.</p>';
const bad =
  '<h1>Avvisi</h1><img src="data:,"><p style="color: #ccc; background: #fff">Non si legge.</p><p style="width: 2000px">Largo.</p>';
const document = (main: string) =>
  `<!doctype html><html lang="it"><head><title>Prova</title></head><body><main>${main}</main></body></html>`;

describeWithBrowser('the judges of pages', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  async function judged(main: string) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.setContent(document(main));
    const [violations, tooWide] = [await axeViolations(page), await overflow(page)];
    await page.close();
    return {
      rules: violations.map((violation) => violation.split(':')[0]),
      tooWide: tooWide > 0,
      html: await htmlErrors(document(main)),
    };
  }

  it('find nothing on a page that is well', async () => {
    expect(await judged(good)).toEqual({ rules: [], tooWide: false, html: [] });
  });

  it('find an image without words, a text too pale, a page too wide and a document that is not valid', async () => {
    const { rules, tooWide, html } = await judged(bad);
    expect(rules).toEqual(expect.arrayContaining(['image-alt', 'color-contrast']));
    expect(tooWide).toBe(true);
    expect(html.join()).toContain('no-inline-style');
  });
});
