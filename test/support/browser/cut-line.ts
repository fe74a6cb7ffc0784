/** A line that is cut at the worst moment: what was sent has arrived, the answer has not. */
import type { Page, Route } from 'playwright-core';

/** The next request to such an address reaches the server and has its effect; its answer is lost. @param address a glob @returns what settles then */
export async function loseAnswer(page: Page, address: string): Promise<{ lost: Promise<void> }> {
  let done = (): void => undefined;
  const lost = new Promise<void>((resolve) => (done = resolve));
  const cut = async (route: Route): Promise<void> => {
    await route.fetch({ maxRedirects: 0 });
    await route.abort('connectionreset');
    done();
  };
  await page.route(address, cut, { times: 1 });
  return { lost };
}
