/** A partner's way in a real browser, judged page by page. With ITER_SHOTS=<directory> each page is kept as a picture. */
import type { Browser, Page } from 'playwright-core';
import { bytesOf } from '../../libs/documents/testing/files.js';
import { describeWithBrowser, openChromium, visit, type Visit } from '../support/browser/chromium.js';
import { flawsOf } from '../support/browser/flaws.js';
import { loseAnswer } from '../support/browser/cut-line.js';
import { Keyboard } from '../support/browser/keyboard.js';
import { Mouse } from '../support/browser/mouse.js';
import { reflowFlaws } from '../support/browser/reflow.js';
import { signIn } from '../support/browser/sign-in.js';
import { ets } from '../../apps/cli/src/story/cast.js';
import { fillInApplication, NOTICE } from '../support/pages/apply.js';
import { openStory, type StoryWorld } from '../support/pages/story-world.js';

const SEND = { name: 'Presenta la domanda', kind: 'button' } as const;

/** What an organisation of the cast is called. */
function nameOf(who: string): string {
  const found = Object.entries(ets).find(([slug]) => slug === who)?.[1];
  if (!found) throw new Error(`Nobody of the cast is called ${who}.`);
  return found.name;
}

/** Each way to walk the same journey: who leads, with what, and what is looked at on each page. */
const ways = [
  { way: 'with the mouse, on pages enlarged four times', lead: 'esagono', member: 'faro', script: true },
  { way: 'by keyboard alone', lead: 'bussola', member: 'faro', script: true },
  { way: 'without script', lead: 'delta', member: 'faro', script: false },
] as const;

describeWithBrowser('the pages of partners in a browser', () => {
  let world: StoryWorld;
  let browser: Browser;
  beforeAll(async () => {
    world = await openStory('2025-09-26T10:00');
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  const judge = async (name: string, page: Page): Promise<void> => {
    expect([name, await flawsOf(page, name)]).toEqual([name, []]);
  };

  const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: bytesOf.pdf(name) });

  it('notices are read without a session', async () => {
    const { page, context, complaints } = await visit(browser, world.origin);
    await page.goto('/avvisi');
    await judge('avvisi', page);
    await page.goto(NOTICE);
    await judge('avviso', page);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('a notice is found and read by keyboard alone, and enlarged four times nothing of it is cut', async () => {
    const { page, context } = await visit(browser, world.origin);
    const keys = new Keyboard(page);
    await keys.signIn('ginestra');
    await keys.follow('Avvisi');
    await keys.follow('Co-progettazione del Comune 2026-2028');
    expect(page.url()).toContain(NOTICE);
    expect(keys.flaws).toEqual([]);
    expect(await reflowFlaws(page)).toEqual([]);
    await context.close();
  });

  describe.each(ways)('a grouping applies for two programmes, $way', ({ way, lead, member, script }) => {
    let here: Visit;
    beforeAll(async () => {
      here = await visit(browser, world.origin, { script });
    });
    afterAll(() => here.context.close());

    it('and gets its receipt, once, even when the answer is lost', async () => {
      const { page, context, complaints } = here;
      const By = way === 'by keyboard alone' ? Keyboard : Mouse;
      const hands = new By(page);
      await hands.signIn(lead);
      const look = async (step: string): Promise<void> => {
        if (!way.includes('enlarged')) return;
        expect([step, await reflowFlaws(page)]).toEqual([step, []]);
        await page.setViewportSize({ width: 1280, height: 900 });
      };
      await fillInApplication(hands, { member: nameOf(member), look });

      // The same page is open a second time; the answer to the first sending never comes.
      const summary = page.url();
      const again = await context.newPage();
      await again.goto(summary);
      const { lost } = await loseAnswer(page, '**/invia/**');
      // Nothing comes of it but the page of a lost line.
      await Promise.allSettled([lost, hands.follow(SEND)]);
      await again.bringToFront();
      const other = new By(again);
      await other.follow(SEND);
      expect(again.url()).toMatch(/ricevute\/\d+$/);
      expect(await again.textContent('h1')).toContain('Ricevuta');
      const id = /pratiche\/([^/]+)/.exec(summary)?.[1];
      const { rows } = await world.pool.query(
        `SELECT 1 FROM ledger_entry WHERE case_id = $1 AND event = 'application.submit'`,
        [id],
      );
      expect(rows).toHaveLength(1);

      await again.goto(`/ente/pratiche/${id ?? ''}`);
      expect(await again.textContent('main')).toContain('Membro');
      expect(await again.textContent('main')).toContain('Da confermare');
      expect([...hands.flaws, ...other.flaws]).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });

  describe('an application of one organisation', () => {
    let here: Visit;
    beforeAll(async () => {
      here = await visit(browser, world.origin);
      await signIn(here.page, 'ginestra');
    });
    afterAll(() => here.context.close());

    const look = (step: string): Promise<void> => judge(step, here.page);
    const goOn = () => here.page.click('.filing-form .btn-primary');

    it('is begun from the notice, filled in, sent, and has its receipt', async () => {
      const { page, complaints } = here;
      await page.goto('/ente');
      await look('ente-vuoto');
      await page.goto(NOTICE);
      await page.click('main .btn-primary');
      await page.waitForURL(/\/ente\/pratiche\//);
      await look('pratica-bozza');
      await page.click('.next-step .btn-primary');
      await look('compila-elenco');

      await page.click('main .btn-primary');
      await look('compila-chi');
      await goOn();
      await page.waitForURL(/controlla/);
      await look('compila-chi-errori');
      await page.check('input[value="single"]');
      await page.check('input[value="runts"]');
      await page.fill('#f-data-form-members-0-register-number', '4711');
      await page.fill('#f-data-form-members-0-register-since', '1/3/2022');
      await page.locator('#f-data-form-members-0-register-since').blur();
      await page.locator('[data-saved]', { hasText: 'Bozza salvata alle 10:00.' }).waitFor();
      await goOn();
      await page.waitForURL(/compila\/application.submit$/);

      await page.click('a:text("Programmi")');
      await look('compila-programmi');
      await page.check('[name="/data/form/programmes/@P3"]');
      await page.fill('[name="/data/form/programmes/@P3/coFinancing"]', '1.200,50');
      await page.setInputFiles('[name="/data/form/programmes/@P3/proposal"]', pdf('proposta.pdf'));
      await goOn();
      await page.waitForURL(/compila\/application.submit$/);

      await page.click('a:text("Documenti")');
      await page.setInputFiles('[name="/data/form/documents/@ETS.DOMANDA/sha256"]', {
        ...pdf('tutto.zip'),
        buffer: bytesOf.zip(),
      });
      await goOn();
      await page.waitForURL(/file=/);
      await look('compila-documenti-rifiuto');
      await page.setInputFiles('[name="/data/form/documents/@ETS.DOMANDA/sha256"]', pdf('domanda.pdf'));
      await goOn();
      await page.waitForURL(/compila\/application.submit$/);

      await page.click('a:text("Dichiarazioni")');
      for (const box of await page.locator('.filing-form input[type=checkbox]').all()) await box.check();
      await look('compila-dichiarazioni');
      await goOn();
      await page.waitForURL(/compila\/application.submit$/);
      await page.click('a:text("Firma")');
      await page.check('input[value="digital-signature"]');
      await page.setInputFiles('[name="/data/signature/evidence"]', {
        ...pdf('domanda.p7m'),
        buffer: bytesOf.p7m(),
      });
      await goOn();
      await page.waitForURL(/compila\/application.submit$/);
      await look('compila-elenco-pronto');

      await page.click('a:text("Rileggi e invia")');
      await look('riepilogo');
      await page.click('form[data-island=send] .btn-primary');
      await page.waitForURL(/ricevute\/\d+\?inviata$/);
      await look('ricevuta');
      expect(await page.textContent('.notice-success')).toContain('Inviata. L’abbiamo ricevuta.');
      await page.goto('/ente');
      await look('ente');
      await page.click('.card-flat a');
      await look('pratica-inviata');
      expect(complaints).toEqual([]);
    });
  });
});
