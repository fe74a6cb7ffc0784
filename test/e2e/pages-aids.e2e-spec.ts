import type { PageBrowser, Seen } from '../support/pages/browser.js';
import { openStory, type StoryWorld } from '../support/pages/story-world.js';

const check = 'button[value=check]';
const confirm = 'button[value=confirm]';

const caseWhere = async ({ pool }: StoryWorld, condition: string): Promise<string> => {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM case_file WHERE ${condition} ORDER BY title LIMIT 1`,
  );
  if (!rows[0]) throw new Error(`There is no case where ${condition}.`);
  return rows[0].id;
};

/** Names and values of the box with the arithmetic of a step. */
const figures = (page: Seen): Record<string, string> =>
  Object.fromEntries(
    page.document
      .querySelectorAll('.arithmetic .summary-list > div')
      .map((row) => [row.querySelector('dt')?.text ?? '', row.querySelector('dd')?.text.trim() ?? '']),
  );

describe('the evaluation, while sheets are open', () => {
  let story: StoryWorld;
  let one: PageBrowser;
  let two: PageBrowser;
  let evaluation: string;
  beforeAll(async () => {
    story = await openStory('2025-10-29T10:00');
    one = await story.signedIn('commissaria.uno');
    two = await story.signedIn('commissario.due');
    evaluation = await caseWhere(
      story,
      `workflow = 'evaluation' AND (snapshot->'context'->'candidates')::jsonb @> '[{"application":"a4"}]'`,
    );
  });
  afterAll(() => story.close());

  let form: Seen;
  it('shows who has declared what, the criteria, the threshold and how ties are broken', async () => {
    const page = await one.get(`/pratiche/${evaluation}`);
    expect(page.text).toMatch(/Commissaria Uno.*Presidente.*Nessun conflitto/);
    expect(page.text).toMatch(/Criteri.*Qualità e coerenza[^(]*\(35\)/);
    expect(page.text).toMatch(/Soglia\s*60 punti/);
    expect(page.text).toMatch(/A pari punti.*Qualità.*co-finanziamento.*sorteggio/);
  });

  it('leads each commissioner to the sheets that are left, with every criterion, its bounds and its reason', async () => {
    const list = await one.get(`/pratiche/${evaluation}/azione/sheet.lock`);
    expect(list.text).toMatch(/Ne restano (\d+) di \1/);
    const links = list.document
      .querySelectorAll('main a')
      .map((link) => (link.getAttribute('href') ?? '').replaceAll('&amp;', '&'));
    form = await one.get(links.find((href) => href.includes('sheet.lock?')) ?? '');
    expect(form.document.querySelectorAll('[name$="/points"]')).toHaveLength(6);
    expect(form.text).toContain('Massimo 35 punti');
    const application = links.find((href) => /^\/pratiche\/[0-9a-f-]{36}$/.test(href));
    expect((await one.get(application ?? '')).status).toBe(200);
  });

  const filled = (points: string) =>
    Object.fromEntries(
      form.document.querySelectorAll('[name$="/points"], [name$="/reason"]').map((field, n) => {
        const name = field.getAttribute('name') ?? '';
        if (name.endsWith('/reason')) return [name, `Motivo ${String(n)}: <b>chiaro</b>`];
        return [name, n === 0 ? points : '8,5'];
      }),
    );

  it('refuses points above the maximum of a criterion, and keeps the sheet as it was written', async () => {
    const refused = await one.submit(form, filled('35,01'), 'main form', check);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Un punteggio supera il massimo del suo criterio');
    expect(
      refused.document.querySelector('[name="/data/scores/@QUALITA/points"]')?.getAttribute('value'),
    ).toBe('35,01');
    expect(refused.document.querySelectorAll('main b')).toHaveLength(0);
    expect(refused.document.querySelector('.reason-links a')?.getAttribute('href')).toBe('#fields-of-step');
  });

  it('keeps the points of one from the others until scoring is closed', async () => {
    const preview = await one.submit(form, filled('30,25'), 'main form', check);
    expect(preview.text).toMatch(/Domanda n\. \d+ · /);
    expect(preview.text).toMatch(/Criterio Qualità.*Punti 30,25/);
    expect((await one.submit(preview, {}, 'main form', confirm)).text).toContain('Registrato');
    const sum = '72,75';
    expect((await one.get(`/pratiche/${evaluation}`)).text).toContain(sum);
    const other = await two.get(`/pratiche/${evaluation}`);
    expect(other.text).not.toContain(sum);
    expect(other.text).toMatch(/Schede chiuse: 1 di \d+\. I punti degli altri si vedono quando/);
  });

  it('keeps them from everybody else in the record too, which still says who took the step and when', async () => {
    const { revision } = (
      await story.pool.query<{ revision: number }>(
        `SELECT revision FROM ledger_entry WHERE case_id = $1 AND event = 'sheet.lock'`,
        [evaluation],
      )
    ).rows[0] ?? { revision: 0 };
    const address = `/pratiche/${evaluation}/storico/${String(revision)}`;
    const history = `/api/v1/cases/${evaluation}/history?after=${String(revision - 1)}`;
    const json = { headers: { accept: 'application/json' } };
    const said = 'I punteggi si leggono quando la valutazione è chiusa';
    for (const who of [two, await story.signedIn('dirigente'), await story.signedIn('avvocatura')]) {
      const page = await who.get(address);
      expect([page.status, page.text]).toEqual([200, expect.stringContaining(said)]);
      expect(page.text).toContain('Commissaria Uno');
      expect(page.text).toMatch(
        /Che cosa è cambiato Qui non si vede che cosa è cambiato: fino alla fine di questa fase/,
      );
      expect(page.html).not.toMatch(/Motivo \d|3025|30,25/);
      const { items } = JSON.parse((await who.ask(history, json)).html) as { items: object[] };
      expect(items[0]).toMatchObject({
        event: 'sheet.lock',
        data: null,
        withheld: { norm: expect.stringContaining('art. 6-bis') as unknown },
        hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      });
      expect(JSON.stringify(items)).not.toContain('Motivo');
    }
    const own = await one.get(address);
    expect(own.text).toContain('Motivo 1: <b>chiaro</b>');
    expect(own.text).not.toContain(said);
  });

  it('shows the matrix, the distances and the ranking once it is closed', async () => {
    const closed = await openStory('2025-11-04T10:00');
    try {
      const browser = await closed.signedIn('dirigente');
      const id = await caseWhere(closed, `workflow = 'evaluation' AND status = 'active'`);
      const { text } = await browser.get(`/pratiche/${id}`);
      expect(text).toMatch(/Punteggi: .*Distanza tra commissari/);
      expect(text).toMatch(/Graduatoria: .*Idonea/);
      const { items } = JSON.parse(
        (
          await browser.ask(`/api/v1/cases/${id}/history?limit=100`, {
            headers: { accept: 'application/json' },
          })
        ).html,
      ) as { items: { event: string; data: unknown; withheld: unknown }[] };
      const sheets = items.filter(({ event }) => event === 'sheet.lock');
      expect(sheets.length).toBeGreaterThan(0);
      for (const { data, withheld } of sheets) expect([data === null, withheld]).toEqual([false, null]);
    } finally {
      await closed.close();
    }
  });
});

describe('the steps of a convention', () => {
  let story: StoryWorld;
  let manager: PageBrowser;
  let convention: string;
  beforeAll(async () => {
    story = await openStory('2026-04-21T10:00');
    manager = await story.signedIn('dirigente');
    convention = await caseWhere(story, `workflow = 'convention' AND state LIKE 'signed%'`);
  });
  afterAll(() => story.close());

  const cents = (euro: string | undefined): number => Number((euro ?? '').replace(/[^\d]/g, ''));

  it('an extension shows the arithmetic of the cap: starting value, taken, this request, what is left, norm', async () => {
    const form = await manager.get(`/pratiche/${convention}/azione/amendment.open`);
    const before = figures(form);
    expect(Object.keys(before)).toHaveLength(4);
    const left = cents(before['Si può ancora chiedere']);
    const asked = { '/data/amount': '100,00', '/data/motivation': 'Più ore di sportello' };
    const preview = await manager.submit(form, asked, 'main form', check);
    const after = figures(preview);
    expect(after['Questa richiesta']).toMatch(/100,00/);
    expect(cents(after['Resterebbe'])).toBe(left - 10_000);
    expect(preview.document.querySelector('.arithmetic .norm')?.text).toMatch(/\S/);
    const beyond = { ...asked, '/data/amount': String(left / 100 + 0.01).replace('.', ',') };
    const refused = await manager.submit(form, beyond, 'main form', check);
    expect(refused.status).toBe(422);
    expect(figures(refused)['Oltre il tetto di']).toMatch(/0,01$/);
  });

  it('a termination notice shows from when activities may cease, counted before anything is recorded', async () => {
    const start = await manager.get(`/pratiche/${convention}/azione/termination.start`);
    await manager.submit(start, {}, 'main form', confirm);
    const notice = await caseWhere(story, `workflow = 'termination-notice' AND status = 'active'`);
    const form = await manager.get(`/pratiche/${notice}/azione/notice.issue`);
    expect(figures(form)['Se è consegnato oggi, non prima di']).toBe('mercoledì 21 ottobre 2026');
    expect(form.document.querySelector('.arithmetic details')?.structuredText).toMatch(/6 mesi/);
    const target = form.document.querySelector('[name="/data/target"]');
    expect(target).not.toBeNull();
  });

  it('a report is approved with its costs in sight, each cut with its reason, and the debit note that follows', async () => {
    const officer = await story.signedIn('responsabile');
    const report = await caseWhere(story, `workflow = 'reporting' AND state LIKE '%submitted'`);
    const form = await officer.get(`/pratiche/${report}/azione/report.approve`);
    expect(form.document.querySelector('table caption')?.text).toBe('Spese');
    const added = await officer.post(
      form.url,
      new URLSearchParams([
        ...form.document
          .querySelectorAll('main form input[type=hidden]')
          .map((field): [string, string] => [
            field.getAttribute('name') ?? '',
            field.getAttribute('value') ?? '',
          ]),
        ['_add', '/data/cuts'],
      ]),
    );
    const [rule] = added.document
      .querySelectorAll('[name="/data/cuts/0/rule"]')
      .map(
        (field) =>
          field.getAttribute('value') ??
          field.querySelector('option[value]:not([value=""])')?.getAttribute('value'),
      );
    const cut = {
      '/data/cuts/0/line': '1',
      '/data/cuts/0/amount': '10,00',
      '/data/cuts/0/rule': rule ?? '',
      '/data/cuts/0/reason': 'Spesa fuori dal <i>progetto</i> concordato',
    };
    const preview = await officer.submit(added, cut, 'main form', check);
    const found = figures(preview);
    expect(found['Tagli']).toMatch(/10,00/);
    expect(cents(found['La nota di debito sarà di'])).toBe(
      cents(found['Chiesto']) - cents(found['Tagli']) - cents(found['Forfait che cade con i tagli']),
    );
  });
});
