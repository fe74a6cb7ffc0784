/** Somebody who has only a keyboard: Tab, Enter, Space, arrows and letters. Nothing here points, clicks or looks for an element by its markup. */
import type { Page } from 'playwright-core';
import { accounts } from '../../../apps/cli/src/story/settle-cast.js';
import { focused, type Stop } from './focus.js';
import { leave } from './leave.js';
import {
  type Addressed,
  asCalled,
  type ChosenFile,
  isAddressed,
  type Person,
  type Sought,
} from './person.js';

const MOST_STOPS = 400;

export class Keyboard implements Person {
  /** What was wrong with the focus on the way: not to be seen, covered, out of order. */
  readonly flaws: string[] = [];

  constructor(readonly page: Page) {
    // Somebody must always listen: the browser is told to hand its windows over, and not between one key and the next.
    page.on('filechooser', () => undefined);
  }

  press = (key: string): Promise<void> => this.page.keyboard.press(key);

  /** Presses Tab until the control has focus. @throws with all that was passed, when the keyboard does not reach it */
  async reach(sought: Sought): Promise<Stop> {
    return this.tabUntil(asText(sought), (stop) => isSought(stop, sought));
  }

  /** A link or a button: reached, and pressed. The page that it leads to is there when this comes back. */
  async follow(sought: Sought): Promise<void> {
    await this.reach(sought);
    await leave(this.page, () => this.press('Enter'));
  }

  /** Types over what stands in a field. */
  async write(sought: Sought, text: string): Promise<void> {
    const { type } = await this.reach(sought);
    // The parts of a date are typed over one by one.
    if (!type.startsWith('date')) await this.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
  }

  /** A box, ticked if it is not. */
  async tick(sought: Sought): Promise<void> {
    const { checked } = await this.reach(sought);
    if (!checked) await this.press('Space');
  }

  /** One of some: the group is reached by Tab, the choice by the arrows. */
  async choose(sought: Sought): Promise<void> {
    const isIt = (one: Stop) => isSought(one, sought);
    let stop = await this.tabUntil(`a choice ${asText(sought)}`, (one) =>
      isAddressed(sought) ? one.field === sought.field : one.choices.some((name) => isIt({ ...one, name })),
    );
    for (let turns = stop.choices.length; turns > 0 && !isIt(stop); turns--) {
      await this.press('ArrowDown');
      stop = (await this.here()) ?? stop;
    }
    if (!isIt(stop)) throw new Error(`The arrows do not reach ${asText(sought)}.`);
    if (!stop.checked) await this.press('Space');
  }

  async pick(sought: Sought, choice: string): Promise<void> {
    await this.reach(sought);
    await this.page.keyboard.type(choice);
  }

  /** A file, chosen in the window that the field opens. */
  async attach(sought: Sought, file: ChosenFile): Promise<void> {
    await this.reach(sought);
    const [window] = await Promise.all([this.page.waitForEvent('filechooser'), this.press('Space')]);
    await window.setFiles(file);
  }

  async signIn(who: string): Promise<void> {
    const account = accounts().find(({ email }) => email.includes(who));
    if (!account) throw new Error(`Nobody of the cast is called ${who}.`);
    await this.page.goto('/accedi');
    await this.write('Nome utente', account.email);
    await this.write('Password', account.password);
    await leave(this.page, () => this.press('Enter'));
  }

  private async here(): Promise<Stop | null> {
    const stop = await focused(this.page);
    for (const flaw of stop?.flaws ?? []) this.flaws.push(`${new URL(this.page.url()).pathname}: ${flaw}`);
    return stop;
  }

  private async tabUntil(what: string, isIt: (stop: Stop) => boolean): Promise<Stop> {
    const passed: string[] = [];
    const start = await this.here();
    if (start && isIt(start)) return start;
    let rounds = 0;
    for (let stops = 0; stops < MOST_STOPS && rounds < 2; stops++) {
      await this.press('Tab');
      const stop = await this.here();
      if (stop === null || stop.first) rounds += 1;
      if (stop === null) continue;
      if (isIt(stop)) return stop;
      passed.push([...stop.groups, stop.name].join(' > '));
    }
    throw new Error(
      `The keyboard does not reach ${what} on ${this.page.url()}; it passes:\n${passed.join('\n')}`,
    );
  }
}

const asText = (sought: Sought): string =>
  JSON.stringify(sought, (_key, value: unknown) => (value instanceof RegExp ? String(value) : value));

const holds = (text: string, part: string | RegExp): boolean =>
  typeof part === 'string' ? text.includes(part) : part.test(text);

function isSought(stop: Stop, sought: Sought): boolean {
  if (isAddressed(sought)) return isAt(stop, sought);
  const { name, within, kind } = asCalled(sought);
  const isKind = kind === undefined || (kind === 'link') === (stop.type === 'a');
  return (
    isKind &&
    holds(stop.name, name) &&
    (within === undefined || stop.groups.some((group) => holds(group, within)))
  );
}

const isAt = (stop: Stop, { field, value }: Addressed): boolean =>
  stop.field === field && (value === undefined || stop.value === value);
