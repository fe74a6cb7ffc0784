import { PageBrowser } from '../support/pages/browser.js';
import { openStory, type StoryWorld } from '../support/pages/story-world.js';

const COMUNE = '/avvisi/comune-di-crema.co-progettazione-comune-2026-2028';

let world: StoryWorld;
beforeAll(async () => {
  world = await openStory('2025-09-26T10:00');
});
afterAll(() => world.close());

const anybody = () => new PageBrowser(world.origin);

describe('the list of notices', () => {
  it('needs no session, and says of each the one date that matters, absolute', async () => {
    const { status, text, document } = await anybody().get('/avvisi');
    expect(status).toBe(200);
    expect(text).toContain('Aperti');
    expect(text).toMatch(/Chiude mercoledì 15 ottobre 2025, ore 12:00 \(fra 19 giorni\)/);
    expect(document.querySelectorAll('.card-flat a').map((one) => one.getAttribute('href'))).toContain(
      COMUNE,
    );
  });
});

describe('the page of a notice', () => {
  it('tells for whom, what, when and how, without a session', async () => {
    const { status, text, document } = await anybody().get(COMUNE);
    expect(status).toBe(200);
    const headings = document.querySelectorAll('main h2').map((one) => one.text);
    expect(headings).toEqual([
      'In questa pagina',
      'A chi è rivolto',
      'I programmi',
      'Cosa serve',
      'Tempi e scadenze',
      'Come si partecipa',
      'Quesiti',
      'Atti',
      'Contatti',
    ]);
    expect(text).toMatch(/Si chiudono le domande ?mercoledì 15 ottobre 2025, ore 12:00/);
    expect(text).toContain('Un ente può candidarsi a un solo programma?');
    expect(text).not.toContain('Ginestra');
    expect(document.querySelectorAll('main .btn-primary').map((one) => one.text)).toEqual([
      'Accedi per partecipare',
    ]);
  });

  it('shows what the reader can do before everything that there is to read', async () => {
    const { html } = await anybody().get(COMUNE);
    expect(html.indexOf('Accedi per partecipare')).toBeGreaterThan(0);
    expect(html.indexOf('Accedi per partecipare')).toBeLessThan(html.indexOf('In questa pagina'));
  });

  it('in English says which of its words are Italian: names, texts of the procedure, questions', async () => {
    const { document } = await anybody().get(`${COMUNE}?lang=en`);
    const italian = document.querySelectorAll('[lang=it]').map((one) => one.text.trim());
    expect(italian).toEqual(
      expect.arrayContaining([
        document.querySelector('h1')?.text,
        'Statuto vigente',
        'Un ente può candidarsi a un solo programma?',
      ]),
    );
    expect((await anybody().get(COMUNE)).document.querySelectorAll('main [lang=it]')).toEqual([]);
  });

  it('says the same to machines, as data that end no element', async () => {
    const { document } = await anybody().get(COMUNE);
    const data = document.querySelector('script[type="application/ld+json"]')?.text ?? '';
    expect(JSON.parse(data)).toMatchObject({
      '@type': 'GovernmentService',
      provider: { name: 'Comune di Crema' },
      availableChannel: { availabilityEnds: '2025-10-15T10:00:00Z' },
    });
    expect(data).not.toContain('<');
  });

  it('gives its dates to a calendar', async () => {
    const answer = await fetch(`${world.origin}${COMUNE}/date.ics`);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const lines = (await answer.text()).split('\r\n');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines).toContain('DTSTART:20251015T100000Z');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it.each(['comune-di-crema.non-esiste', 'x', '%3Cscript%3E'])('is not there for %s', async (address) => {
    expect((await anybody().get(`/avvisi/${address}`)).status).toBe(404);
    expect((await anybody().get(`/avvisi/${address}/date.ics`)).status).toBe(404);
  });

  it('hands over none but its own documents', async () => {
    expect((await anybody().get(`${COMUNE}/documenti/${'ab'.repeat(32)}`)).status).toBe(404);
  });

  it('leads who has a draft to it, and who has none to begin', async () => {
    const [aurora, bussola] = [await world.signedIn('aurora'), await world.signedIn('bussola')];
    const button = async (who: PageBrowser) =>
      (await who.get(COMUNE)).document.querySelectorAll('main .btn-primary').map((one) => one.text.trim());
    expect(await button(aurora)).toEqual(['Continua la domanda']);
    expect(await button(bussola)).toEqual(['Inizia la domanda']);
  });

  it('offers nothing to begin to who represents nobody', async () => {
    const { text, document } = await (await world.signedIn('dirigente')).get(COMUNE);
    expect(document.querySelectorAll('main .btn-primary')).toEqual([]);
    expect(text).toContain('Il tuo accesso non è collegato a un ente del Terzo Settore.');
  });

  it('begins one application, however often the button is pressed', async () => {
    const esagono = await world.signedIn('bussola');
    const page = await esagono.get(COMUNE);
    const first = await esagono.submit(page, {}, `main form[action="${COMUNE}/domanda"]`);
    const again = await esagono.submit(page, {}, `main form[action="${COMUNE}/domanda"]`);
    expect(first.status).toBe(200);
    expect(first.url).toMatch(/^\/ente\/pratiche\/[0-9a-f-]{36}$/);
    expect(again.url).toBe(first.url);
  });

  it('begins none without a session, nor from another site', async () => {
    const answer = await anybody().post(`${COMUNE}/domanda`, new URLSearchParams());
    expect(answer.status).toBe(401);
    const bussola = await world.signedIn('bussola');
    const forged = await bussola.post(`${COMUNE}/domanda`, new URLSearchParams({ _key: 'x.y' }));
    expect(forged.status).toBe(403);
  });
});
