import { PageBrowser, type Seen } from '../support/pages/browser.js';
import { openStory, type StoryWorld } from '../support/pages/story-world.js';
import { caseAddress, preferencesAddress } from '../../libs/notify/src/content/addresses.js';

const REQUIRED = 'expression-of-interest.rescueRequested';
const NORM = 'L. 241/1990, art. 6 c. 1 lett. b';

let world: StoryWorld;
let aurora: PageBrowser;
let officer: PageBrowser;
beforeAll(async () => {
  world = await openStory('2025-12-20T10:00');
  [aurora, officer] = [await world.signedIn('aurora'), await world.signedIn('responsabile')];
});
afterAll(() => world.close());

const open = (): Promise<Seen> => aurora.get('/preferenze');
const chosen = (page: Seen, name: string): string | undefined =>
  page.document.querySelector(`select[name="${name}"] option[selected]`)?.getAttribute('value');
const box = (page: Seen, code: string) => page.document.querySelector(`input[name=on][value="${code}"]`);

/** The form as it stands, with some ticks taken away. */
function sentFrom(page: Seen, without: readonly string[] = [], values: Record<string, string> = {}) {
  const sent = new URLSearchParams();
  for (const input of page.document.querySelectorAll('form#preferences input[name]')) {
    const [name = '', value = ''] = [input.getAttribute('name'), input.getAttribute('value')];
    const isBox = input.getAttribute('type') === 'checkbox';
    if (isBox && (!input.hasAttribute('checked') || without.includes(value))) continue;
    sent.append(name, value);
  }
  for (const select of page.document.querySelectorAll('form#preferences select')) {
    const name = select.getAttribute('name') ?? '';
    sent.append(name, chosen(page, name) ?? '');
  }
  for (const [name, value] of Object.entries(values)) sent.set(name, value);
  return sent;
}

const stored = async () => {
  const { rows } = await world.pool.query<{ settings: unknown }>(
    `SELECT n.settings FROM notification_preference n JOIN person p ON p.id = n.person_id WHERE p.email LIKE '%aurora%'`,
  );
  return rows.map(({ settings }) => settings);
};

describe('the page that messages lead to', () => {
  it('is at the address that stands in them, for who has signed in, one step from every page', async () => {
    const address = preferencesAddress('');
    expect((await new PageBrowser(world.origin).get(address)).url).toBe(
      `/accedi?da=${encodeURIComponent(address)}`,
    );
    for (const one of [aurora, officer]) {
      const page = await one.get(address);
      expect(page.status).toBe(200);
      expect(page.document.querySelector(`header a[href="${address}"]`)?.text.trim()).toBe('Preferenze');
    }
  });

  it('shows what the law requires as ticked and locked, with the norm', async () => {
    const page = await open();
    const locked = page.document.querySelector(`#f-off-${REQUIRED.replace('.', '-')}`);
    expect([locked?.hasAttribute('disabled'), locked?.hasAttribute('checked')]).toEqual([true, true]);
    expect(page.text).toContain(`Non si può spegnere: lo prevede ${NORM}.`);
    expect(page.text).not.toMatch(/\{\w+\}/);
  });

  it('sent from elsewhere gives back the sentences that were written, and no code of the form', async () => {
    const reader = await world.signedIn('bussola');
    const written = 'Una frase che qualcuno ha scritto.';
    const sent = new URLSearchParams({ _key: 'x.y', shown: REQUIRED, note: written });
    const page = await reader.post('/preferenze', sent);
    expect(page.status).toBe(403);
    expect(page.text).toContain(written);
    expect(page.text).not.toContain(REQUIRED);
  });

  it('offers a partner what has ever reached an organisation, and nothing that goes to the office alone', async () => {
    const { rows } = await world.pool.query<{ code: string; partner: boolean }>(
      `SELECT c.workflow || '.' || n.notice AS code, bool_or(n.recipient_organisation IS NOT NULL) AS partner
       FROM notification n JOIN case_file c ON c.id = n.case_id GROUP BY 1 ORDER BY 1`,
    );
    const [own, all] = [await open(), await officer.get('/preferenze')];
    const offered = (page: Seen, code: string) =>
      page.document.querySelector(`#f-off-${code.replace('.', '-')}`) !== null;
    const reached = rows.filter(({ partner }) => partner).map(({ code }) => code);
    expect(reached.length).toBeGreaterThan(5);
    expect(reached.filter((code) => !offered(own, code))).toEqual([]);
    expect(offered(own, 'convention.publicationDue')).toBe(false);
    expect(rows.filter(({ code }) => !offered(all, code))).toEqual([]);
  });

  it('is there in English', async () => {
    const reader = await world.signedIn('bussola');
    const page = await reader.get('/preferenze?lang=en');
    expect(page.document.querySelector('h1')?.text).toBe('Preferences');
    expect(page.text).toContain(`It cannot be switched off: it is foreseen by ${NORM}.`);
  });
});

describe('preferences', () => {
  it('are saved, and shown again as they were chosen', async () => {
    const after = await aurora.post(
      '/preferenze',
      sentFrom(await open(), ['reminders'], {
        '/digest/every': 'week',
        '/digest/hour': '18',
        '/digest/weekday': '5',
        '/quietHours/from': '21',
        '/quietHours/to': '7',
        '/language': 'en',
      }),
    );
    expect(after.text).toContain('Le preferenze sono salvate.');
    expect(await stored()).toEqual([
      {
        language: 'en',
        off: ['reminders'],
        digest: { every: 'week', hour: 18, weekday: 5 },
        quietHours: { from: 21, to: 7 },
      },
    ]);
    expect(box(after, 'reminders')?.hasAttribute('checked')).toBe(false);
    expect(box(after, 'overdue')?.hasAttribute('checked')).toBe(true);
    expect(['/digest/every', '/quietHours/from', '/language'].map((name) => chosen(after, name))).toEqual([
      'week',
      '21',
      'en',
    ]);
  });

  it('never switch off what the law requires, whatever is sent', async () => {
    const before = await stored();
    const sent = sentFrom(await open());
    sent.append('shown', REQUIRED);
    const page = await aurora.post('/preferenze', sent);
    expect(page.status).toBe(422);
    const link = page.document.querySelector('[role=alert] a');
    expect(link?.text).toContain(`non si può spegnere: lo prevede ${NORM}`);
    expect(page.document.querySelector(link?.getAttribute('href') ?? '')).not.toBeNull();
    expect(page.document.querySelector('title')?.text).toMatch(/^Errore: /);
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['/quietHours/to', '', 'Per le ore di silenzio occorrono l’inizio e la fine.'],
    ['/quietHours/to', '21', 'Le ore di silenzio cominciano e finiscono in ore diverse.'],
    ['/digest/hour', '24', ''],
    ['/digest/every', 'month', ''],
    ['/language', 'fr', ''],
  ])('with %s as "%s" are not saved, and say so at the top and at the field', async (name, value, said) => {
    const before = await stored();
    const page = await aurora.post('/preferenze', sentFrom(await open(), [], { [name]: value }));
    expect(page.status).toBe(422);
    const id = page.document.querySelector('[role=alert] a')?.getAttribute('href') ?? '';
    const field = page.document.querySelector(`select${id}`);
    expect([field?.getAttribute('name'), field?.getAttribute('aria-invalid')]).toEqual([name, 'true']);
    expect(page.document.querySelector(`${id}-error`)?.text).toContain(said);
    expect(await stored()).toEqual(before);
  });

  it('show what is hostile as text', async () => {
    const sent = sentFrom(await open(), [], { '/language': '"><script>alert(1)</script>' });
    sent.append('shown', '<img src=x onerror=alert(1)>');
    const page = await aurora.post('/preferenze', sent);
    expect(page.status).toBe(422);
    expect(page.html).not.toMatch(/<img src=x|<script>alert/);
    expect(page.text).toContain('Non c’è un messaggio');
  });

  it('without the key of the session are refused', async () => {
    const before = await stored();
    const sent = sentFrom(await open(), ['overdue'], { _key: '' });
    expect((await aurora.post('/preferenze', sent)).status).toBe(403);
    const calendar = new URLSearchParams({ '/calendar/of': 'person' });
    expect((await aurora.post('/preferenze/calendari', calendar)).status).toBe(403);
    expect(await stored()).toEqual(before);
  });
});

describe('calendar addresses', () => {
  const NEW = 'form#new-calendar';
  const addressIn = (page: Seen): string => page.document.querySelector('main code')?.text ?? '';
  const read = (address: string) => fetch(address, { headers: { accept: 'text/calendar' } });

  it('are shown once, answer until they are revoked, and are revoked by their person only', async () => {
    const made = await aurora.submit(await open(), {}, NEW);
    const address = addressIn(made);
    expect(address).toMatch(/\/calendari\/[A-Za-z0-9_-]{43}\.ics$/);
    expect((await read(address)).status).toBe(200);
    const later = await open();
    expect(later.html).not.toContain(address);
    const revoke = later.document.querySelector('form[action$="/revoca"]')?.getAttribute('action') ?? '';
    const key = (await officer.get('/preferenze')).document.querySelector('main input[name=_key]');
    const foreign = new URLSearchParams({ _key: key?.getAttribute('value') ?? '' });
    expect((await officer.post(revoke, foreign)).status).toBe(404);
    const after = await aurora.submit(later, {}, 'form[action$="/revoca"]');
    expect(after.text).toContain('L’indirizzo è revocato');
    expect((await read(address)).status).toBe(404);
  });

  it('are of what one may see: an organisation one acts for, a procedure', async () => {
    const page = await open();
    const offered = page.document
      .querySelectorAll(`${NEW} option`)
      .map((one) => one.getAttribute('value') ?? '');
    expect(offered.map((value) => value.split(':')[0])).toEqual(
      expect.arrayContaining(['person', 'organisation', 'procedure']),
    );
    for (const value of offered)
      expect(addressIn(await aurora.submit(page, { '/calendar/of': value }, NEW))).not.toBe('');
    const others = await officer.submit(
      await officer.get('/preferenze'),
      { '/calendar/of': offered.find((value) => value.startsWith('organisation')) ?? '' },
      NEW,
    );
    expect(others.status).toBe(403);
    for (const value of ['', 'everything', 'person:x', `procedure:1' OR '1'='1`]) {
      const wrong = await aurora.submit(page, { '/calendar/of': value }, NEW);
      expect(wrong.status).toBe(422);
      expect(wrong.document.querySelector('[role=alert] a')?.getAttribute('href')).toBe('#f-calendar-of');
    }
  });
});

describe('the links in messages', () => {
  const told = async (condition: string): Promise<string[]> => {
    const { rows } = await world.pool.query<{ id: string }>(
      `SELECT DISTINCT n.case_id AS id FROM notification n WHERE ${condition}`,
    );
    expect(rows.length).toBeGreaterThan(0);
    return rows.map(({ id }) => id);
  };

  it('open for partners whatever they are written about, among the pages of partners', async () => {
    const own = `n.recipient_organisation IN (SELECT id FROM organisation WHERE name LIKE '%Aurora%')`;
    for (const id of await told(own)) {
      const page = await aurora.get(caseAddress('', id, true));
      expect([page.status, page.url]).toEqual([200, expect.stringMatching(/^\/(ente|avvisi)\//)]);
    }
  });

  it('about a case of the office show what the organisation was written, and others nothing', async () => {
    const [id = ''] = await told(
      `n.notice = 'outcomeApproved' AND n.recipient_organisation IN (SELECT id FROM organisation WHERE name LIKE '%Aurora%')`,
    );
    expect((await aurora.get(caseAddress('', id, true))).text).toContain('Questa pratica è dell’ufficio.');
    const ginestra = await world.signedIn('ginestra');
    expect((await ginestra.get(caseAddress('', id, true))).status).toBe(404);
  });

  it('open for officers', async () => {
    for (const id of await told(`n.recipient_role = 'procedure-officer'`))
      expect((await officer.get(caseAddress('', id, false))).status).toBe(200);
  });

  it('and home lead who acts for an organisation to its own page', async () => {
    expect((await aurora.get('/')).url).toBe('/ente');
    expect((await officer.get('/')).url).toBe('/');
  });
});
