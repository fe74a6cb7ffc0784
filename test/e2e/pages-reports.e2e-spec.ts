import { bytesOf } from '../../libs/documents/testing/files.js';
import type { PageBrowser, Seen } from '../support/pages/browser.js';
import { openStory, type StoryWorld } from '../support/pages/story-world.js';

let world: StoryWorld;
let browser: PageBrowser;
beforeAll(async () => {
  world = await openStory('2026-04-05T10:00');
  browser = await world.signedIn('aurora');
});
afterAll(() => world.close());

const primary = (page: Seen): string[] =>
  page.document.querySelectorAll('main .btn-primary').map((one) => one.text.trim());

describe('a periodic report', () => {
  let list: Seen;

  it('is what the home of a partner asks for first, with its term', async () => {
    const home = await browser.get('/ente');
    expect(home.text).toContain('Ora tocca a te');
    expect(primary(home)).toEqual(['Presenta la rendicontazione']);
    const way = home.document.querySelector('main .btn-primary')?.getAttribute('href') ?? '';
    list = await browser.get(way);
    expect(list.status).toBe(200);
  });

  it('is filled in by parts, with the activities of the convention given', async () => {
    const links = list.document.querySelectorAll('.task-list a').map((one) => one.getAttribute('href') ?? '');
    expect(links.map((one) => one.split('/').at(-1))).toEqual(['attivita', 'spese', 'apporti', 'modulo']);
    for (const link of links) expect((await browser.get(link)).status).toBe(200);

    const activities = await browser.get(links[0] ?? '');
    const names = activities.document
      .querySelectorAll('textarea, input[type=radio]')
      .map((one) => one.getAttribute('name') ?? '');
    const given = Object.fromEntries(
      [...new Set(names)].map((name) => [
        name,
        name.endsWith('/state') ? 'done' : 'Svolta come da progetto.',
      ]),
    );
    const after = await browser.submit(activities, { ...given, act: 'next' }, 'main form.filing-form');
    expect(after.text).toContain('Che cosa avete fattoCompletato');

    const costs = await browser.get(links[1] ?? '');
    const added = await browser.submit(costs, { _add: '/data/lines' }, 'main form.filing-form');
    expect(added.text).toContain('Spesa 1');
    const early = await browser.get(list.url.replace('/compila/', '/riepilogo/'));
    const wrong = early.document.querySelectorAll('.notice-danger li a');
    expect(wrong.map((one) => one.text)).toContain('Spese, Spesa 1 · Manca: Attività');
    expect(wrong[0]?.getAttribute('href')).toMatch(/\?controlla#f-data/);
    expect(early.text).not.toContain('è obbligatorio');
    const removed = await browser.upload(added, { _remove: '/data/lines/0' }, []);
    expect(removed.text).not.toContain('Spesa 1');

    const form = await browser.get(links[3] ?? '');
    await browser.upload(form, { act: 'next' }, [
      { field: '/data/documentHash', name: 'rendiconto.pdf', bytes: bytesOf.pdf() },
    ]);
  });

  it('is read over, sent, and has its receipt; then it is the office’s turn', async () => {
    const summary = await browser.get(list.url.replace('/compila/', '/riepilogo/'));
    expect(primary(summary)).toEqual(['Presenta la rendicontazione']);
    const receipt = await browser.submit(summary, {}, 'main form[data-island=send]');
    expect(receipt.url).toMatch(/ricevute\/\d+\?inviata$/);
    expect(receipt.text).toContain('rendiconto.pdf');
    expect(receipt.text).toContain('Il termine in corso è «Controllo della rendicontazione».');
  });
});

describe('an integration that the office asks', () => {
  let path: string;
  const WHAT = 'Manca la firma <b>sul modulo</b> del periodo.';

  beforeAll(async () => {
    const { rows } = await world.pool.query<{ id: string }>(
      `SELECT case_id AS id FROM ledger_entry WHERE event = 'report.submit' ORDER BY recorded_at DESC LIMIT 1`,
    );
    const id = rows[0]?.id ?? '';
    path = `/ente/pratiche/${id}`;
    const officer = await world.signedIn('procedimento');
    const form = await officer.get(`/pratiche/${id}/azione/report.return`);
    const preview = await officer.submit(
      form,
      { '/data/requests/0/what': WHAT },
      'main form',
      'button[value=check]',
    );
    const done = await officer.submit(preview, {}, 'main form', 'button[value=confirm]');
    expect(done.status).toBe(200);
  });

  it('stands first on its case: what, on what, until when, and what happens if nothing is done', async () => {
    const page = await browser.get(path);
    const asked = page.document.querySelector('section[aria-labelledby=asked]')?.structuredText ?? '';
    expect(asked).toContain('Tutta la rendicontazione');
    expect(asked).toContain(WHAT);
    expect(page.text).toContain('Entro le ore 24 di mercoledì 15 aprile 2026');
    expect(page.text).toContain('Se non fai nulla: l’ufficio decide su ciò che ha ricevuto.');
    expect(page.html).not.toContain('<b>sul modulo</b>');
    expect(primary(page)).toEqual(['Integra la rendicontazione']);
  });

  it('is answered by its form, has its receipt, and asks nothing more', async () => {
    const form = await browser.get(`${path}/compila/report.integrate/risposta`);
    const after = await browser.submit(
      form,
      { '/data/explanation': 'Il modulo firmato è nel fascicolo.', act: 'next' },
      'main form.filing-form',
    );
    const summary = await browser.get(`${path}/riepilogo/report.integrate`);
    expect([after.status, primary(summary)]).toEqual([200, ['Integra la rendicontazione']]);
    const receipt = await browser.submit(summary, {}, 'main form[data-island=send]');
    expect(receipt.url).toMatch(/ricevute\/\d+\?inviata$/);
    expect(receipt.text).toContain('Il modulo firmato è nel fascicolo.');
    expect((await browser.get(path)).text).not.toContain('Che cosa ha chiesto l’ufficio');
  });
});

it('a question about a notice is asked from its page, and its case leads back to the notice', async () => {
  const { rows } = await world.pool.query<{ id: string }>(
    `SELECT id FROM case_file WHERE workflow = 'notice' AND parent_id IS NULL`,
  );
  for (const { id } of rows) expect((await browser.get(`/ente/pratiche/${id}`)).url).toMatch(/^\/avvisi\//);
});
