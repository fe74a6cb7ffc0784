/** Documents of the office come with a step; whoever sees what a step says opens what it names. */
import { NOTICE_COMUNE } from '../../apps/cli/src/story/crema.js';
import { bytesOf } from '../../libs/documents/testing/files.js';
import type { PageBrowser, Seen } from '../support/pages/browser.js';
import { openStory, type StoryWorld } from '../support/pages/story-world.js';

const CASE = `/pratiche/${NOTICE_COMUNE.root}`;
const STEP = `${CASE}/azione/notice.rectify`;
const DOCUMENT = '/data/document';
const TEXT = '/act/documentHash';
const HOSTILE = `<img src=x onerror=alert(1)>.pdf`;

const written = {
  '/data/what': 'La sede degli incontri',
  '/data/motivation': 'La sede indicata è chiusa per lavori fino a fine anno.',
  '/act/body': 'Area Servizi al cittadino',
  '/act/number': '12',
  '/act/date': '26/9/2025',
  '/act/effectiveOn': '26/9/2025',
  _way: 'check',
};
const file = (field: string, name: string, bytes: Buffer = bytesOf.pdf(name)) => ({
  field: `${field}!file`,
  name,
  bytes,
});

let world: StoryWorld;
let manager: PageBrowser;
beforeAll(async () => {
  world = await openStory('2025-09-26T10:00');
  manager = await world.signedIn('dirigente');
});
afterAll(() => world.close());

const nameOn = (page: Seen, name: string) =>
  page.document.querySelectorAll('main a[href^="/documenti/"]').find((link) => link.text === name);

describe('a document of the office', () => {
  let preview: Seen;
  let link: string;

  it('that is not taken is told at its field, with everything else kept', async () => {
    const page = await manager.get(STEP);
    const refused = await manager.upload(page, written, [
      file(DOCUMENT, 'tutto.pdf', bytesOf.zip()),
      file(TEXT, 'determinazione.pdf'),
    ]);
    expect(refused.status).toBe(422);
    expect(refused.document.querySelector('.field-error')?.text).toContain('non si può caricare');
    expect(refused.document.querySelector('[name="/data/what"]')?.text).toBe(written['/data/what']);
    expect(refused.text).toContain('Caricato: determinazione.pdf');
    preview = refused;
  });

  it('is kept as it is sent, and read over by its name before anything is recorded', async () => {
    preview = await manager.upload(preview, { _way: 'check' }, [file(DOCUMENT, HOSTILE)]);
    expect(preview.status).toBe(200);
    expect(preview.html).not.toContain('<img src=x');
    link = nameOn(preview, HOSTILE)?.getAttribute('href') ?? '';
    expect(link).toMatch(/^\/documenti\//);
    expect(preview.text).toContain('determinazione.pdf');
    const ets = await world.signedIn('aurora');
    expect((await ets.get(link)).status).toBe(404);
    expect((await manager.get(`${STEP}/file`)).url).toBe(STEP);
  });

  it('stands, once the step is taken, on the page of the case and of the step, to be opened', async () => {
    const done = await manager.submit(preview, {}, 'main form', 'button[value=confirm]');
    expect(done.url).toMatch(/fatto=\d+/);
    const documents = done.document.querySelector('section[aria-labelledby=documents]');
    expect(documents?.structuredText).toMatch(/determinazione\.pdf[^]*Testo dell’atto/);
    const step = await manager.get(
      done.document.querySelector('.notice-success a')?.getAttribute('href') ?? '',
    );
    expect(step.document.querySelector(`a[href="${link}"]`)).not.toBeNull();
    const opened = await manager.get(link);
    expect(opened.status).toBe(200);
    expect(opened.headers.get('content-disposition')).toMatch(/^attachment; /);
  });

  it('may stay in another archive: then its hash stands for it', async () => {
    const hash = 'ab'.repeat(32);
    const page = await manager.get(STEP);
    const over = await manager.submit(
      page,
      { ...written, [DOCUMENT]: hash, '/data/what': 'Un altro errore' },
      'main form[enctype]',
    );
    expect(over.status).toBe(200);
    expect(over.text).toContain(hash);
    const back = await manager.submit(over, {}, 'main form', 'button[value=edit]');
    expect(back.document.querySelector(`[name="${DOCUMENT}"]`)?.getAttribute('value')).toBe(hash);
  });
});

describe('a file for a field that the step does not have', () => {
  it('is not kept', async () => {
    const page = await manager.get(STEP);
    await manager.upload(page, written, [file('/data/nothing', 'x.pdf'), file('/act/title', 'y.pdf')]);
    const { rows } = await world.pool.query(`SELECT 1 FROM document_upload WHERE name IN ('x.pdf', 'y.pdf')`);
    expect(rows).toEqual([]);
  });
});

describe('what an organisation puts into its draft', () => {
  it('is not there for the office', async () => {
    const aurora = await world.signedIn('aurora');
    const mine = await aurora.get('/ente');
    const path = mine.document.querySelector('main a[href*="/compila/"]')?.getAttribute('href') ?? '';
    const form = await aurora.get(`${path}/documenti`);
    const field = '/data/form/documents/@STATUTO.STATUTO-VIGENTE/sha256';
    const kept = await aurora.upload(form, { act: 'save' }, [
      { field, name: 'statuto.pdf', bytes: bytesOf.pdf('statuto') },
    ]);
    expect(kept.text).toContain('Caricato: statuto.pdf');
    const officer = await world.signedIn('responsabile');
    const page = await officer.get(path.replace(/^\/ente/, '').replace(/\/compila.*/, ''));
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('statuto.pdf');
  });
});
