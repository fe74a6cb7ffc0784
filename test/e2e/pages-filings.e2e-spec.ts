/** What partners file besides applications and reports, each by its real form: draft, reading over, sending, receipt. */
import { randomUUID } from 'node:crypto';
import { advance } from '#procedures';
import { bytesOf } from '../../libs/documents/testing/files.js';
import { officer } from '../../apps/cli/src/story/cast.js';
import { CO_PROGRAMMING } from '../../apps/cli/src/story/crema.js';
import { A1, conventionOf, P3, tableOf } from '../../apps/cli/src/story/deals.js';
import type { PageBrowser, Seen } from '../support/pages/browser.js';
import { announceRefusal, BEFORE_CLOSING } from '../support/pages/refusal.js';
import { openStory, type StoryWorld } from '../support/pages/story-world.js';

const FORM = 'main form.filing-form';
const pdf = (field: string, name: string) => ({ field, name, bytes: bytesOf.pdf(name) });

/** Presses the last button, and reads the receipt. */
async function sent(browser: PageBrowser, summary: Seen, action: string): Promise<Seen> {
  expect(summary.document.querySelectorAll('main .btn-primary').map((one) => one.text.trim())).toEqual([
    action,
  ]);
  const receipt = await browser.submit(summary, {}, 'main form[data-island=send]');
  expect(receipt.url).toMatch(/ricevute\/\d+\?inviata$/);
  expect(receipt.text).toContain('Inviata. L’abbiamo ricevuta.');
  return receipt;
}

describe('an adhesion to co-programming', () => {
  const NOTICE = '/avvisi/comune-di-crema.co-programmazione-2024';
  let world: StoryWorld;
  let browser: PageBrowser;
  beforeAll(async () => {
    world = await openStory('2024-04-02T10:00');
    browser = await world.signedIn('cardo');
  });
  afterAll(() => world.close());

  it('is begun on the page of its notice, sent for some of its areas, and has its receipt', async () => {
    const notice = await browser.get(NOTICE);
    const way = notice.document.querySelector('main .btn-primary');
    expect(way?.text).toContain('Manda l’adesione');
    const form = await browser.get(way?.getAttribute('href') ?? '');
    expect(form.text).toContain('La tua adesione');
    const areas = form.document.querySelectorAll('[name="/data/areas"]');
    expect(areas).toHaveLength(6);

    const wrong = await browser.submit(form, { act: 'next' }, FORM);
    expect(wrong.text).toContain('Controlla questi punti');
    expect(wrong.text).toContain('Manca: Livello');

    const summary = await browser.submit(
      wrong,
      { '/data/level': 'local', '/data/areas': 'LAVORO', act: 'next' },
      FORM,
    );
    expect(summary.text).toContain('Politiche connesse al lavoro');
    const receipt = await sent(browser, summary, 'Manda l’adesione');
    expect(receipt.text).toContain('Politiche connesse al lavoro');
    expect(receipt.url).toContain(CO_PROGRAMMING.root);
    expect(receipt.document.querySelector('h1')?.text).toMatch(/^Ricevuta co-programmazione-2024\/\d+$/);
  });

  it('is found again on the page of its notice, by its own organisation alone', async () => {
    const page = await browser.get(NOTICE);
    expect(page.document.querySelector('.way-in a[href="#come"]')?.text).toBe(
      'Che cosa ha già inviato il tuo ente',
    );
    const links = page.document.querySelectorAll('main section[aria-labelledby=come] li a');
    expect(links.map((one) => one.text)).toEqual(['Adesione registrata']);
    expect((await browser.get(links[0]?.getAttribute('href') ?? '')).text).toContain('Ricevuta');
    const other = await world.signedIn('delta');
    expect((await other.get(NOTICE)).text).not.toContain('Che cosa ha già inviato il tuo ente');
    expect((await other.get(links[0]?.getAttribute('href') ?? '')).status).toBe(404);
  });

  it('stands under "Il mio ente" with where the path is, and leads to its receipt', async () => {
    const home = await browser.get('/ente');
    const card = home.document.querySelector('section[aria-labelledby=cases] .card-flat');
    expect(card?.structuredText).toMatch(/Inviata.*Co-programmazione/s);
    expect(card?.structuredText).toContain('Il tuo ente ha aderito');
    expect(card?.querySelector('h3 a')?.getAttribute('href')).toBe(NOTICE);
    const next = home.document.querySelector('section.next-step');
    expect(next?.querySelector('h2')?.text).toBe('Ora non devi fare nulla');
    expect(next?.structuredText).toContain('Ora: Adesioni aperte. Il prossimo passo è dell’ufficio.');
    const receipt = card?.querySelector('a[href*=ricevute]')?.getAttribute('href') ?? '';
    expect((await browser.get(receipt)).text).toContain('Ricevuta');
    const other = await world.signedIn('delta');
    expect((await other.get('/ente')).text).not.toContain('Il tuo ente ha aderito');
  });

  describe('that comes on paper', () => {
    const path = `/pratiche/${CO_PROGRAMMING.root}/azione/adhesion.record`;
    const field = '/data/organisation';

    it('is entered for whichever organisation there is, not only for those that have joined', async () => {
      const form = await (await world.signedIn('responsabile')).get(path);
      const offered = form.document.querySelectorAll(`[name="${field}"] option[value]:not([value=""])`);
      const { rows } = await world.pool.query<{ name: string }>(
        'SELECT name FROM organisation ORDER BY name',
      );
      expect(offered.map((one) => one.text.trim())).toEqual(rows.map(({ name }) => name));
    });

    it('names its organisation by tax code or name where there are too many to choose from', async () => {
      await world.owner.query(
        `INSERT INTO organisation (id, name, tax_code, kind)
         SELECT gen_random_uuid(), 'Ente di Prova ' || n, 'PROVA' || n, 'OTHER' FROM generate_series(1, 500) n`,
      );
      const office = await world.signedIn('responsabile');
      const form = await office.get(path);
      expect(form.document.querySelector(`input[type=text][name="${field}"]`)).not.toBeNull();
      const wrong = await office.submit(form, { [field]: 'Nessuno', '/data/level': 'local', _way: 'check' });
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain('Nessun ente ha questo codice fiscale o questo nome.');
      const right = await office.submit(wrong, { [field]: 'PROVA7', '/data/level': 'local', _way: 'check' });
      expect(right.status).toBe(200);
      expect(right.text).toContain('Ente di Prova 7');
    });
  });

  it('is sent once for a level, and says so', async () => {
    const form = await browser.get(`/ente/pratiche/${CO_PROGRAMMING.root}/compila/adhesion.record`);
    const summary = await browser.submit(form, { '/data/level': 'local', act: 'next' }, FORM);
    expect(summary.text).toContain('Non è ancora pronta');
    expect(summary.document.querySelector('form[data-island=send]')).toBeNull();
  });
});

describe('observations on a notice of refusal', () => {
  let world: StoryWorld;
  let browser: PageBrowser;
  let path: string;
  beforeAll(async () => {
    world = await openStory(BEFORE_CLOSING);
    path = `/ente/pratiche/${(await announceRefusal(world)).id}`;
    await world.setNow('2025-10-22T11:00');
    browser = await world.signedIn('ginestra');
  }, 120_000);
  afterAll(() => world.close());

  it('are asked first on the page of the case, with why and until when', async () => {
    const page = await browser.get(path);
    expect(page.document.querySelector('main .btn-primary')?.text).toContain('Presenta osservazioni');
    expect(page.document.querySelector('section[aria-labelledby=asked]')?.structuredText).toContain(
      'iscritto al registro (RUNTS)',
    );
    expect(page.text).toContain('lunedì 27 ottobre 2025');
  });

  it('are a file, which is missed by name, sent, and kept with its receipt', async () => {
    const form = await browser.get(`${path}/compila/observations.file`);
    expect(form.text).toContain('Si può inviare entro le ore 24 di lunedì 27 ottobre 2025');
    expect(form.text).toContain('Torna alla pratica');
    const missing = await browser.upload(form, { act: 'next' }, []);
    expect(missing.text).toContain('Manca: Testo delle osservazioni');
    const again = await browser.get(`${path}/compila/observations.file`);
    const summary = await browser.upload(again, { act: 'next' }, [pdf('/data/document', 'osservazioni.pdf')]);
    const receipt = await sent(browser, summary, 'Presenta osservazioni');
    expect(receipt.text).toContain('osservazioni.pdf');
    const page = await browser.get(path);
    expect(page.text).toContain('Osservazioni presentate');
    expect(page.text).not.toContain('Ora tocca a te');
  });
});

describe('a version of the project at the table', () => {
  let world: StoryWorld;
  let browser: PageBrowser;
  const path = `/ente/pratiche/${tableOf(A1)}`;
  const part = (code: string) => browser.get(`${path}/compila/project.version/${code}`);
  beforeAll(async () => {
    world = await openStory('2025-11-18T18:00');
    browser = await world.signedIn('delta');
  });
  afterAll(() => world.close());

  it('is filled in part by part, rows added and taken away', async () => {
    const documents = await part('documento');
    expect(documents.text).toContain('Versione 1');
    await browser.upload(documents, { '/data/changes': 'Prima versione.', act: 'next' }, [
      pdf('/data/documentHash', 'progetto.pdf'),
    ]);
    const activity = {
      '/data/activities/0/title': 'Sportello <b>di quartiere</b>',
      '/data/activities/0/intervention': 'I1',
      '/data/activities/0/target': 'Persone sole',
      '/data/activities/0/budget/0/year': '2026',
      '/data/activities/0/budget/0/amount': '1.234,56',
      act: 'next',
    };
    await browser.submit(await part('attivita'), activity, FORM);
    const prices = await browser.submit(await part('costi-unitari'), { _add: '/data/unitCosts' }, FORM);
    expect(prices.text).toContain('Costo unitario 1');
    const none = await browser.submit(prices, { _remove: '/data/unitCosts/0' }, FORM);
    expect(none.text).not.toContain('Costo unitario 1');
    const team = await browser.submit(await part('gruppo'), { _add: '/data/team' }, FORM);
    await browser.submit(
      team,
      { '/data/team/0/figure': 'Educatrice', '/data/team/0/provided': 'true', act: 'next' },
      FORM,
    );
    const links = await browser.submit(await part('collegamenti'), { _add: '/data/links' }, FORM);
    const list = await browser.submit(
      links,
      { '/data/links/0/to': 'P5', '/data/links/0/how': 'Incontri fra i tavoli', act: 'next' },
      FORM,
    );
    expect(list.text).toContain('Non è ancora inviata');
    expect(list.text).not.toContain('In corso');
  });

  it('is read over with its amounts, sent, and has its receipt; the next one is number two', async () => {
    const summary = await browser.get(`${path}/riepilogo/project.version`);
    expect(summary.text).toContain('1.234,56');
    const receipt = await sent(browser, summary, 'Deposita una versione del progetto');
    expect(receipt.text).toContain('progetto.pdf');
    expect(receipt.html).toContain('Sportello &lt;b>di quartiere');
    expect(receipt.document.querySelector('main dd b')).toBeNull();
    const next = await part('documento');
    expect(next.text).toContain('Versione 2');
    expect(next.text).not.toContain('progetto.pdf');
    expect((await part('attivita')).html).toContain('Persone sole');
  });
});

describe('at the end of a convention', () => {
  const convention = conventionOf(P3);
  const path = `/ente/pratiche/${convention}`;
  let world: StoryWorld;
  let browser: PageBrowser;
  beforeAll(async () => {
    world = await openStory('2029-02-15T10:00');
    browser = await world.signedIn('cardo');
  }, 300_000);
  afterAll(() => world.close());

  it('the final account says of every activity how much was done, and is sent', async () => {
    const list = await browser.get(`${path}/compila/account.submit`);
    expect(list.text).toContain('Si può inviare entro le ore 24 di giovedì 1 marzo 2029');
    const form = await browser.get(`${path}/compila/account.submit/attivita`);
    const done = (code: string, share: string) => ({
      [`/data/activities/@${code}/doneBasisPoints`]: share,
      [`/data/activities/@${code}/description`]: 'Relazione finale',
    });
    const wrong = await browser.submit(
      form,
      { ...done('A1', '100'), ...done('A2', '170'), act: 'next' },
      FORM,
    );
    expect(wrong.text).toContain('Al più 100');
    await browser.submit(wrong, { ...done('A1', '100'), ...done('A2', '70'), act: 'next' }, FORM);
    const file = await browser.get(`${path}/compila/account.submit/rendiconto`);
    await browser.upload(file, { act: 'next' }, [pdf('/data/documentHash', 'rendiconto.pdf')]);
    const summary = await browser.get(`${path}/riepilogo/account.submit`);
    expect(summary.text).toContain('70%');
    const receipt = await sent(browser, summary, 'Presenta il rendiconto finale');
    expect(receipt.text).toContain('rendiconto.pdf');
    expect((await browser.get(path)).text).not.toContain('Ora tocca a te');
  });

  it('a proposed reduction is answered with observations before it is decided', async () => {
    const { name: _, ...by } = officer;
    const reason = 'Lo sportello è rimasto chiuso tre mesi su dieci';
    const reductions = [{ activity: 'A2', acceptedBasisPoints: 7_000, amount: 11_250, reason }];
    const answer = await advance(world.path, {
      case: convention,
      type: 'reduction.propose',
      data: { disallowances: [], reductions },
      by,
      id: randomUUID(),
    });
    expect(answer).toMatchObject({ ok: true });
    const page = await browser.get(path);
    expect(page.text).toContain(reason);
    expect(page.document.querySelector('main .btn-primary')?.text).toContain('Presenta osservazioni');
    const form = await browser.get(`${path}/compila/observations.submit`);
    const summary = await browser.upload(form, { act: 'next' }, [
      pdf('/data/documentHash', 'osservazioni.pdf'),
    ]);
    const receipt = await sent(browser, summary, 'Presenta osservazioni');
    expect(receipt.text).toContain('osservazioni.pdf');
    expect((await browser.get(path)).text).not.toContain('Ora tocca a te');
  });
});
