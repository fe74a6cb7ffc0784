import { bytesOf } from '../../libs/documents/testing/files.js';
import type { PageBrowser, Seen } from '../support/pages/browser.js';
import { openStory, type StoryWorld } from '../support/pages/story-world.js';

/** Breaks out of a text, of an attribute and of a script, wherever it is not escaped. */
const hostile = `"'><img src=x onerror=alert(1)></script><script>alert(1)</script>&amp;{title}`;

let world: StoryWorld;
let partner: PageBrowser;
beforeAll(async () => {
  world = await openStory('2026-04-05T10:00');
  partner = await world.signedIn('aurora');
});
afterAll(() => world.close());

const linksOf = ({ document }: Seen): string[] =>
  document
    .querySelectorAll('main a[href^="/ente"], main a[href^="/avvisi"]')
    .map((one) => (one.getAttribute('href') ?? '').replace(/[?#].*/, ''));

/** Each page that a partner comes to by links, and nothing that is a file. */
async function everyPage(from: readonly string[]): Promise<Seen[]> {
  const seen = new Map<string, Seen>();
  const waiting = [...from];
  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    if (seen.has(url) || /documenti|documents|\.(ics|zip|pdf)$|\/file\//.test(url)) continue;
    const page = await partner.get(url);
    seen.set(url, page);
    if (page.headers.get('content-type')?.startsWith('text/html')) waiting.push(...linksOf(page));
  }
  return [...seen.values()];
}

it('names, titles and file names with markup are text on every page of a partner, receipts included', async () => {
  const home = await partner.get('/ente');
  const list = await partner.get(
    home.document.querySelector('main .btn-primary')?.getAttribute('href') ?? '',
  );
  const part = await partner.get(
    list.document.querySelectorAll('.task-list a').at(-1)?.getAttribute('href') ?? '',
  );
  await partner.upload(part, { act: 'next' }, [
    { field: '/data/documentHash', name: 'rendiconto.pdf', bytes: bytesOf.pdf() },
  ]);
  for (const [table, column] of [
    ['organisation', 'name'],
    ['person', 'display_name'],
    ['case_file', 'title'],
    ['procedure', 'title'],
    ['body', 'name'],
    ['document_upload', 'name'],
  ])
    await world.owner.query(`UPDATE ${table ?? ''} SET ${column ?? ''} = $1`, [hostile]);

  const pages = await everyPage(['/ente', '/avvisi', '/', '/ente-per-cui-opero', '/preferenze']);
  const kinds = ['/ricevute/', '/compila/', '/ente/pratiche/', '/avvisi/'];
  expect(kinds.filter((kind) => !pages.some(({ url }) => url.includes(kind)))).toEqual([]);
  // In data for machines only "<" could do harm, and is escaped.
  const markup = ({ html }: Seen) => html.replace(/(<script type="application\/ld\+json">)[^<]*/g, '$1');
  const raw = (page: Seen) => /<img src=x|<script>alert|"'>/.test(markup(page));
  expect(pages.filter(raw).map(({ url }) => url)).toEqual([]);
  expect(pages.filter(({ status }) => status >= 500).map(({ url }) => url)).toEqual([]);
  // The texts are there, and not merely left out.
  const shown = pages.filter(({ document }) => document.text.includes('<img src=x onerror=alert(1)>'));
  expect(kinds.filter((kind) => !shown.some(({ url }) => url.includes(kind)))).toEqual([]);
});
