import { dispatch, expandNotices } from '#notify';
import type { PageBrowser, Seen } from '../support/pages/browser.js';
import { openStory, type StoryWorld } from '../support/pages/story-world.js';

let story: StoryWorld;
let officer: PageBrowser;
let report: string;
beforeAll(async () => {
  // The first reports have been presented.
  story = await openStory('2026-04-21T10:00');
  officer = await story.signedIn('responsabile');
  report = await caseWhere(`workflow = 'reporting' AND state LIKE '%submitted'`);
});
afterAll(() => story.close());

async function caseWhere(condition: string): Promise<string> {
  const { rows } = await story.pool.query<{ id: string }>(
    `SELECT id FROM case_file WHERE ${condition} ORDER BY title LIMIT 1`,
  );
  if (!rows[0]) throw new Error(`There is no case where ${condition}.`);
  return rows[0].id;
}

/** What the worker does, with no mail server: every message that is owed is put into words and kept. */
async function write(): Promise<void> {
  await expandNotices(story.path);
  await dispatch({
    pool: story.pool,
    composing: { procedure: story.path.procedure, base: story.origin },
    mailer: null,
    concurrency: 1,
  });
}

const check = 'button[value=check]';
const confirm = 'button[value=confirm]';

describe('the form of a step', () => {
  const labelsOf = (page: Seen, field: string): string[] => {
    const list = page.document.querySelector(`select[name="${field}"]`);
    if (list) return list.querySelectorAll('option').map((one) => one.text.trim());
    const radios = page.document.querySelectorAll(`input[type=radio][name="${field}"]`);
    return radios.map((one) => page.document.querySelector(`label[for="${one.id}"]`)?.text.trim() ?? '');
  };
  const lines = async (): Promise<string[]> => {
    const { rows } = await story.pool.query<{ line: string }>(
      `SELECT one->>'number' || ' · ' || (one->>'description') AS line
       FROM case_file, jsonb_array_elements(snapshot::jsonb->'context'->'report'->'lines') one WHERE id = $1`,
      [report],
    );
    return rows.map(({ line }) => line);
  };

  it('offers the costs of the report, or the whole of it, where one asks for integrations', async () => {
    const form = await officer.get(`/pratiche/${report}/azione/report.return`);
    const [whole, ...offered] = labelsOf(form, '/data/requests/0/line');
    expect(whole).toBe('Tutto il rendiconto');
    expect(offered.map((one) => one.split(' · ').slice(0, 2).join(' · '))).toEqual(await lines());
  });

  it('calls each row of a list by its own name, and offers in it what may be chosen', async () => {
    const form = await officer.get(`/pratiche/${report}/azione/report.approve`);
    const longer = await officer.submit(form, {}, 'main form', '[name=_add][value="/data/cuts"]');
    expect(longer.text).toContain('Aggiungi: Taglio');
    expect(longer.text).toContain('Togli Taglio 1');
    expect(labelsOf(longer, '/data/cuts/0/line')).toHaveLength((await lines()).length);
  });
});

describe('the rehearsal of a step', () => {
  let preview: Seen;
  beforeAll(async () => {
    const { rows } = await story.pool.query<{ line: number }>(
      `SELECT (snapshot->'context'->'report'->'lines'->0->>'number')::int AS line FROM case_file WHERE id = $1`,
      [report],
    );
    const form = await officer.get(`/pratiche/${report}/azione/report.return`);
    const names = form.document
      .querySelectorAll('main form [name^="/data/requests"]')
      .map((field) => field.getAttribute('name') ?? '');
    const values = Object.fromEntries(
      names.map((one) => [one, one.endsWith('line') ? String(rows[0]?.line) : 'Serve la quietanza.']),
    );
    preview = await officer.submit(form, values, 'main form', check);
  });

  it('says from where to where, what is owed, and each date with the way it was counted', () => {
    expect(preview.document.querySelector('.from-to')?.text).toMatch(/\S/);
    expect(preview.text).toMatch(/Si apre il termine «[^»]+»: entro /);
    expect(preview.text).toMatch(/Si sospende il termine «[^»]+» \(Convenzione: richiesta di integrazioni\)/);
    expect(preview.document.querySelector('.effects details summary')?.text).toBe('Perché questa data');
  });

  it('shows every letter in the very words that are sent once it is confirmed, and who reads it', async () => {
    const shown = preview.document.querySelectorAll('.message .letter').map((one) => one.text.trim());
    const readers = preview.document.querySelectorAll('.message .hint').map((one) => one.text);
    expect(shown.length).toBeGreaterThan(0);
    expect(readers.join(' ')).toMatch(/A: .+/);
    await write();
    const before = await story.pool.query<{ id: string }>('SELECT id FROM message');
    const done = await officer.submit(preview, {}, 'main form', confirm);
    expect(done.text).toContain('Registrato');
    await write();
    const { rows } = await story.pool.query<{ plain: string }>(
      `SELECT DISTINCT plain FROM message WHERE case_id = $1 AND kind = 'notice' AND NOT id = ANY($2::uuid[])`,
      [report, before.rows.map(({ id }) => id)],
    );
    expect(shown.sort()).toEqual(rows.map(({ plain }) => plain.trim()).sort());
  });
});
