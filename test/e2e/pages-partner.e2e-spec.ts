import { bytesOf } from '../../libs/documents/testing/files.js';
import type { PageBrowser, Seen } from '../support/pages/browser.js';
import { PageBrowser as Browser } from '../support/pages/browser.js';
import { openStory, type StoryWorld } from '../support/pages/story-world.js';

const COMUNE = '/avvisi/comune-di-crema.co-progettazione-comune-2026-2028';
const HOSTILE = `<img src=x onerror=alert(1)>'.pdf`;

let world: StoryWorld;
beforeAll(async () => {
  world = await openStory('2025-09-26T10:00');
});
afterAll(() => world.close());

const primary = (page: Seen): string[] =>
  page.document.querySelectorAll('main .btn-primary').map((one) => one.text.trim());
const follow = (browser: PageBrowser, page: Seen, label: string): Promise<Seen> => {
  const link = page.document.querySelectorAll('main a').find((one) => one.text.trim() === label);
  if (!link) throw new Error(`There is no link "${label}" on ${page.url}: ${page.text}`);
  return browser.get(link.getAttribute('href') ?? '');
};

async function begun(who: string): Promise<{ browser: PageBrowser; caseId: string }> {
  const browser = await world.signedIn(who);
  const page = await browser.get(COMUNE);
  const { url } = await browser.submit(page, {}, `main form[action="${COMUNE}/domanda"]`);
  await world.settle();
  return { browser, caseId: url.split('/').at(-1) ?? '' };
}

const pdf = (field: string, name = 'documento.pdf', text = field) => ({
  field,
  name,
  bytes: bytesOf.pdf(text),
});

const who = {
  '/data/form/applicant': 'single',
  '/data/form/members/0/shareBasisPoints': '100',
  '/data/form/members/0/register/kind': 'runts',
  '/data/form/members/0/register/number': '4711',
  '/data/form/members/0/register/since': '1/3/2022',
  act: 'next',
};

describe('my organisation', () => {
  it('asks to sign in, and comes back', async () => {
    const page = await new Browser(world.origin).get('/ente');
    expect(page.url).toBe('/accedi?da=%2Fente');
  });

  it('says first whose turn it is, what for, until when, and what happens else, with one button', async () => {
    const page = await (await world.signedIn('aurora')).get('/ente');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Ora tocca a te');
    expect(page.text).toContain('Entro mercoledì 15 ottobre 2025, ore 12:00 (fra 19 giorni)');
    expect(page.text).toContain('Se non fai nulla: la bozza non presentata decade');
    expect(primary(page)).toEqual(['Presenta la domanda']);
  });

  it('leads who has nothing yet to the open notices', async () => {
    const page = await (await world.signedIn('ginestra')).get('/ente');
    expect(page.text).toContain('Il tuo ente non ha ancora pratiche.');
    expect(page.document.querySelectorAll(`main a[href="${COMUNE}"]`)).toHaveLength(1);
    expect(primary(page)).toEqual([]);
  });

  it('tells officers that it is not for them', async () => {
    const page = await (await world.signedIn('dirigente')).get('/ente');
    expect(page.text).toContain('Questa pagina è per chi opera per un ente del Terzo Settore.');
  });
});

describe('an application', () => {
  let browser: PageBrowser;
  let id: string;
  const at = (path: string) => `/ente/pratiche/${id}${path}`;
  const tasks = () => browser.get(at('/compila/application.submit'));

  beforeAll(async () => {
    ({ browser, caseId: id } = await begun('ginestra'));
  });

  it('is a list of parts, each with where it stands, and one way on', async () => {
    const page = await tasks();
    const parts = page.document
      .querySelectorAll('.task-list li')
      .map((one) => one.structuredText.replace(/\s+/g, ''));
    expect(parts).toEqual([
      'ChipartecipaDafare',
      'ProgrammiDafare',
      'DocumentiDafare',
      'DichiarazioniDafare',
      'FirmaDafare',
    ]);
    expect(primary(page)).toEqual(['Inizia: Chi partecipa']);
  });

  it('keeps what is wrong, says at the field how to put it right, and lets go on', async () => {
    const page = await browser.get(at('/compila/application.submit/chi-partecipa'));
    const wrong = await browser.submit(
      page,
      { ...who, '/data/form/members/0/register/since': 'ieri' },
      'main form.filing-form',
    );
    expect(wrong.url).toContain('?controlla');
    expect(wrong.document.querySelector('title')?.text).toMatch(/^Errore: /);
    expect(wrong.document.querySelector('[role=alert] a')?.getAttribute('href')).toBe(
      '#f-data-form-members-0-register-since',
    );
    const field = wrong.document.querySelector('#f-data-form-members-0-register-since');
    expect(field?.getAttribute('value')).toBe('ieri');
    expect(field?.getAttribute('aria-invalid')).toBe('true');
    const right = await browser.submit(wrong, who, 'main form.filing-form');
    expect(right.text).toContain('Chi partecipaCompletato');
    expect(right.text).toMatch(/Bozza salvata \S+ \d+ \S+ \d{4}, ore 10:00/);
  });

  it('takes programmes with their proposals as files, under whatever name', async () => {
    const page = await browser.get(at('/compila/application.submit/programmi'));
    const after = await browser.upload(
      page,
      { '/data/form/programmes/@P3': 'on', '/data/form/programmes/@P3/coFinancing': '1.200,50', act: 'next' },
      [pdf('/data/form/programmes/@P3/proposal', HOSTILE)],
    );
    expect(after.text).toContain('ProgrammiCompletato');
    const again = await browser.get(at('/compila/application.submit/programmi'));
    expect(again.html).not.toContain('<img src=x');
    expect(again.text).toContain(`Caricato: ${HOSTILE}`);
    expect(
      again.document.querySelector('[name="/data/form/programmes/@P3/coFinancing"]')?.getAttribute('value'),
    ).toBe('1200,50');
  });

  it('says of a file that is not taken why, at its field, and keeps the rest', async () => {
    const page = await browser.get(at('/compila/application.submit/documenti'));
    const field = '/data/form/documents/@ETS.DOMANDA/sha256';
    const refused = await browser.upload(page, { act: 'next' }, [
      { field, name: 'tutto.pdf', bytes: bytesOf.zip() },
      pdf('/data/form/documents/@STATUTO.STATUTO-VIGENTE/sha256', 'statuto.pdf'),
    ]);
    expect(refused.text).toContain('Un file non è stato caricato');
    expect(refused.text).toContain('Questo tipo di file non si può caricare.');
    expect(refused.document.querySelector('[role=alert] a')?.getAttribute('href')).toBe(
      '#f-data-form-documents--ETS-DOMANDA-sha256',
    );
    expect(refused.text).toContain('Caricato: statuto.pdf');
    const large = await browser.upload(refused, { act: 'next' }, [
      { field, name: 'grande.pdf', bytes: Buffer.concat([bytesOf.pdf(), Buffer.alloc(2 * 1_048_576)]) },
    ]);
    expect(large.text).toContain('Il file è troppo grande');
  });

  it('sends nothing that is not whole, and says every reason', async () => {
    const page = await browser.get(at('/riepilogo/application.submit'));
    expect(page.text).toContain('Non è ancora pronta');
    expect(page.document.querySelector('main form[action$="/invia/application.submit"]')).toBeNull();
    expect(primary(page)).toHaveLength(1);
  });

  it('saves by itself what the island sends, and tells who was faster', async () => {
    const page = await browser.get(at('/compila/application.submit/dichiarazioni'));
    const key = page.document.querySelector('main form.filing-form [name=_key]')?.getAttribute('value') ?? '';
    const revision = page.document.querySelector('[name=revision]')?.getAttribute('value') ?? '';
    const url = at('/compila/application.submit/dichiarazioni/salva');
    const ticks = ['requirements', 'noExclusionCause', 'awareOfPenalties'].map((name) => [
      `/data/form/declarations/${name}`,
      'on',
    ]);
    const sent = new URLSearchParams([...ticks, ['_key', key], ['revision', revision]]);
    const answer = JSON.parse((await browser.post(url, sent)).html);
    expect(answer).toEqual({
      saved: true,
      revision: Number(revision) + 1,
      text: 'Bozza salvata alle 10:00. Non è ancora inviata.',
    });
    expect(JSON.parse((await browser.post(url, sent)).html)).toMatchObject({ saved: false });
    const stale = await browser.submit(
      page,
      { '/data/form/declarations/requirements': 'on' },
      'main form.filing-form',
    );
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('La bozza è stata salvata altrove');
  });

  it('is sent once, however often the button is pressed, and its receipt stays', async () => {
    const signature = await browser.get(at('/compila/application.submit/firma'));
    await browser.upload(signature, { '/data/signature/path': 'digital-signature', act: 'next' }, [
      { field: '/data/signature/evidence', name: 'domanda.pdf.p7m', bytes: bytesOf.p7m() },
    ]);
    const summary = await browser.get(at('/riepilogo/application.submit'));
    expect(summary.text).toContain('Quota delle attività (%) 100%');
    expect(summary.text).toContain('€ 1.200,50');
    expect(summary.text).toContain('Non hai caricato');
    expect(primary(summary)).toEqual(['Presenta la domanda']);

    // The line is cut: the first answer never comes, and the button is pressed again.
    const [first, second] = await Promise.all([
      browser.submit(summary, {}, 'main form[data-island=send]'),
      browser.submit(summary, {}, 'main form[data-island=send]'),
    ]);
    const third = await browser.submit(summary, {}, 'main form[data-island=send]');
    const receipts = [first, second, third].map(({ url }) => url.split('?')[0]);
    expect(new Set(receipts).size).toBe(1);
    const { rows } = await world.pool.query(
      `SELECT count(*)::int AS n FROM ledger_entry WHERE case_id = $1 AND event = 'application.submit'`,
      [id],
    );
    expect(rows).toEqual([{ n: 1 }]);

    const receipt = await browser.get(receipts[0] ?? '');
    expect(receipt.status).toBe(200);
    expect(receipt.text).toMatch(/Ricevuta co-progettazione-comune-2026-2028\/a\d\/\d/);
    expect(receipt.text).toContain('2025-09-26T08:00:00.000Z');
    expect(receipt.text).toContain('Associazione Ginestra di Esempio (dimostrazione)');
    expect(receipt.text).toContain('domanda.pdf.p7m');
    expect(receipt.html).not.toContain('<img src=x');
    const { rows: entries } = await world.pool.query<{ hash: string }>(
      `SELECT encode(hash, 'hex') AS hash FROM ledger_entry WHERE case_id = $1 AND event = 'application.submit'`,
      [id],
    );
    expect(receipt.text).toContain(entries[0]?.hash);
  });

  it('hands its files back as something to keep', async () => {
    const page = await browser.get(at(''));
    const receipt = await follow(browser, page, 'Domanda presentata');
    const link = receipt.document.querySelector('.files a')?.getAttribute('href') ?? '';
    const file = await browser.get(link);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    const other = await world.signedIn('bussola');
    expect((await other.get(link)).status).toBe(404);
    // Submitted: the office reads it too, from the page of the case.
    const office = await world.signedIn('responsabile');
    const names = await office.get(`/pratiche/${id}`);
    expect(
      names.document.querySelector(`section[aria-labelledby=documents] a[href="${link}"]`),
    ).not.toBeNull();
    expect((await office.get(link)).status).toBe(200);
  });

  it('is then the office’s turn, may be replaced or withdrawn, and nothing else', async () => {
    const page = await browser.get(at(''));
    expect(page.text).toContain('Ora tocca');
    expect(primary(page)).toEqual([]);
    const options = page.document
      .querySelectorAll('section[aria-labelledby=options] a')
      .map((one) => one.text);
    expect(options).toEqual(['Sostituisci la domanda', 'Ritira la domanda']);
  });

  it('is withdrawn after its consequences were read, once', async () => {
    const summary = await browser.get(at('/compila/application.withdraw'));
    expect(summary.text).toContain('Se ritiri la domanda, nessuno la esamina.');
    const first = await browser.submit(summary, {}, 'main form[data-island=send]');
    const again = await browser.submit(summary, {}, 'main form[data-island=send]');
    expect(first.text).toContain('Domanda ritirata');
    expect(again.url.split('?')[0]).toBe(first.url.split('?')[0]);
  });
});

describe('what is not of the organisation', () => {
  let bussola: PageBrowser;
  let officer: PageBrowser;
  let aurora: PageBrowser;
  beforeAll(async () => {
    [bussola, officer, aurora] = [
      await world.signedIn('bussola'),
      await world.signedIn('responsabile'),
      await world.signedIn('aurora'),
    ];
  });

  it.each([
    '',
    '/compila/application.submit',
    '/compila/application.submit/firma',
    '/riepilogo/application.submit',
    '/ricevute/1',
  ])('a case of another one: %s is not there', async (path) => {
    const { rows } = await world.pool.query<{ id: string }>(
      `SELECT c.id FROM case_file c JOIN organisation o ON o.id = c.organisation_id WHERE o.name LIKE '%Aurora%' AND c.workflow = 'expression-of-interest'`,
    );
    expect((await bussola.get(`/ente/pratiche/${rows[0]?.id ?? ''}${path}`)).status).toBe(404);
    expect((await officer.get(`/ente/pratiche/${rows[0]?.id ?? ''}${path}`)).url).not.toMatch(
      /^\/ente\/pratiche.*(compila|riepilogo)/,
    );
  });

  it.each(['x', '00000000-0000-0000-0000-000000000000', "1' OR '1'='1"])('%s is no case', async (id) => {
    expect((await aurora.get(`/ente/pratiche/${encodeURIComponent(id)}`)).status).toBe(404);
    expect((await aurora.get(`/documenti/${encodeURIComponent(id)}`)).status).toBe(404);
  });
});
