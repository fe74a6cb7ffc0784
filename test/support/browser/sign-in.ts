/** Somebody of the cast of the story signs in, as people do: through the form. */
import type { Page } from 'playwright-core';
import { accounts } from '../../../apps/cli/src/story/settle-cast.js';

/** @param who a part of their address */
export async function signIn(page: Page, who: string): Promise<void> {
  const account = accounts().find(({ email }) => email.includes(who));
  if (!account) throw new Error(`Nobody of the cast is called ${who}.`);
  await page.goto('/accedi');
  await page.fill('#email', account.email);
  await page.fill('#password', account.password);
  await page.click('.sign-in-form button[type=submit]');
  await page.waitForURL((url) => url.pathname !== '/accedi');
}
