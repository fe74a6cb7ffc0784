/** A window of 1280 by 1024 pixels at 400 %, and the text spaced as WCAG 1.4.12 lets people space it: nothing may be cut or overlap. */
import type { Page } from 'playwright-core';

const ENLARGED = { width: 320, height: 256 };

// The policy of the pages refuses style elements; a sheet of the script that reads them is not one.
const spaced = `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }');
  document.adoptedStyleSheets = [sheet];
})()`;

const found = `(() => {
  const flaws = [];
  const say = (element) => element.tagName.toLowerCase() + (element.className ? '.' + String(element.className).split(' ').join('.') : '') + ' "' + element.textContent.replace(/\\s+/g, ' ').trim().slice(0, 60) + '"';
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 0) flaws.push('the page is ' + wide + ' pixels too wide');
  const isSeen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('.visually-hidden, .visually-hidden-focusable, svg');
  const scrolls = (element) => { for (let at = element; at; at = at.parentElement) if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true; return false; };
  const all = [...document.body.querySelectorAll('*')].filter(isSeen);
  for (const element of all) {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
    const [x, y] = [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight];
    if (element.clientWidth > 0 && element.tagName !== 'INPUT' && ((/hidden|clip/.test(overflowX) && x > 1) || (/hidden|clip/.test(overflowY) && y > 1) || (textOverflow === 'ellipsis' && x > 1))) flaws.push('cut: ' + say(element));
  }
  const texts = all.flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === 3 && node.data.trim() !== '').flatMap((node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1).map((box) => ({ element, box }));
  }));
  const controls = all.filter((element) => element.matches('input:not([type=hidden]), select, textarea, button')).map((element) => ({ element, box: element.getBoundingClientRect() }));
  const boxes = [...texts, ...controls];
  for (const { element, box } of boxes)
    if ((box.right > innerWidth + 1 || box.left < -1) && !scrolls(element)) flaws.push('out of the window: ' + say(element));
  boxes.forEach((one, place) => boxes.slice(place + 1).forEach((other) => {
    if (one.element === other.element || one.element.contains(other.element) || other.element.contains(one.element)) return;
    const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
    // Lines of text stand closer than the height of their letters' boxes.
    const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
    if (across > 2 && down > 6) flaws.push('overlapping: ' + say(one.element) + ' and ' + say(other.element));
  }));
  return [...new Set(flaws)];
})()`;

/** One line for each text or control that is cut, outside or under another; with the page left as enlarged. */
export async function reflowFlaws(page: Page): Promise<string[]> {
  await page.setViewportSize(ENLARGED);
  const plain = await page.evaluate<string[]>(found);
  await page.evaluate(spaced);
  const apart = await page.evaluate<string[]>(found);
  await page.evaluate('document.adoptedStyleSheets = []');
  return [...plain, ...apart.map((flaw) => `spaced: ${flaw}`)];
}
