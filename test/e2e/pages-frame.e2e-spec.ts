import { openPages, type Stage } from '../../apps/web/src/index.js';
import { createWorld, NOW, PASSWORD, type World } from '../support/api/world.js';
import { PageBrowser, type Seen } from '../support/pages/browser.js';

const moved: string[] = [];
const stage: Stage = {
  accounts: [
    { email: 'officer@example.org', password: PASSWORD, name: 'Ufficio', about: 'procedure-officer' },
  ],
  move: (to) => {
    moved.push(to);
    return Promise.resolve(to);
  },
};

const accidents: unknown[] = [];
const logger = {
  log: () => undefined,
  warn: () => undefined,
  error: (told: unknown) => accidents.push(told),
};

let world: World;
beforeAll(async () => {
  world = await createWorld({ faces: [await openPages(stage)], heartbeat: () => true, logger });
});
afterAll(() => world.close());
afterEach(() => {
  expect(accidents).toEqual([]);
});

const browser = (): PageBrowser => new PageBrowser(world.origin);

async function signedIn(name: string): Promise<PageBrowser> {
  const one = browser();
  await one.signIn(`${name}@example.org`);
  return one;
}

const publicPages = ['/', '/accedi', '/accessibilita', '/privacy', '/note-legali', '/assistenza', '/stato'];

describe('every page', () => {
  it.each([...publicPages, '/non-esiste'])(
    '%s has one heading, landmarks, and a way past the header',
    async (url) => {
      const { document } = await browser().get(url);
      expect(document.querySelectorAll('h1')).toHaveLength(1);
      for (const landmark of ['header', 'main#content', 'footer'])
        expect(document.querySelectorAll(landmark)).toHaveLength(1);
      expect(document.querySelector('.skiplinks a')?.getAttribute('href')).toBe('#content');
      expect(document.querySelector('html')?.getAttribute('lang')).toBe('it');
      const footer = document.querySelectorAll('footer a').map((link) => link.text);
      expect(footer).toEqual([
        'Dichiarazione di accessibilità',
        'Privacy',
        'Note legali',
        'Assistenza',
        'Stato del servizio',
      ]);
    },
  );

  it.each([...publicPages, '/non-esiste'])(
    '%s lets in nothing from elsewhere and nothing inline',
    async (url) => {
      const { headers, html, document } = await browser().get(url);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(html).not.toMatch(/ style="| on\w+="|<style|javascript:/);
      for (const script of document.querySelectorAll('script'))
        expect(script.getAttribute('src')).toMatch(/^\/assets\/[\w.-]+\.js$/);
      expect(html).not.toMatch(/(src|href|action)="(https?:)?\/\//);
    },
  );

  it('says no to what is not there, in words and with a number', async () => {
    const { status, text } = await browser().get('/non-esiste');
    expect(status).toBe(404);
    expect(text).toMatch(/Questa pagina non c’è.*Numero della richiesta: [0-9a-f]{32}/);
  });
});

describe('assets', () => {
  it('are small, squeezed, and kept for ever under a name that changes with them', async () => {
    const { document } = await browser().get('/');
    const style = document.querySelector('link[rel=stylesheet]')?.getAttribute('href') ?? '';
    expect(style).toMatch(/^\/assets\/style\.[0-9a-f]{12}\.css$/);
    const answer = await fetch(new URL(style, world.origin), { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(Number(answer.headers.get('content-length'))).toBeLessThan(60_000);
    expect(await answer.text()).toContain('.btn-primary');
  });

  it('that are not there are not there', async () => {
    expect((await browser().get('/assets/../package.json')).status).toBe(404);
    expect((await browser().get('/assets/style.css')).status).toBe(404);
  });
});

describe('the language', () => {
  it('is chosen once and kept, at the same address', async () => {
    const reader = browser();
    const page = await reader.get('/privacy?lang=en');
    expect(page.url).toBe('/privacy');
    expect(page.document.querySelector('html')?.getAttribute('lang')).toBe('en');
    expect((await reader.get('/')).text).toContain('Designing social services together');
  });
});

describe('signing in', () => {
  it('lets in, shows who is there, and lets out', async () => {
    const officer = browser();
    const home = await officer.signIn('officer@example.org');
    expect(home.url).toBe('/');
    expect(home.html).toContain('Accesso come officer');
    const out = await officer.submit(home, {}, 'header form');
    expect(out.html).not.toContain('Accesso come');
  });

  it('answers a wrong password in place, keeping the name', async () => {
    const page = await browser().signIn('officer@example.org', 'a wrong password');
    expect(page.status).toBe(401);
    expect(page.document.querySelector('[role=alert]')?.text).toContain('non corrispondono');
    expect(page.document.querySelector('#email')?.getAttribute('value')).toBe('officer@example.org');
  });

  it('slows down who guesses', async () => {
    const guesser = browser();
    let last: Seen | undefined;
    for (let n = 0; n < 7; n++) last = await guesser.signIn('manager@example.org', 'a wrong password');
    expect(last?.status).toBe(429);
    expect(last?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(last?.text).toContain('Troppi tentativi');
  });

  it('leads back to the page that was asked for, and to no other site', async () => {
    const reader = browser();
    const asked = await reader.get('/ente-per-cui-opero');
    expect(asked.url).toContain('/accedi?da=');
    const back = await reader.submit(
      asked,
      { email: 'alfa@example.org', password: PASSWORD },
      'form.sign-in-form',
    );
    expect(back.url).toBe('/ente-per-cui-opero');
    const elsewhere = await browser().get('/accedi?da=//evil.example/');
    expect(elsewhere.document.querySelector('input[name=da]')?.getAttribute('value')).toBe('/');
  });

  it('lists the accounts of a demonstration, which open with one button', async () => {
    const reader = browser();
    const page = await reader.get('/accedi');
    expect(page.text).toContain('Utenze della dimostrazione');
    const home = await reader.submit(page, {}, '.accounts form');
    expect(home.html).toContain('Accesso come officer');
  });

  it('shows for which organisation one acts, and lets one choose', async () => {
    const alfa = await signedIn('alfa');
    const choice = await alfa.get('/ente-per-cui-opero');
    const after = await alfa.submit(choice, {});
    expect(after.html).toContain('Stai operando per: Ente alfa');
    const other = await alfa.submit(choice, { organisation: world.organisations.beta });
    expect(other.status).toBe(422);
  });
});

describe('a form', () => {
  // An account may try five times a minute: these share one session.
  let alfa: PageBrowser;
  beforeAll(async () => {
    alfa = await signedIn('alfa');
  });

  const organisation = () => ({ organisation: world.organisations.alfa });

  it('from another site is refused', async () => {
    const sent = new URLSearchParams(organisation());
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      const page = await alfa.post('/ente-per-cui-opero', sent, headers);
      expect([page.status, page.text]).toEqual([403, expect.stringContaining('Il modulo non è più valido')]);
    }
  });

  it('without the key of its session is refused', async () => {
    const beta = await signedIn('beta');
    const foreign = (await beta.get('/ente-per-cui-opero')).document.querySelector('main input[name=_key]');
    for (const _key of ['', foreign?.getAttribute('value') ?? '']) {
      const sent = new URLSearchParams({ ...organisation(), _key });
      expect((await alfa.post('/ente-per-cui-opero', sent)).status).toBe(403);
    }
  });

  it('is taken as a form only, and a route of the API takes none', async () => {
    const json = { 'content-type': 'application/json' };
    expect((await alfa.post('/ente-per-cui-opero', new URLSearchParams(), json)).status).toBe(400);
    expect((await alfa.post('/api/v1/session', new URLSearchParams(), { accept: '*/*' })).status).toBe(415);
  });

  it('sent after the session has ended is kept, and goes on after signing in', async () => {
    const choice = await alfa.get('/ente-per-cui-opero');
    alfa.set('sid', 'ended');
    const asked = await alfa.submit(choice, {});
    expect(asked.status).toBe(401);
    expect(asked.text).toContain('Quello che hai scritto non è perso');
    const resumed = await alfa.submit(
      asked,
      { email: 'alfa@example.org', password: PASSWORD },
      'form.sign-in-form',
    );
    expect(resumed.text).toContain('Riprendi da dove eri');
    expect((await alfa.submit(resumed, {})).html).toContain('Stai operando per: Ente alfa');
  });
});

describe('the demonstration', () => {
  it('is marked on every page, with its date', async () => {
    const { document } = await browser().get('/');
    const band = document.querySelector('.demonstration-band');
    expect(band?.text).toContain('dati ed enti inventati');
    expect(band?.querySelector('time')?.getAttribute('datetime')).toBe(NOW);
  });

  it('lets who has signed in move the date', async () => {
    const officer = await signedIn('officer');
    const page = await officer.get('/dimostrazione');
    await officer.submit(page, {}, 'main form', 'button[name=days][value="7"]');
    expect(moved).toEqual(['2026-11-28T09:00:00Z']);
    expect((await browser().get('/dimostrazione')).url).toContain('/accedi');
  });
});

describe('without a demonstration', () => {
  it('there is no mark, no account and no clock to move', async () => {
    const service = await createWorld({ faces: [await openPages()], mode: 'service' });
    try {
      const reader = new PageBrowser(service.origin);
      const page = await reader.get('/accedi');
      expect(page.html).not.toContain('Dimostrazione');
      expect(page.text).not.toContain('Utenze');
    } finally {
      await service.close();
    }
  });
});
