/** Everything that is wrong with a page as it stands. With ITER_SHOTS=<directory> it is kept as a picture, too. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { axeViolations, htmlErrors, overflow } from './judges.js';
import { unclear } from './unclear.js';

const height = 900;

/** One line for each flaw of the whole page, at 1280 and at 320 pixels. @param name of its pictures */
export async function flawsOf(page: Page, name: string): Promise<string[]> {
  const flaws: string[] = [];
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height });
    await keepPicture(page, `${name}-${String(width)}`);
    const tooWide = await overflow(page);
    if (tooWide !== 0) flaws.push(`at ${width}: ${tooWide} pixels too wide`);
    flaws.push(...(await unclear(page)).map((one) => `at ${width}: ${one}`));
    flaws.push(...(await axeViolations(page)).map((violation) => `at ${width}: ${violation}`));
  }
  flaws.push(...(await unnamedCells(page)));
  const html = await page.evaluate<string>('fetch(location.href).then((answer) => answer.text())');
  return [...flaws, ...(await htmlErrors(html))];
}

/** On a telephone the heads of a table are not seen: each cell says its own. */
const unnamedCells = (page: Page): Promise<string[]> =>
  page
    .locator('.table-scroll > .table > tbody > tr > td:not(:empty):not([data-label])')
    .evaluateAll((cells) => cells.map((cell) => `a cell without its name: ${cell.textContent}`));

async function keepPicture(page: Page, name: string): Promise<void> {
  const directory = process.env['ITER_SHOTS'];
  if (!directory) return;
  await mkdir(directory, { recursive: true });
  await page.screenshot({ path: join(directory, `${name}.png`), fullPage: true });
}
