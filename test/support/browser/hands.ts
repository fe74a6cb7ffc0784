/** The same journey by different hands: with the mouse, and by keyboard alone. */
import type { Page } from 'playwright-core';
import { Keyboard } from './keyboard.js';
import { signIn } from './sign-in.js';

export type Hand = {
  page: Page;
  signIn: (who: string) => Promise<void>;
  /** Follows a link. */
  follow: (name: string) => Promise<void>;
  /** Takes one of the choices of a list. */
  choose: (field: string, choice: string) => Promise<void>;
  write: (field: string, text: string) => Promise<void>;
  /** Presses the button that leads on. */
  press: (name: string) => Promise<void>;
};

export function mouse(page: Page): Hand {
  const named = (role: 'link' | 'button', name: string) => page.getByRole(role, { name }).first();
  const leave = async (role: 'link' | 'button', name: string): Promise<void> => {
    await Promise.all([page.waitForEvent('domcontentloaded'), named(role, name).click()]);
    await page.waitForLoadState('load');
  };
  return {
    page,
    signIn: (who) => signIn(page, who),
    follow: (name) => leave('link', name),
    async choose(field, choice) {
      await page.getByLabel(field, { exact: true }).selectOption({ label: choice });
    },
    write: (field, text) => page.getByLabel(field, { exact: true }).fill(text),
    press: (name) => leave('button', name),
  };
}

/** Whatever was wrong with the focus on the way stands in `keyboard.flaws`. */
export function keys(keyboard: Keyboard): Hand {
  const { page } = keyboard;
  return {
    page,
    signIn: (who) => keyboard.signIn(who),
    follow: (name) => keyboard.follow(name),
    // A closed list takes the choice whose first letters are typed.
    choose: (field, choice) => keyboard.write(new RegExp(`^${field}`), choice),
    write: (field, text) => keyboard.write(new RegExp(`^${field}`), text),
    press: (name) => keyboard.follow(name),
  };
}
