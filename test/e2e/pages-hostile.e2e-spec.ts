import { enterUpload } from '#documents';
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
    .querySelectorAll('main a[href^="/"]')
    .map((one) => (one.getAttribute('href') ?? '').replace(/[?#].*/, ''));

type Walk = { who: PageBrowser; from: readonly string[]; within: RegExp; most?: number };

/** `/pratiche/…/storico/…`: pages that are drawn alike. */
const kindOf = (url: string): string => url.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\b\d+\b/g, '…');

/** The pages that one comes to by links, at most so many of a kind, and nothing that is a file. */
async function everyPage({ who, from, within, most = Infinity }: Walk): Promise<Seen[]> {
  const seen = new Map<string, Seen>();
  const kinds = new Map<string, number>();
  const waiting = [...from];
  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    if (seen.has(url) || /documenti|documents|\.(ics|zip|pdf)$|\/file\//.test(url)) continue;
    if (!from.includes(url) && !within.test(url)) continue;
    const kind = kindOf(url);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if ((kinds.get(kind) ?? 0) > most) continue;
    const page = await who.get(url);
    seen.set(url, page);
    if (page.headers.get('content-type')?.startsWith('text/html')) waiting.push(...linksOf(page));
  }
  return [...seen.values()];
}

// In data for machines only "<" could do harm, and is escaped.
const markup = ({ html }: Seen) => html.replace(/(<script type="application\/ld\+json">)[^<]*/g, '$1');
const isRaw = (page: Seen) => /<img src=x|<script>alert|"'>/.test(markup(page));
const isShown = ({ document }: Seen) => document.text.includes('<img src=x onerror=alert(1)>');
const missing = (kinds: readonly string[], pages: readonly Seen[]) =>
  kinds.filter((kind) => !pages.some(({ url }) => url.includes(kind)));

/** The texts are there, and not merely left out. */
function expectAllEscaped(pages: readonly Seen[], kinds: readonly string[]): void {
  expect(missing(kinds, pages)).toEqual([]);
  expect(pages.filter(isRaw).map(({ url }) => url)).toEqual([]);
  expect(pages.filter(({ status }) => status >= 500).map(({ url }) => url)).toEqual([]);
  expect(missing(kinds, pages.filter(isShown))).toEqual([]);
}

/** A file sent by somebody of the body for a case whose record names its hash. */
async function enterFile(): Promise<string> {
  const { rows } = await world.owner.query<{ case: string; hash: string; person: string }>(
    `SELECT e.case_id AS case, substring(convert_from(e.body, 'UTF8') FROM '"documentHash":"([0-9a-f]{64})"') AS hash,
            (SELECT id FROM person LIMIT 1) AS person
     FROM ledger_entry e WHERE convert_from(e.body, 'UTF8') ~ '"documentHash":"[0-9a-f]{64}"' ORDER BY e.case_id, e.revision LIMIT 1`,
  );
  const [named] = rows;
  if (!named) throw new Error('No step of the story names a document.');
  await enterUpload(world.owner, {
    ...{
      hash: named.hash,
      size: 1,
      mediaType: 'application/pdf',
      case: named.case,
      event: 'any',
      field: '/data',
    },
    ...{ name: 'atto.pdf', by: named.person, organisation: null },
  });
  return named.case;
}

describe('names, titles and file names with markup are text', () => {
  let withFile: string;
  beforeAll(async () => {
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
    withFile = await enterFile();
    for (const [table, column] of [
      ['organisation', 'name'],
      ['person', 'display_name'],
      ['case_file', 'title'],
      ['procedure', 'title'],
      ['body', 'name'],
      ['document_upload', 'name'],
    ])
      await world.owner.query(`UPDATE ${table ?? ''} SET ${column ?? ''} = $1`, [hostile]);
  });

  it('on every page of a partner, receipts included', async () => {
    const from = ['/ente', '/avvisi', '/', '/ente-per-cui-opero', '/preferenze'];
    const pages = await everyPage({ who: partner, from, within: /^\/(ente|avvisi)/ });
    expectAllEscaped(pages, ['/ricevute/', '/compila/', '/ente/pratiche/', '/avvisi/']);
  });

  it.each(['responsabile.del.procedimento', 'avvocatura'])('on every kind of page of %s', async (name) => {
    const who = await world.signedIn(name);
    const from = ['/', '/lavoro', '/pratiche', '/procedure', '/verifica', `/pratiche/${withFile}`];
    const pages = await everyPage({
      who,
      from,
      within: /^\/(pratiche|procedure|scadenze|incidenti)/,
      most: 3,
    });
    expectAllEscaped(pages, ['/storico/', '/percorso', '/scadenze/', '/verifica', '/azione/', '/procedure/']);
    const file = (await who.get(`/pratiche/${withFile}`)).document.querySelector(
      'main a[href^="/documenti/"]',
    );
    expect(file?.text).toContain('<img src=x onerror=alert(1)>');
  });
});
