/** Somebody who points and clicks. */
import type { Locator, Page } from 'playwright-core';
import { leave } from './leave.js';
import { asCalled, type ChosenFile, isAddressed, type Person, type Sought } from './person.js';
import { signIn } from './sign-in.js';

export class Mouse implements Person {
  readonly flaws: string[] = [];

  constructor(readonly page: Page) {}

  signIn = (who: string): Promise<void> => signIn(this.page, who);
  follow = (sought: Sought): Promise<void> => leave(this.page, () => this.control(sought).click());
  write = (sought: Sought, text: string): Promise<void> => this.field(sought).fill(text);
  tick = (sought: Sought): Promise<void> => this.field(sought).check();
  choose = (sought: Sought): Promise<void> => this.field(sought).check();
  async pick(sought: Sought, choice: string): Promise<void> {
    await this.field(sought).selectOption({ label: choice });
  }
  attach = (sought: Sought, file: ChosenFile): Promise<void> => this.field(sought).setInputFiles(file);

  private control(sought: Sought): Locator {
    if (isAddressed(sought)) return this.field(sought);
    const { name, kind } = asCalled(sought);
    const around = this.around(sought);
    const [link, button] = [around.getByRole('link', { name }), around.getByRole('button', { name })];
    return (kind === undefined ? link.or(button) : kind === 'link' ? link : button).first();
  }

  private field(sought: Sought): Locator {
    if (!isAddressed(sought)) return this.around(sought).getByLabel(asCalled(sought).name).first();
    const { field, value } = sought;
    const named = field === '' ? 'a' : `[name=${JSON.stringify(field)}]`;
    const at = field === '' ? 'href' : 'value';
    return this.page
      .locator(`main ${named}${value === undefined ? '' : `[${at}=${JSON.stringify(value)}]`}`)
      .first();
  }

  private around(sought: Exclude<Sought, { field: string }>): Page | Locator {
    const { within } = asCalled(sought);
    return within === undefined ? this.page : this.page.getByRole('group', { name: within }).last();
  }
}
