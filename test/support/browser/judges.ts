/** What a page is judged by: the rules of accessibility (axe), those of HTML, and whether it fits its window. */
import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Of what passes, axe would describe every element, which takes it longer than to judge. */
const options = {
  runOnly: { type: 'tag', values: standards },
  resultTypes: ['violations'],
  selectors: false,
};

type Violation = { id: string; help: string; count: number; first: string };

/** Every violation, one line each: rule, what it asks, and the first element. @param within a selector; the whole page if not given */
export async function axeViolations(page: Page, within?: string): Promise<string[]> {
  // As an expression and not as a script element, which the page's own policy rightly refuses.
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe.source);
  const violations = await page.evaluate<Violation[]>(
    `axe.run(${within === undefined ? 'document' : JSON.stringify(within)}, ${JSON.stringify(options)}).then(({ violations }) =>
      violations.map(({ id, help, nodes }) => ({ id, help, count: nodes.length, first: nodes[0]?.html ?? '' })))`,
  );
  return violations.map(({ id, help, count, first }) => `${id}: ${help} (${count}) ${first}`);
}

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Matters of taste, that other tools of the house settle.
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'void-style': 'off',
    'no-inline-style': 'error',
  },
});

/** Every error of the document as the server sent it, one line each. */
export async function htmlErrors(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`),
  );
}

/** Pixels by which the page is wider than its window: WCAG 1.4.10 allows none at 320. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
