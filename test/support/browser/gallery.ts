/** Pages of the story at an instant, each opened by somebody of the cast, judged whole and kept as pictures. */
import type { Browser, Page } from 'playwright-core';
import { openStory, type StoryWorld } from '../pages/story-world.js';
import { openChromium, visit, type Visit } from './chromium.js';
import { flawsOf } from './flaws.js';
import { fillIn } from './fill-in.js';
import { leave } from './leave.js';
import { Mouse } from './mouse.js';
import { signIn } from './sign-in.js';

/** Comes to a page, from wherever its reader is. */
export type Way = (page: Page, world: StoryWorld) => Promise<unknown>;

/** @param who a part of an address of the cast, or `visitor` for nobody; with `/en` after it, reading English */
export type Scene = readonly [name: string, who: string, way: Way];

export type Gallery = {
  scenes: readonly Scene[];
  /** What has to happen in the world before anybody looks. */
  before?: (world: StoryWorld) => Promise<void>;
};

/** Describes one test for each scene: accessible, valid, as wide as its window, without a complaint of the browser. */
export function describeGallery(instant: string, { scenes, before }: Gallery): void {
  describe(`on ${instant}`, () => {
    let world: StoryWorld;
    let browser: Browser;
    const visits = new Map<string, Visit>();
    beforeAll(async () => {
      world = await openStory(instant, { stage: true });
      browser = await openChromium();
      await before?.(world);
    });
    afterAll(async () => {
      await browser.close();
      await world.close();
    });

    const visitAs = async (who: string): Promise<Visit> => {
      const known = visits.get(who);
      if (known) return known;
      const [person = who, language] = who.split('/');
      const fresh = await visit(browser, world.origin, { language: language === 'en' ? 'en' : 'it' });
      if (person !== 'visitor') await signIn(fresh.page, person);
      visits.set(who, fresh);
      return fresh;
    };

    it.each(scenes)('%s, by %s', async (name, who, way) => {
      const { page, complaints } = await visitAs(who);
      await page.setViewportSize({ width: 1280, height: 900 });
      await way(page, world);
      expect(await flawsOf(page, `${who.replace('/', '-')}-${name}`)).toEqual([]);
      expect(complaints.splice(0)).toEqual([]);
    });
  });
}

/** @param address `{case}` is the case where the condition of SQL holds, the first by title */
export const at =
  (condition: string, address = '/pratiche/{case}'): Way =>
  async (page, world) => {
    const { rows } = await world.pool.query<{ id: string }>(
      `SELECT id FROM case_file WHERE ${condition} ORDER BY title, id LIMIT 1`,
    );
    if (!rows[0]) throw new Error(`There is no case where ${condition}.`);
    await page.goto(address.replace('{case}', rows[0].id));
  };

export const step = (condition: string, event: string): Way =>
  at(condition, `/pratiche/{case}/azione/${event}`);

export const to =
  (address: string): Way =>
  (page) =>
    page.goto(address);

/** One way after the other. */
export const along =
  (...ways: readonly Way[]): Way =>
  async (page, world) => {
    for (const way of ways) await way(page, world);
  };

/** Fields by their names. Of a name that ends with `*` every field that begins so. */
export const filled =
  (written: Readonly<Record<string, string>>): Way =>
  async (page) => {
    const hands = new Mouse(page);
    for (const [name, text] of Object.entries(written))
      for (const one of await namesLike(page, name)) await fillIn(hands, one, text);
  };

async function namesLike(page: Page, name: string): Promise<string[]> {
  if (!name.includes('*')) return [name];
  const [start = '', end = ''] = name.split('*');
  const found = await page.locator(`main [name^="${start}"][name$="${end}"]`).all();
  const names = await Promise.all(found.map((field) => field.getAttribute('name')));
  return [...new Set(names)].flatMap((one) => (one === null ? [] : [one]));
}

/** A button of the form; the page that it leads to is there when this comes back. */
export const pressed =
  (value: string, name = '_way'): Way =>
  (page) =>
    new Mouse(page).follow({ field: name, value });

export const added = (list: string): Way => pressed(list, '_add');

/** What the page has to be called: an error that does not happen is no scene. */
export const titled =
  (heading: string): Way =>
  async (page) => {
    const found = await page.locator('h1').textContent();
    if (found?.trim() !== heading) throw new Error(`The page is called "${found ?? ''}", not "${heading}".`);
  };

/** What the page has to say, for whoever reads it to have to guess nothing. */
export const saying =
  (text: string): Way =>
  async (page) => {
    const said = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
    if (!said.includes(text)) throw new Error(`The page does not say "${text}", but: ${said}`);
  };

/** A link of the page, by its text. */
export const followed =
  (text: string | RegExp): Way =>
  (page) =>
    leave(page, () => page.locator('main').getByRole('link', { name: text }).first().click());
