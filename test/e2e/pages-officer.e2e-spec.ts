import { openPages } from '../../apps/web/src/index.js';
import { Browser, createWorld, newApplication, signedIn, type World } from '../support/api/world.js';
import { PageBrowser, type Seen } from '../support/pages/browser.js';

let world: World;
let officer: PageBrowser;
let manager: PageBrowser;
let byApi: { alfa: Browser; officer: Browser };
beforeAll(async () => {
  world = await createWorld({ faces: [await openPages()] });
  officer = new PageBrowser(world.origin);
  manager = new PageBrowser(world.origin);
  await officer.signIn('officer@example.org');
  await manager.signIn('manager@example.org');
  byApi = { alfa: await signedIn(world, 'alfa'), officer: await signedIn(world, 'officer') };
});
afterAll(() => world.close());

const newCase = (): Promise<string> => newApplication(world, byApi.alfa, byApi.officer);

async function sentCase(): Promise<string> {
  const id = await newCase();
  const { status } = await byApi.alfa.event(id, { type: 'application.send', data: { budgetCents: 100 } });
  expect(status).toBe(200);
  return id;
}

const act = { '/act/body': 'Settore Servizi sociali', '/act/date': '2026-11-20', '/act/number': '7' };
const admit = (id: string) => `/pratiche/${id}/azione/application.admit`;
const note = (id: string) => `/pratiche/${id}/azione/application.note`;
const check = 'button[value=check]';
const confirm = 'button[value=confirm]';

describe('the home of an officer', () => {
  it('says four numbers, each a link to its part of the queue', async () => {
    await newCase();
    const home = await officer.get('/');
    const links = home.document.querySelectorAll('.numbers a').map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      '/lavoro?gruppo=overdue',
      '/lavoro?gruppo=today',
      '/lavoro?gruppo=week',
      '/lavoro?gruppo=blocked',
    ]);
    for (const link of links) expect((await officer.get(link ?? '')).status).toBe(200);
  });

  it('is not what others see', async () => {
    const alfa = new PageBrowser(world.origin);
    const home = await alfa.signIn('alfa@example.org');
    expect(home.document.querySelector('.numbers')).toBeNull();
    expect(home.html).not.toContain('href="/lavoro"');
  });
});

describe('the work queue', () => {
  it('puts each deadline in its group, with its end and whose move it is', async () => {
    const id = await newCase();
    const { document } = await officer.get('/lavoro');
    const line = document.querySelectorAll('.queue li').find((item) => item.innerHTML.includes(id));
    expect(line?.structuredText).toMatch(
      /Invio della domanda: entro le ore 24 di .* 2026 \(fra \d+ giorni\)/,
    );
    expect(line?.closest('section')?.querySelector('h2')?.text).toContain('In attesa di altri');
  });

  it('keeps filters and order in the address, and says why it is empty', async () => {
    const page = await officer.get('/lavoro?gruppo=overdue&tipo=application&ordine=lontana');
    expect(page.document.querySelector('#filter-tipo option[selected]')?.text).toBe('Domanda');
    expect(page.text).toContain('Nessun termine scaduto');
    expect((await officer.get('/lavoro?gruppo=nonsense')).status).toBe(400);
  });

  it('shows nothing of another body', async () => {
    const southerner = new PageBrowser(world.origin);
    await southerner.signIn('southerner@example.org');
    expect((await southerner.get('/lavoro')).document.querySelectorAll('.queue li')).toHaveLength(0);
  });
});

describe('the page of a case', () => {
  it('says what can be done, and of the rest every reason and who can help', async () => {
    const id = await newCase();
    const page = await officer.get(`/pratiche/${id}`);
    const box = page.document.querySelector('.requirements');
    expect(box?.querySelector('.can-do a')?.getAttribute('href')).toBe(note(id));
    expect(box?.structuredText).toMatch(
      /Tocca ad altri[^]*Invia la domanda[^]*Può rimediare: Rappresentante/,
    );
    expect(box?.structuredText).toMatch(/Passaggi di altre fasi[^]*Ammetti la domanda/);
  });

  it('shows the deadline with the way it was counted', async () => {
    const page = await officer.get(`/pratiche/${await newCase()}`);
    expect(page.text).toMatch(/Invio della domanda entro le ore 24 di/);
    expect(page.document.querySelector('.deadlines details summary')?.text).toBe('Perché questa data');
    expect(page.text).toContain('Se non si fa nulla: La domanda decade.');
  });

  it.each(['/pratiche/not-an-id', `/pratiche/${'0'.repeat(8)}-0000-4000-8000-000000000000`])(
    'that is not there (%s) is not there',
    async (url) => {
      expect((await officer.get(url)).status).toBe(404);
    },
  );

  it('of another body is not there either', async () => {
    expect((await officer.get(`/pratiche/${world.southCall.root}`)).text).not.toContain('Annota');
    const southerner = new PageBrowser(world.origin);
    await southerner.signIn('southerner@example.org');
    expect((await southerner.get(`/pratiche/${await newCase()}`)).status).toBe(404);
  });

  it('shows what people wrote as text, never as markup', async () => {
    const hostile = `<img src=x onerror=alert(1)>"'&<script>alert(2)</script>`;
    const id = await newCase();
    await world.owner.query(
      'UPDATE organisation SET name = $1 WHERE id = (SELECT organisation_id FROM case_file WHERE id = $2)',
      [hostile, id],
    );
    await world.owner.query('UPDATE case_file SET title = $1 WHERE id = $2', [hostile, id]);
    await world.owner.query(`UPDATE person SET display_name = $1 WHERE email = 'manager@example.org'`, [
      hostile,
    ]);
    const procedure = await world.owner.query<{ id: string }>(
      'UPDATE procedure SET title = $1 WHERE id = (SELECT procedure_id FROM case_file WHERE id = $2) RETURNING id',
      [hostile, id],
    );
    const pages = [
      ...[
        '',
        '/percorso',
        '/storico',
        '/scadenze',
        '/azione/application.note',
        '/azione/application.admit',
      ].map((lens) => `/pratiche/${id}${lens}`),
      ...['/', '/lavoro', '/pratiche', '/procedure'],
      `/procedure/${procedure.rows[0]?.id ?? ''}`,
    ];
    for (const url of pages) {
      const { html, document } = await officer.get(url);
      expect(html).not.toContain('<img src=x');
      expect(html).not.toContain('<script>alert');
      expect(document.querySelectorAll('img')).toHaveLength(0);
    }
  });
});

describe('a step', () => {
  it('is rehearsed with its effects, then confirmed, and told', async () => {
    const id = await sentCase();
    const form = await manager.get(admit(id));
    const preview = await manager.submit(form, act, 'main form', check);
    expect(preview.text).toMatch(/nulla è ancora registrato.*Inviata.*Ammessa/);
    expect((await byApi.officer.get(`/api/v1/cases/${id}`)).body.status).toBe('active');
    const done = await manager.submit(preview, {}, 'main form', confirm);
    expect(done.url).toMatch(new RegExp(`^/pratiche/${id}\\?fatto=\\d+$`));
    expect(done.text).toMatch(/Registrato.*Domanda ammessa/);
    expect((await byApi.officer.get(`/api/v1/cases/${id}`)).body.outcome).toBe('admitted');
  });

  it('pressed twice happens once', async () => {
    const id = await newCase();
    const form = await officer.get(note(id));
    const preview = await officer.submit(form, { '/data/note': 'Chiamato il referente' }, 'main form', check);
    const [one, two] = await Promise.all([
      officer.submit(preview, {}, 'main form', confirm),
      officer.submit(preview, {}, 'main form', confirm),
    ]);
    expect(one?.url).toBe(two?.url);
    const history = (await byApi.officer.get(`/api/v1/cases/${id}/history`)).body.items;
    expect(history.filter(({ event }: { event: string }) => event === 'application.note')).toHaveLength(1);
  });

  it('names every mistake at the top and beside its field, keeping what was written', async () => {
    const id = await sentCase();
    const form = await manager.get(admit(id));
    const wrong = await manager.submit(form, { ...act, '/act/date': 'ieri' }, 'main form', check);
    expect(wrong.status).toBe(422);
    expect(wrong.document.querySelector('#errors a')?.text).toContain('Data dell’atto: ');
    const link = wrong.document.querySelector('#errors a')?.getAttribute('href') ?? '';
    expect(wrong.document.querySelector(link)?.getAttribute('value')).toBe('ieri');
    expect(wrong.document.querySelector('[name="/act/body"]')?.getAttribute('value')).toBe(act['/act/body']);
  });

  it('that somebody else made impossible meanwhile shows what happened, and keeps one’s own text', async () => {
    const id = await newCase();
    const form = await officer.get(note(id));
    const mine = { '/data/note': 'Scritto con cura <b>e pazienza</b>' };
    const preview = await officer.submit(form, mine, 'main form', check);
    await byApi.officer.event(id, { type: 'application.note', data: { note: 'Prima io' } });
    const conflict = await officer.submit(preview, {}, 'main form', confirm);
    expect(conflict.status).toBe(409);
    expect(conflict.text).toMatch(
      /Qualcuno ha agito mentre lavoravi.*Annotazione: Responsabile del procedimento/,
    );
    expect(conflict.document.querySelector('[name="/data/note"]')?.getAttribute('value')).toBe(
      mine['/data/note'],
    );
    const again = await officer.submit(conflict, {}, 'main form', check);
    const done = await officer.submit(again, {}, 'main form', confirm);
    expect(done.text).toContain('Registrato');
  });

  it('that is not for this reader says why, and offers no form', async () => {
    const page = await officer.get(admit(await sentCase()));
    expect(page.text).toMatch(/Questo passo spetta a un altro ruolo.*Lo può fare: Dirigente/);
    expect(page.document.querySelector('main form')).toBeNull();
  });

  it('that the rules refuse on its data says every reason, keeping what was written', async () => {
    const id = await newCase();
    const alfa = new PageBrowser(world.origin);
    alfa.set('sid', (byApi.alfa as unknown as { cookie: string }).cookie.replace('sid=', ''));
    const form = await alfa.get(`/pratiche/${id}/azione/application.send`);
    const refused = await alfa.submit(form, { '/data/budgetCents': '1000001' }, 'main form', check);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('L’importo supera il massimo del bando');
    expect(refused.document.querySelector('[name="/data/budgetCents"]')?.getAttribute('value')).toBe(
      '1000001',
    );
  });

  it('that does not exist is not there', async () => {
    expect((await officer.get(`/pratiche/${await newCase()}/azione/nonsense`)).status).toBe(404);
  });
});

describe('lists', () => {
  it('of cases filter by kind and status, with real tables', async () => {
    const page: Seen = await officer.get(
      '/pratiche?filter[workflow]=application&filter[status]=active&sort=title',
    );
    expect(page.status).toBe(200);
    expect(page.document.querySelector('table caption')?.text).toBe('Pratiche');
    expect(page.document.querySelector('th[aria-sort=ascending]')?.text).toContain('Pratica');
    const none = await officer.get('/pratiche?filter[workflow]=nothing');
    expect(none.text).toContain('Nessuna pratica con questi filtri');
  });

  it('of cases are searched by words, which stay in their field', async () => {
    const found = await officer.get('/pratiche?filter[words]=bando');
    expect(found.document.querySelectorAll('tbody tr').length).toBeGreaterThan(0);
    expect(found.document.querySelector('[name="filter[words]"]')?.getAttribute('value')).toBe('bando');
    const none = await officer.get('/pratiche?filter[words]=parola%20che%20manca');
    expect(none.text).toContain('Nessuna pratica con questi filtri');
  });

  it('of procedures lead to their boards, where every number leads to its cases', async () => {
    const list = await officer.get('/procedure');
    const href = list.document.querySelector('tbody a')?.getAttribute('href') ?? '';
    const board = await officer.get(href);
    expect(board.status).toBe(200);
    const number = board.document.querySelector('.state-count')?.getAttribute('href') ?? '';
    expect(
      (await officer.get(number.replaceAll('&amp;', '&'))).document.querySelectorAll('tbody tr').length,
    ).toBeGreaterThan(0);
  });
});
