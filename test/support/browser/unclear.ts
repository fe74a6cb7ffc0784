/** What nobody could read on the page as it stands: holes in its sentences, codes for their makers, cells without a name, choices that are cut. */
import type { Page } from 'playwright-core';

/** Evaluated in the page, which has no compiler: so it is a text. */
const inThePage = String.raw`(() => {
  const found = [];
  const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const of = node.parentElement;
    if (!of.checkVisibility() || of.closest('code, pre, textarea')) continue;
    if (/\{\w+\}|\bundefined\b|\[object |\bNaN\b|«…|: …|\(\d{3}:\d+/.test(node.nodeValue)) found.push('a hole: ' + node.nodeValue);
  }
  for (const cell of document.querySelectorAll('main .table td:not([colspan])'))
    if (getComputedStyle(cell).display === 'block' && cell.textContent.trim() !== '' && !cell.dataset.label)
      found.push('a cell without a name: ' + cell.textContent);
  const pen = document.createElement('canvas').getContext('2d');
  for (const list of document.querySelectorAll('main select')) {
    // On a telephone a long choice is read when the list opens.
    if (innerWidth < 400 || !list.checkVisibility()) continue;
    const { font, paddingLeft, paddingRight } = getComputedStyle(list);
    pen.font = font;
    const text = list.selectedOptions[0]?.text ?? '';
    if (pen.measureText(text).width > list.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) + 1)
      found.push('a choice that is cut: ' + text);
  }
  return found;
})()`;

export const unclear = (page: Page): Promise<string[]> => page.evaluate<string[]>(inThePage);
