/** Whole pages, with their frame, as visitors, officers and legal staff see them: accessible, valid, as wide as their window. */
import type { Browser } from 'playwright-core';
import { describeWithBrowser, openChromium, visit, type Visit } from '../support/browser/chromium.js';
import { flawsOf } from '../support/browser/flaws.js';
import { signIn } from '../support/browser/sign-in.js';
import { openStory, type StoryWorld } from '../support/pages/story-world.js';

/** Applications are in, the commission is at work. */
const IN_THE_MIDDLE = '2025-11-05T10:00';

const nowhere = '/pratiche/00000000-0000-4000-8000-000000000000';

/** Names of pictures, and addresses; `{case}` is the notice of Crema. */
const pages = {
  visitor: {
    home: '/',
    accedi: '/accedi',
    accessibilita: '/accessibilita',
    privacy: '/privacy',
    'note-legali': '/note-legali',
    assistenza: '/assistenza',
    stato: '/stato',
    'non-trovata': '/non-esiste',
  },
  officer: {
    home: '/',
    lavoro: '/lavoro',
    'lavoro-vuoto': '/lavoro?gruppo=overdue&tipo=application',
    pratiche: '/pratiche',
    'pratiche-vuote': '/pratiche?filter[workflow]=nothing',
    pratica: '{case}',
    'pratica-percorso': '{case}/percorso',
    'pratica-storico': '{case}/storico',
    'pratica-storico-passo': '{case}/storico/2',
    'pratica-scadenze': '{case}/scadenze',
    'pratica-verifica': '{case}/verifica',
    procedure: '/procedure',
    'incidenti-vuoti': '/incidenti',
    preferenze: '/preferenze',
    'lavoro-inglese': '/lavoro?lang=en',
    'lavoro-di-un-gruppo': '/lavoro?gruppo=later&lang=it',
    'pratica-non-trovata': nowhere,
  },
  lawyer: {
    registro: '/registro',
    'registro-vuoto': '/registro?dal=2020-01-01&al=2020-01-02',
    verifica: '/verifica',
  },
} as const;

describeWithBrowser('whole pages in a browser', () => {
  let world: StoryWorld;
  let browser: Browser;
  let notice: string;
  const seen: Partial<Record<keyof typeof pages, Visit>> = {};
  beforeAll(async () => {
    world = await openStory(IN_THE_MIDDLE);
    browser = await openChromium();
    const { rows } = await world.pool.query<{ id: string }>(
      `SELECT id FROM case_file WHERE workflow = 'notice' AND key = 'co-progettazione-comune-2026-2028'`,
    );
    notice = `/pratiche/${rows[0]?.id ?? ''}`;
    seen.visitor = await visit(browser, world.origin);
    seen.officer = await visit(browser, world.origin);
    seen.lawyer = await visit(browser, world.origin);
    await signIn(seen.officer.page, 'procedimento');
    await signIn(seen.lawyer.page, 'avvocatura');
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  const here = (role: keyof typeof pages): Visit => {
    const found = seen[role];
    if (!found) throw new Error(`Nobody visits as ${role}.`);
    return found;
  };

  describe.each(['visitor', 'officer', 'lawyer'] as const)('of a %s', (role) => {
    it.each(Object.entries(pages[role]))('%s (%s)', async (name, address) => {
      const { page, complaints } = here(role);
      const answer = await page.goto(address.replace('{case}', notice));
      expect(answer?.status()).toBe(name.endsWith('non-trovata') ? 404 : 200);
      expect(await flawsOf(page, `${role}-${name}`)).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });

  it('of an officer, the form of a step, and the same form with its mistakes', async () => {
    const { page, complaints } = here('officer');
    await page.goto(notice);
    await page.click('.requirements .can-do a');
    expect(await flawsOf(page, 'officer-passo')).toEqual([]);
    await page.click('main button[value=check]');
    await page.waitForSelector('#errors');
    expect(await flawsOf(page, 'officer-passo-errori')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('of an officer, a procedure', async () => {
    const { page, complaints } = here('officer');
    await page.goto('/procedure');
    await page.click('main tbody a');
    expect(await flawsOf(page, 'officer-procedura')).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
