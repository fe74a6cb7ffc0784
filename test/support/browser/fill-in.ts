import type { Person } from './person.js';

/** Gives a field what it takes, whatever it is: a text, a tick, one of some. It is found by its name in the form. */
export async function fillIn(person: Person, field: string, value: string): Promise<void> {
  const named = person.page.locator(`[name=${JSON.stringify(field)}]`).first();
  const kind = await named.evaluate((one) => (one as unknown as { type: string }).type);
  if (kind === 'radio') return person.choose({ field, value });
  if (kind === 'checkbox') return person.tick({ field, value });
  if (kind !== 'select-one') return person.write({ field }, value);
  const choice = await named.locator(`option[value=${JSON.stringify(value)}]`).textContent();
  return person.pick({ field }, (choice ?? value).trim());
}
