/** What has focus, what it is called, and whether a person sees that it has it (WCAG 2.4.3, 2.4.7, 2.4.11). */
import type { Page } from 'playwright-core';

export type Stop = {
  /** What the control is called. */
  name: string;
  /** The names of the groups around it, the widest first. */
  groups: string[];
  /** Of a field or a button: its name in the form, and its value; of a link: where it leads. */
  field: string;
  value: string;
  /** Of a field: its type; else the element. */
  type: string;
  checked: boolean;
  /** Of one of some: what all of them are called. */
  choices: string[];
  /** The first control of the document. */
  first: boolean;
  flaws: string[];
};

/** Evaluated in the page, which has no compiler: so it is a text.  */
const inThePage = `(() => {
  const own = (element) => element.getAttribute('aria-label')
    ?? (element.labels?.length ? [...element.labels].map((label) => label.textContent).join(' ') : element.textContent);
  const said = (element) => own(element).replace(/\\s+/g, ' ').trim();
  const focused = document.activeElement;
  const before = window.__focusedBefore;
  window.__focusedBefore = focused;
  if (!focused || focused === document.body || focused === document.documentElement) return null;
  const groups = [];
  for (let at = focused.parentElement; at; at = at.parentElement) {
    const legend = at.tagName === 'FIELDSET' ? at.querySelector(':scope > legend') : null;
    if (legend) groups.unshift(legend.textContent.replace(/\\s+/g, ' ').trim());
  }
  const isRadio = focused.type === 'radio';
  const some = isRadio ? [...document.getElementsByName(focused.name)].filter((one) => one.form === focused.form) : [];
  const name = said(focused);
  const flaws = [];
  const { left, top, right, bottom } = focused.getBoundingClientRect();
  const [l, t] = [Math.max(left, 0), Math.max(top, 0)];
  const [r, b] = [Math.min(right, innerWidth), Math.min(bottom, innerHeight)];
  if (r - l < 2 || b - t < 2) flaws.push('"' + name + '" has focus where nobody sees it');
  else {
    const style = getComputedStyle(focused);
    const marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    if (!marked) flaws.push('"' + name + '" does not show that it has focus');
    const line = focused.getClientRects()[0];
    const [x, y] = [(Math.max(line.left, 0) + Math.min(line.right, innerWidth)) / 2, (Math.max(line.top, 0) + Math.min(line.bottom, innerHeight)) / 2];
    const above = document.elementFromPoint(x, y);
    if (above && !focused.contains(above) && !above.contains(focused)) flaws.push('"' + name + '" is covered by ' + above.outerHTML.slice(0, 80));
  }
  if (name === '') flaws.push('a control without a name has focus: ' + focused.outerHTML.slice(0, 120));
  if (focused.tabIndex > 0) flaws.push('"' + name + '" jumps the order of the page');
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')];
  const first = all.find((one) => one.tabIndex >= 0 && !one.disabled) === focused;
  if (before && before.isConnected && before !== focused && !first && (focused.compareDocumentPosition(before) & 4)) flaws.push('"' + name + '" comes out of order');
  return { name, groups, field: focused.name ?? '', value: focused.getAttribute('href') ?? focused.value ?? '', type: focused.type || focused.tagName.toLowerCase(), checked: focused.checked === true,
    choices: some.map(said), first, flaws };
})()`;

/** Null when nothing of the page has focus. */
export const focused = (page: Page): Promise<Stop | null> => page.evaluate<Stop | null>(inThePage);
