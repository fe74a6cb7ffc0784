import type { Browser } from 'playwright-core';
import { createWorld, type World } from '../support/api/world.js';
import { describeWithBrowser, openChromium, visit } from '../support/browser/chromium.js';
import { axeViolations, htmlErrors, overflow } from '../support/browser/judges.js';

describeWithBrowser('the documentation of the API in a browser', () => {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    world = await createWorld();
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  for (const width of [1280, 320])
    it(`is accessible, fits and asks nobody else for anything at ${width} px`, async () => {
      const { page, context, complaints } = await visit(browser, world.origin, { width });
      const answer = await page.goto('/docs');
      expect(answer?.status()).toBe(200);
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(complaints).toEqual([]);
      await context.close();
    });

  it('is valid HTML', async () => {
    const answer = await fetch(`${world.origin}/docs`);
    expect(await htmlErrors(await answer.text())).toEqual([]);
  });
});
