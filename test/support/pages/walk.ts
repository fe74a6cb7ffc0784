/** Walks the pages that a reader is led to: a few of each kind, and what a person reads there. */
import { NodeType, type HTMLElement, type Node } from 'node-html-parser';
import type { PageBrowser, Seen } from './browser.js';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Pages with the same form: their identifiers and numbers do not count. */
const shapeOf = (url: string): string =>
  url
    .replace(UUID, ':id')
    .replace(/[0-9a-f]{64}/g, ':hash')
    .replace(/=[^&]*/g, '')
    .replace(/\d+/g, ':n');

const SKIPPED = /^\/(?:assets|esci|docs|openapi|api)|\.ics$|\/documenti\/|lang=|lingua/;

export async function walk(
  browser: PageBrowser,
  starts: readonly string[],
  { ofEach = 2, most = 150 } = {},
): Promise<Seen[]> {
  const seen: Seen[] = [];
  const visited = new Set<string>();
  const counts = new Map<string, number>();
  const named = new Set(starts);
  const queue = [...starts];
  for (let url = queue.shift(); url !== undefined && seen.length < most; url = queue.shift()) {
    const shape = shapeOf(url);
    const count = counts.get(shape) ?? 0;
    if (visited.has(url) || (count >= ofEach && !named.has(url))) continue;
    visited.add(url);
    counts.set(shape, count + 1);
    const page = await browser.get(url);
    if (!page.headers.get('content-type')?.includes('text/html')) continue;
    seen.push(page);
    for (const link of page.document.querySelectorAll('a[href^="/"]')) {
      const href = (link.getAttribute('href') ?? '').replaceAll('&amp;', '&').replace(/#.*/, '');
      if (href !== '' && !SKIPPED.test(href)) queue.push(href);
    }
  }
  return seen;
}

// A drawing breaks its lines; its twin says the same in whole ones.
const UNREAD = new Set(['SCRIPT', 'STYLE', 'CODE', 'PRE', 'TEXTAREA', 'SVG']);

/** Each piece of text that a person reads, and the names of controls; not what is shown as code, or in another language on purpose. */
export function textsOf(document: HTMLElement): string[] {
  const language = document.querySelector('html')?.getAttribute('lang');
  const found: string[] = [];
  const look = (node: Node): void => {
    if (node.nodeType === NodeType.TEXT_NODE) found.push(node.text.replace(/\s+/g, ' ').trim());
    if (node.nodeType !== NodeType.ELEMENT_NODE && node.parentNode) return;
    const element = node as HTMLElement;
    const lang = element.getAttribute?.('lang');
    if (UNREAD.has(element.tagName) || (lang !== undefined && lang !== language)) return;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      const said = element.getAttribute?.(name);
      if (said) found.push(said);
    }
    element.childNodes.forEach(look);
  };
  look(document);
  return found.filter((text) => text !== '');
}
