/** A lawyer finds each answer from the pages: with the mouse, by keyboard alone, without script, and at 400 %. */
import type { Browser } from 'playwright-core';
import { describeWithBrowser, openChromium, visit, type Visit } from '../support/browser/chromium.js';
import { Keyboard } from '../support/browser/keyboard.js';
import { Mouse } from '../support/browser/mouse.js';
import type { Person } from '../support/browser/person.js';
import { reflowFlaws } from '../support/browser/reflow.js';
import { openRecord, type RecordWorld } from '../support/pages/record-world.js';

type Walk = { lawyer: Person; reads: (...answers: (string | RegExp)[]) => Promise<void> };
type Journey = [question: string, go: (walk: Walk) => Promise<void>];

const REGISTER = 'Registro';
const STEPS = { name: 'Mostra i passi', kind: 'button' } as const;
const KIND = /^Tipo di pratica/;
const HISTORY = 'Atti e storico';

async function find(lawyer: Person, kind: string, step: string): Promise<void> {
  await lawyer.follow(REGISTER);
  await lawyer.pick(KIND, kind);
  await lawyer.pick(/^Passo/, step);
  await lawyer.follow(STEPS);
}

const journeys: Journey[] = [
  [
    '1: who knew what, and when',
    async ({ lawyer, reads }) => {
      await find(lawyer, 'Manifestazione di interesse', 'Esclusione decisa');
      await lawyer.follow('Esclusione decisa');
      await reads(
        'Domanda n. 5 esclusa. a Associazione Faro di Esempio (dimostrazione)',
        /Registrato martedì 21 ottobre 2025, ore \d\d:\d\d:\d\d/,
      );
      await lawyer.follow('Passo seguente');
      await reads(/Consegna avvenuta martedì 21 ottobre 2025, ore 17:40:00/, 'Documento che lo prova');
    },
  ],
  [
    '2: was the application on time',
    async ({ lawyer, reads }) => {
      await lawyer.follow(REGISTER);
      await lawyer.pick(KIND, 'Manifestazione di interesse');
      await lawyer.write(/^Ente/, 'Ginestra');
      await lawyer.follow(STEPS);
      await reads('fatto di mercoledì 15 ottobre 2025, ore 12:00:33');
      await lawyer.follow('Pratica aperta');
      await reads('Avvenuto mercoledì 15 ottobre 2025, ore 12:00:33', 'Esito Fuori termine');
    },
  ],
  [
    '6: was the commission named after the deadline, odd, free of conflicts',
    async ({ lawyer, reads }) => {
      await find(lawyer, 'Valutazione', 'Commissione nominata');
      await lawyer.follow('Commissione nominata');
      await reads(/Avvenuto giovedì 23 ottobre 2025/, 'determinazione dirigenziale');
      await lawyer.follow(HISTORY);
      await reads('Dichiarazione resa', 'Commissione nominata');
    },
  ],
  [
    '9: was the notice of refusal due, sent, answered',
    async ({ lawyer, reads }) => {
      await find(lawyer, 'Manifestazione di interesse', 'Esclusione decisa');
      await lawyer.follow('Esclusione decisa');
      await lawyer.follow(HISTORY);
      await reads('Era dovuto? No: l’avviso non lo prevede', 'In questa pratica nessun preavviso è partito.');
    },
  ],
  [
    '10: was the end term respected, with which suspensions',
    async ({ lawyer, reads }) => {
      await find(lawyer, 'Avviso di co-progettazione', 'Avviso pubblicato');
      await lawyer.follow('Avviso pubblicato');
      await lawyer.follow('Scadenze');
      await reads(/Termine di conclusione del procedimento .*?(Rispettato|Scaduto|Chiuso in ritardo)/);
      await lawyer.follow('Termine di conclusione del procedimento');
      await reads('Fatto da cui si conta', 'Regole applicate', 'Sospensioni', 'Calendario delle festività');
    },
  ],
  [
    '14: was there an act in effect before the signature',
    async ({ lawyer, reads }) => {
      await find(lawyer, 'Convenzione', 'Visto contabile registrato');
      await lawyer.follow('Visto contabile registrato');
      await reads(/Ha effetto dal|Efficace dal/i);
      await lawyer.follow('Passo seguente');
      await reads('Convenzione firmata', 'Da «In preparazione» a «Firmata, da pubblicare»');
    },
  ],
  [
    '17: was the six-month notice right',
    async ({ lawyer, reads }) => {
      await find(lawyer, 'Preavviso di cessazione', 'Preavviso emesso');
      await lawyer.follow('Preavviso emesso');
      await lawyer.follow('Passo seguente');
      await reads('Consegna avvenuta martedì 31 agosto 2027, ore 10:15:00');
      await lawyer.follow('Si apre il termine «Preavviso di cessazione»');
      await reads('6 mesi', 'Giorno del fatto martedì 31 agosto 2027', '[art. 2963 c. 5 c.c.]');
      await reads('Data usata da Iter martedì 29 febbraio 2028');
    },
  ],
  [
    '18: is the 25 % cap respected, and by which base',
    async ({ lawyer, reads }) => {
      await find(lawyer, 'Integrazione della convenzione', 'Integrazione firmata');
      await lawyer.follow('Estensione');
      await lawyer.follow('Convenzione');
      await reads('Base: il contributo della convenzione € 10.500,00', 'Tetto: 25% della base € 2.625,00');
      await reads('Ancora disponibile € 0,00');
    },
  ],
];

describeWithBrowser('a lawyer asks, and the pages answer', () => {
  let world: RecordWorld;
  let browser: Browser;
  beforeAll(async () => {
    world = await openRecord();
    browser = await openChromium();
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  describe.each([
    ['with the mouse', { script: true }, Mouse],
    ['by keyboard alone', { script: true }, Keyboard],
    ['without script', { script: false }, Mouse],
    ['at 320 pixels, as 1280 at 400 %', { width: 320, height: 256 }, Mouse],
  ] as const)('%s', (_, screen, By) => {
    let here: Visit;
    let lawyer: Person;
    beforeAll(async () => {
      here = await visit(browser, world.origin, screen);
      lawyer = new By(here.page);
      await lawyer.signIn('avvocatura');
    });
    afterAll(() => here.context.close());

    it.each(journeys)('%s', async (_question, go) => {
      const { page, complaints } = here;
      const flaws: string[] = [];
      await page.goto('/');
      await go({
        lawyer,
        async reads(...answers) {
          const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
          for (const answer of answers)
            if (typeof answer === 'string') expect(text).toContain(answer);
            else expect(text).toMatch(answer);
          if ('width' in screen) flaws.push(...(await reflowFlaws(page)));
        },
      });
      expect([...flaws, ...lawyer.flaws.splice(0), ...complaints]).toEqual([]);
    });
  });

  it.each([
    ['the history of a case', '/storico?giorni=aperti'],
    ['a step', '/storico/3'],
    ['the path', '/percorso'],
  ])(
    '%s is printed whole: whose it is, when it was read and where, nothing folded, nothing to press',
    async (_, at) => {
      const { context, page } = await visit(browser, world.origin);
      await new Mouse(page).signIn('avvocatura');
      const id = await world.caseWhere(`workflow = 'termination-notice'`);
      await page.goto(`/pratiche/${id}${at}`);
      await page.emulateMedia({ media: 'print' });
      // A4 with margins of 15 mm, at 96 dots to the inch.
      await page.setViewportSize({ width: 680, height: 1009 });
      expect(await page.locator('.on-paper').innerText()).toMatch(
        /^Comune di Crema\. Pagina di Iter letta \S+ 1 giugno 2029/,
      );
      const address = await page
        .locator('.on-paper')
        .evaluate((head) => getComputedStyle(head, '::after').content);
      expect(address).toBe(`"${world.origin}/pratiche/${id}${at}"`);
      for (const gone of ['header', 'footer', 'form', 'main .btn', '.lenses', '.technical'])
        expect([gone, await page.locator(gone).filter({ visible: true }).count()]).toEqual([gone, 0]);
      const folded = await page
        .locator('main details:not(.technical) > :not(summary)')
        .evaluateAll((parts) => parts.filter((part) => part.getBoundingClientRect().height === 0).length);
      expect(folded).toBe(0);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(680);
      await context.close();
    },
  );
});
