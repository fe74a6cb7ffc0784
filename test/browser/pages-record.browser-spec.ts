/** A lawyer finds each answer from the pages: with the mouse, by keyboard alone, without script, and at 400 %. */
import type { Browser } from 'playwright-core';
import { describeWithBrowser, openChromium, visit, type Visit } from '../support/browser/chromium.js';
import { keys, mouse, type Hand } from '../support/browser/hands.js';
import { Keyboard } from '../support/browser/keyboard.js';
import { reflowFlaws } from '../support/browser/reflow.js';
import { openRecord, type RecordWorld } from '../support/pages/record-world.js';

type Walk = { hand: Hand; reads: (...answers: (string | RegExp)[]) => Promise<void> };
type Journey = [question: string, go: (walk: Walk) => Promise<void>];

const REGISTER = 'Registro';
const STEPS = 'Mostra i passi';
const HISTORY = 'Atti e storico';

async function find({ follow, choose, press }: Hand, kind: string, step: string): Promise<void> {
  await follow(REGISTER);
  await choose('Tipo di pratica', kind);
  await choose('Passo', step);
  await press(STEPS);
}

const journeys: Journey[] = [
  [
    '1: who knew what, and when',
    async ({ hand, reads }) => {
      await find(hand, 'Manifestazione di interesse', 'Esclusione decisa');
      await hand.follow('Esclusione decisa');
      await reads(
        'Domanda a5 esclusa. a Associazione Faro di Esempio (dimostrazione)',
        /Registrato martedì 21 ottobre 2025, ore \d\d:\d\d:\d\d/,
      );
      await hand.follow('Passo seguente');
      await reads(/Consegnata alle martedì 21 ottobre 2025, ore 17:40:00/, 'Documento che lo prova');
    },
  ],
  [
    '2: was the application on time',
    async ({ hand, reads }) => {
      await hand.follow(REGISTER);
      await hand.choose('Tipo di pratica', 'Manifestazione di interesse');
      await hand.write('Ente', 'Ginestra');
      await hand.press(STEPS);
      await reads('fatto del mercoledì 15 ottobre 2025, ore 12:00:33');
      await hand.follow('Pratica aperta');
      await reads('Avvenuto mercoledì 15 ottobre 2025, ore 12:00:33', 'Esito Fuori termine');
    },
  ],
  [
    '6: was the commission named after the deadline, odd, free of conflicts',
    async ({ hand, reads }) => {
      await find(hand, 'Valutazione', 'Commissione nominata');
      await hand.follow('Commissione nominata');
      await reads(/Avvenuto giovedì 23 ottobre 2025/, 'determinazione dirigenziale');
      await hand.follow(HISTORY);
      await reads('Dichiarazione resa', 'Commissione nominata');
    },
  ],
  [
    '9: was the notice of refusal due, sent, answered',
    async ({ hand, reads }) => {
      await find(hand, 'Manifestazione di interesse', 'Esclusione decisa');
      await hand.follow('Esclusione decisa');
      await hand.follow(HISTORY);
      await reads('Era dovuto? No: l’avviso non lo prevede', 'In questa pratica nessun preavviso è partito.');
    },
  ],
  [
    '10: was the end term respected, with which suspensions',
    async ({ hand, reads }) => {
      await find(hand, 'Avviso di co-progettazione', 'Avviso pubblicato');
      await hand.follow('Avviso pubblicato');
      await hand.follow('Scadenze');
      await reads(/Termine di conclusione del procedimento .*?(Rispettato|Scaduto|Chiuso in ritardo)/);
      await hand.follow('Termine di conclusione del procedimento');
      await reads('Fatto da cui si conta', 'Regole applicate', 'Sospensioni', 'Calendario delle festività');
    },
  ],
  [
    '14: was there an act in effect before the signature',
    async ({ hand, reads }) => {
      await find(hand, 'Convenzione', 'Visto contabile registrato');
      await hand.follow('Visto contabile registrato');
      await reads(/Ha effetto dal|Efficace dal/i);
      await hand.follow('Passo seguente');
      await reads('Convenzione firmata', 'Da «In preparazione» a «Firmata, da pubblicare»');
    },
  ],
  [
    '17: was the six-month notice right',
    async ({ hand, reads }) => {
      await find(hand, 'Preavviso di cessazione', 'Preavviso emesso');
      await hand.follow('Preavviso emesso');
      await hand.follow('Passo seguente');
      await reads('Consegnata alle martedì 31 agosto 2027, ore 10:15:00');
      await hand.follow('Si apre il termine «Preavviso di cessazione»');
      await reads('6 mesi', 'Giorno del fatto martedì 31 agosto 2027', '[art. 2963 c. 5 c.c.]');
      await reads('Data usata da Iter martedì 29 febbraio 2028');
    },
  ],
  [
    '18: is the 25 % cap respected, and by which base',
    async ({ hand, reads }) => {
      await find(hand, 'Integrazione della convenzione', 'Integrazione firmata');
      await hand.follow('Estensione');
      await hand.follow('Convenzione');
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
    ['with the mouse', { script: true }, false],
    ['by keyboard alone', { script: true }, true],
    ['without script', { script: false }, false],
    ['at 320 pixels, as 1280 at 400 %', { width: 320, height: 256 }, false],
  ] as const)('%s', (_, screen, byKeyboard) => {
    let here: Visit;
    let keyboard: Keyboard;
    let hand: Hand;
    beforeAll(async () => {
      here = await visit(browser, world.origin, screen);
      keyboard = new Keyboard(here.page);
      hand = byKeyboard ? keys(keyboard) : mouse(here.page);
      await hand.signIn('avvocatura');
    });
    afterAll(() => here.context.close());

    it.each(journeys)('%s', async (_question, go) => {
      const { page, complaints } = here;
      const flaws: string[] = [];
      keyboard.flaws.length = 0;
      await page.goto('/');
      await go({
        hand,
        async reads(...answers) {
          const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
          for (const answer of answers)
            if (typeof answer === 'string') expect(text).toContain(answer);
            else expect(text).toMatch(answer);
          if ('width' in screen) flaws.push(...(await reflowFlaws(page)));
        },
      });
      expect([...flaws, ...keyboard.flaws, ...complaints]).toEqual([]);
    });
  });
});
