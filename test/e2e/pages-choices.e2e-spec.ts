/** What a case knows is chosen, never typed: every form that an officer or a manager may open, with a row in each of its lists. */
import type { Schema } from '../../apps/web/src/forms/schema.js';
import type { PageBrowser, Seen } from '../support/pages/browser.js';
import { openStory, type StoryWorld } from '../support/pages/story-world.js';

type Action = { event: string; allowed: boolean; schema: Schema };

/** Patterns of the places that name something: a star stands for the place in a list. */
function naming(schema: Schema, place: string): string[] {
  const [given = schema] = schema.anyOf?.filter(({ type }) => type !== 'null') ?? [];
  const { refersTo, properties = {}, items } = given;
  return [
    ...(refersTo === undefined ? [] : [place]),
    ...(items ? naming(items, `${place}/*`) : []),
    ...Object.entries(properties).flatMap(([name, inner]) => naming(inner, `${place}/${name}`)),
  ];
}

const patternOf = (name: string): string => name.replace(/\/(\d+|@[^/]+)(?=\/|$)/g, '/*');

/** A row in each list, also in those that stand in the rows. */
async function withRows(browser: PageBrowser, page: Seen): Promise<Seen> {
  let longer = page;
  const done = new Set<string>();
  for (;;) {
    const next = longer.document
      .querySelectorAll('main form [name=_add]')
      .map((button) => button.getAttribute('value') ?? '')
      .find((list) => !done.has(list));
    if (next === undefined) return longer;
    done.add(next);
    longer = await browser.submit(longer, {}, 'main form', `[name=_add][value="${next}"]`);
  }
}

describe.each([
  [
    '2025-11-10T10:00',
    ['responsabile', 'dirigente'],
    ['agreement.set', 'coordination.record', 'officer.assign'],
  ],
  ['2026-04-21T10:00', ['responsabile', 'ragioneria'], ['payment.order', 'report.approve', 'report.return']],
])('the forms that may be opened on %s', (instant, readers, forms) => {
  let story: StoryWorld;
  beforeAll(async () => (story = await openStory(instant)));
  afterAll(() => story.close());

  /** Of each form, the fields that name something and are typed. */
  async function typedBy(who: string): Promise<Map<string, string[]>> {
    const browser = await story.signedIn(who);
    const { rows } = await story.pool.query<{ id: string }>(
      `SELECT DISTINCT ON (workflow, state) id FROM case_file WHERE status = 'active' ORDER BY workflow, state, title`,
    );
    const typed = new Map<string, string[]>();
    for (const { id } of rows) {
      const json = { headers: { accept: 'application/json' } };
      const { html } = await browser.ask(`/api/v1/cases/${id}/actions`, json);
      for (const { event, allowed, schema } of (JSON.parse(html) as { items: Action[] }).items) {
        const places = naming(schema, '/data');
        if (!allowed || places.length === 0 || typed.has(event)) continue;
        const form = await withRows(browser, await browser.get(`/pratiche/${id}/azione/${event}`));
        const names = form.document
          .querySelectorAll('main form input[type=text]')
          .map((field) => field.getAttribute('name') ?? '');
        typed.set(
          event,
          names.filter((name) => places.includes(patternOf(name))),
        );
      }
    }
    return typed;
  }

  it('let their readers choose what the case knows, and type no code', async () => {
    const all = await Promise.all(readers.map(typedBy));
    const typed = new Map(all.flatMap((one) => [...one]));
    expect([...typed.keys()]).toEqual(expect.arrayContaining(forms));
    expect([...typed.values()].flat()).toEqual([]);
  });
});
