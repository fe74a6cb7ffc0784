/** Somebody who points and clicks, and finds controls by what they are called. */
import type { Locator, Page } from 'playwright-core';
import type { Person, Sought } from './person.js';
import { leave } from './leave.js';

export class Mouse implements Person {
  constructor(readonly page: Page) {}

  async follow(sought: Sought): Promise<void> {
    const { around, name, kind } = this.at(sought);
    const [link, button] = [around.getByRole('link', { name }), around.getByRole('button', { name })];
    const control = kind === undefined ? link.or(button) : kind === 'link' ? link : button;
    await leave(this.page, () => control.first().click());
  }

  write = (sought: Sought, text: string): Promise<void> => this.field(sought).fill(text);
  tick = (sought: Sought): Promise<void> => this.field(sought).check();
  choose = (sought: Sought): Promise<void> => this.field(sought).check();
  attach = (sought: Sought, file: Parameters<Person['attach']>[1]): Promise<void> =>
    this.field(sought).setInputFiles(file);

  private field(sought: Sought): Locator {
    const { around, name } = this.at(sought);
    return around.getByLabel(name).first();
  }

  private at(sought: Sought) {
    const { name, within, kind } =
      typeof sought === 'string' || sought instanceof RegExp
        ? { name: sought, within: undefined, kind: undefined }
        : sought;
    const around = within === undefined ? this.page : this.page.getByRole('group', { name: within }).last();
    return { around, name, kind };
  }
}
