/** How somebody fills in a form and goes on: with a keyboard alone, or with a mouse. Fields are named as in the form. */
import type { Page } from 'playwright-core';
import { Keyboard } from './keyboard.js';

export type Hands = {
  /** A link of the page, by its address. */
  follow: (address: string) => Promise<void>;
  /** A button, by its name and value. */
  press: (name: string, value: string) => Promise<void>;
  fill: (name: string, text: string) => Promise<void>;
  /** @param who a part of their address */
  signIn: (who: string) => Promise<void>;
  flaws: readonly string[];
};

const kindOf = (page: Page, name: string): Promise<string> =>
  page
    .locator(named(name))
    .first()
    .evaluate((field) => (field as unknown as { type: string }).type);

const named = (name: string, value?: string): string =>
  `[name=${JSON.stringify(name)}]${value === undefined ? '' : `[value=${JSON.stringify(value)}]`}`;

export function byKeyboard(page: Page): Hands {
  const keys = new Keyboard(page);
  return {
    follow: (address) => keys.follow({ field: '', value: address }),
    press: (name, value) => keys.follow({ field: name, value }),
    signIn: (who) => keys.signIn(who),
    flaws: keys.flaws,
    fill: async (name, text) => {
      const kind = await kindOf(page, name);
      if (kind === 'radio') return choose(keys, name, text);
      if (kind === 'select-one') {
        const label = await page
          .locator(`[name=${JSON.stringify(name)}] option[value=${JSON.stringify(text)}]`)
          .textContent();
        await keys.reach({ field: name });
        return page.keyboard.type(label ?? text);
      }
      if (kind === 'checkbox') {
        const { checked } = await keys.reach({ field: name, value: text });
        if (!checked) await keys.press('Space');
        return;
      }
      await keys.write({ field: name }, text);
    },
  };
}

/** The first of a group, or the one that is chosen, is reached by Tab; the others by the arrows. */
async function choose(keys: Keyboard, name: string, value: string): Promise<void> {
  let stop = await keys.reach({ field: name });
  for (let turns = stop.choices.length; turns > 0 && stop.value !== value; turns--) {
    await keys.press('ArrowDown');
    stop = await keys.reach({ field: name });
  }
  if (!stop.checked) await keys.press('Space');
}

export function byMouse(page: Page, enter: (who: string) => Promise<void>): Hands {
  return {
    follow: (address) => page.click(`main a[href=${JSON.stringify(address)}]`),
    press: (name, value) => page.click(`main button${named(name, value)}`),
    signIn: enter,
    flaws: [],
    fill: async (name, text) => {
      const kind = await kindOf(page, name);
      if (kind === 'radio' || kind === 'checkbox') return page.check(named(name, text));
      if (kind === 'select-one') return void (await page.selectOption(named(name), text));
      await page.fill(named(name), text);
    },
  };
}
