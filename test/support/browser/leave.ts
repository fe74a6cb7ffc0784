import type { Page } from 'playwright-core';

/** Does what leads to another page, and waits until that page is there. */
export async function leave(page: Page, go: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), go()]);
  await page.waitForLoadState('load');
}
