/** One act for many cases from the pages: who moves, the order, its progress, and what the history of a case says of it. */
import { CLOCK, type Actor } from '#engine';
import { carryOut, orderRecount, recountsUnderWay, verifyAll } from '#procedures';
import { bytesOf } from '../../libs/documents/testing/files.js';
import type { PageBrowser, Seen } from '../support/pages/browser.js';
import { openStory, type StoryWorld } from '../support/pages/story-world.js';

let story: StoryWorld;
let manager: PageBrowser;
let lawyer: PageBrowser;
let procedure: string;
let report: string;
beforeAll(async () => {
  // Reports have been presented: their checks run.
  story = await openStory('2026-04-21T10:00');
  manager = await story.signedIn('dirigente');
  lawyer = await story.signedIn('avvocatura');
  const { rows } = await story.pool.query<{ id: string; procedure_id: string }>(
    `SELECT c.id, c.procedure_id FROM case_file c JOIN deadline d ON d.case_id = c.id AND d.status = 'open' AND d.term = 'check'
     WHERE c.workflow = 'reporting' ORDER BY c.title LIMIT 1`,
  );
  report = rows[0]?.id ?? '';
  procedure = rows[0]?.procedure_id ?? '';
});
afterAll(async () => {
  expect((await verifyAll(story.path)).broken).toEqual([]);
  await story.close();
});

const FORM = '/spostamenti/nuovo/sospensione';
const flood = () => ({
  '/data/scope': `procedure:${procedure}`,
  '/data/id': 'determina-9-2026',
  '/data/norm': 'decreto dimostrativo n. 1/2026',
  '/data/reason': 'alluvione',
  '/data/kinds': 'act',
  '/data/from': '22/4/2026',
  '/data/to': '1/5/2026',
});
const stop = {
  measure: 'suspension' as const,
  norm: 'decreto dimostrativo n. 1/2026',
  reason: 'alluvione',
  kinds: ['act' as const],
  from: '2026-04-22',
  to: '2026-05-01',
};
const act = {
  '/act/type': 'determination',
  '/act/body': 'Dirigente (dimostrazione)',
  '/act/number': '9',
  '/act/date': '21/4/2026',
};
const check = 'button[value=check]';
const confirm = 'button[value=confirm]';
const edit = 'button[value=edit]';

const carriedOut = async () => {
  for (const id of await recountsUnderWay(story.path)) await carryOut(story.path, id);
};
const dueOfCheck = async () => {
  const { rows } = await story.pool.query<{ due: Date }>(
    `SELECT due_at AS due FROM deadline WHERE case_id = $1 AND term = 'check' AND status = 'open'`,
    [report],
  );
  return rows[0]?.due.toISOString();
};
const preview = async (values: Record<string, string> = flood()): Promise<Seen> =>
  manager.submit(await manager.get(FORM), values, 'main form', check);
const counted = (page: Seen, outcome: string): number =>
  Number(page.document.querySelector(`a[href*="esito=${outcome}"]`)?.text.trim().split(/\s/)[0]);

describe('an act that moves the terms of many cases', () => {
  it('is reached from the register and from its procedure; ordered by managers and legal staff alone', async () => {
    for (const [who, from] of [
      [lawyer, '/registro'],
      [manager, `/procedure/${procedure}`],
    ] as const) {
      const link = (await who.get(from)).document.querySelector('main a[href^="/spostamenti"]');
      const page = await who.get(link?.getAttribute('href') ?? '');
      expect([page.status, page.text]).toEqual([200, expect.stringContaining('Sospendere i termini')]);
    }
    const officer = await story.signedIn('responsabile');
    const list = await officer.get('/spostamenti');
    expect([list.status, list.document.querySelector('main a[href*="/nuovo/"]')]).toEqual([200, null]);
    expect((await officer.get(FORM)).status).toBe(404);
    const partner = await story.signedIn('bussola');
    expect((await partner.get('/spostamenti')).status).toBe(404);
    expect((await partner.get(FORM)).status).toBe(404);
  });

  it('comes with the procedure that led there already chosen', async () => {
    const list = await manager.get(`/spostamenti?per=procedure:${procedure}`);
    const link = list.document.querySelector(`main a[href^="${FORM}"]`)?.getAttribute('href') ?? '';
    const form = await manager.get(link);
    const chosen = form.document.querySelector(
      '[name="/data/scope"][checked], [name="/data/scope"] [selected]',
    );
    expect(chosen?.getAttribute('value')).toBe(`procedure:${procedure}`);
  });

  it('is told what is missing, each at its field', async () => {
    const page = await preview({ ...flood(), '/data/norm': '', '/data/to': 'presto' });
    expect(page.status).toBe(422);
    expect(page.document.querySelector('#errors')?.text).toMatch(/Legge o atto.*Ultimo giorno/s);
  });

  it('is told in words what the calendar does not take', async () => {
    const page = await preview({ ...flood(), '/data/to': '1/4/2026' });
    expect([page.status, page.text]).toEqual([422, expect.stringContaining('scambiare le due date')]);
  });

  it('shows first who moves, from when to when and why; nothing is recorded, and one can go back', async () => {
    const before = await dueOfCheck();
    const page = await preview();
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('Nulla è stato registrato')]);
    const row = page.document
      .querySelectorAll('tbody tr')
      .find((one) => one.querySelector(`a[href="/pratiche/${report}"]`));
    const [was, becomes] = row?.querySelectorAll('time').map((one) => one.getAttribute('datetime')) ?? [];
    expect([was, (becomes ?? '') > (was ?? '')]).toEqual([before, true]);
    expect(row?.text).toContain('alluvione');
    expect(await dueOfCheck()).toBe(before);
    const again = await manager.submit(page, {}, 'main form', edit);
    expect(again.document.querySelector('[name="/data/id"]')?.getAttribute('value')).toBe('determina-9-2026');
  });

  it('wants the act before anything is ordered', async () => {
    const page = await manager.submit(
      await preview(),
      { '/act/type': 'determination' },
      'main form',
      confirm,
    );
    expect(page.status).toBe(422);
    expect(page.document.querySelector('#errors')?.text).toContain('Data');
    expect(await recountsUnderWay(story.path)).toEqual([]);
  });

  it('is ordered, waits for the clock, and says how it went in every case', async () => {
    const page = await manager.submit(await preview(), act, 'main form', confirm);
    expect(page.url).toMatch(/^\/spostamenti\/[0-9a-f-]{36}$/);
    expect(page.text).toContain('Pratiche che attendono il loro turno');
    const waiting = counted(page, 'owed');
    expect(waiting).toBeGreaterThan(1);

    const other = await manager.submit(
      await preview(),
      { ...act, '/act/number': '10' },
      'main form',
      confirm,
    );
    expect([other.status, other.text]).toEqual([422, expect.stringContaining('Un altro atto sta spostando')]);

    await carriedOut();
    const done = await lawyer.get(page.url);
    expect(done.text).toContain('Finito');
    expect(done.text).toContain('Sospensione dal mercoledì 22 aprile 2026 al venerdì 1 maggio 2026');
    expect(done.text).toContain('n. 9');
    expect([counted(done, 'recorded'), counted(done, 'owed'), counted(done, 'refused')]).toEqual([
      waiting,
      0,
      0,
    ]);
    const moved = await lawyer.get(`${page.url}?esito=recorded`);
    expect(moved.document.querySelector(`a[href^="/pratiche/${report}/storico/"]`)).not.toBeNull();
    expect((await lawyer.get('/spostamenti')).document.querySelector(`a[href="${page.url}"]`)).not.toBeNull();
  });

  it('stands in the history of each case, with the act, the dates before and after, and the way back to all', async () => {
    const history = await lawyer.get(`/pratiche/${report}/storico`);
    expect(history.text).toContain('Termini ricalcolati');
    const link = history.document
      .querySelectorAll(`a[href^="/pratiche/${report}/storico/"]`)
      .find((one) => one.text.includes('Termini ricalcolati'));
    const entry = await lawyer.get(link?.getAttribute('href') ?? '');
    expect(entry.text).toMatch(
      /Il termine «Controllo della rendicontazione».+20 maggio 2026.+30 maggio 2026/,
    );
    expect(entry.text).toContain('n. 9');
    expect(entry.document.querySelector('main a[href^="/spostamenti/"]')).not.toBeNull();
    const officer = await story.signedIn('responsabile');
    const seen = await officer.get(link?.getAttribute('href') ?? '');
    const order = seen.document.querySelector('main a[href^="/spostamenti/"]')?.getAttribute('href') ?? '';
    const read = await officer.get(order);
    expect([read.status, read.text]).toEqual([200, expect.stringContaining('Disposto da')]);
  });

  it('shows in the main case of the procedure the calendar that holds from then on', async () => {
    const { rows } = await story.pool.query<{ id: string; revision: number }>(
      `SELECT case_id AS id, revision FROM ledger_entry WHERE event = 'calendar.change' ORDER BY seq DESC LIMIT 1`,
    );
    const entry = await lawyer.get(`/pratiche/${rows[0]?.id ?? ''}/storico/${String(rows[0]?.revision)}`);
    expect(entry.text).toContain('Calendario dei termini cambiato');
    expect(entry.text).toMatch(/Sospensioni e proroghe.*determina-9-2026.*alluvione/);
  });

  it('is taken back by another act, chosen among those in force', async () => {
    const moved = await dueOfCheck();
    const form = await manager.get('/spostamenti/nuovo/revoca');
    const values = { '/data/scope': `procedure:${procedure}`, '/data/decree': 'determina-9-2026' };
    const seen = await manager.submit(form, values, 'main form', check);
    const ordered = await manager.submit(seen, { ...act, '/act/number': '11' }, 'main form', confirm);
    expect(ordered.text).toContain('Revoca di «determina-9-2026»');
    await carriedOut();
    expect((await dueOfCheck()) ?? '').not.toBe(moved);
    expect((await manager.get('/spostamenti/nuovo/revoca')).text).toContain('non c’è nulla da revocare');
  });

  it('adopts another calendar, beginning from the one that holds, with the text of the act', async () => {
    const form = await manager.get(`/spostamenti/nuovo/calendario?per=procedure:${procedure}`);
    const more = await manager.submit(form, {}, 'main form', 'button[value="/data/closures"]');
    const closure = {
      '/data/closures/0/from': '24/12/2026',
      '/data/closures/0/to': '31/12/2026',
      '/data/closures/0/name': 'Chiusura di fine anno',
    };
    const incomplete = await manager.submit(more, closure, 'main form', check);
    expect(incomplete.status).toBe(422);
    expect(incomplete.document.querySelector('#errors')?.text).toContain('Chiusura 1, Atto che la dispone');
    const act24 = { ...closure, '/data/closures/0/act': 'Ordinanza dimostrativa n. 3/2026' };
    const seen = await manager.submit(incomplete, act24, 'main form', check);
    expect(seen.text).toMatch(/Festa patronale.*10\/6.*Chiusura di fine anno.*24 dicembre 2026/s);
    const text = bytesOf.pdf('Determinazione 13');
    const file = { field: '/act/documentHash!file', name: 'determina-13.pdf', bytes: text };
    const lacking = await manager.upload(seen, { ...act, '/act/date': '', _way: 'confirm' }, [file]);
    expect([lacking.status, lacking.text]).toEqual([422, expect.stringContaining('determina-13.pdf')]);
    const order = { ...act, '/act/number': '13', _way: 'confirm' };
    const ordered = await manager.upload(lacking, order, []);
    expect(ordered.text).toContain('Altro calendario');
    await carriedOut();
    const officer = await story.signedIn('responsabile');
    const read = await officer.get(ordered.url);
    const link = read.document.querySelectorAll('main a').find((one) => one.text === 'determina-13.pdf');
    expect((await officer.get(link?.getAttribute('href') ?? '')).status).toBe(200);
    const { rows } = await story.pool.query<{ cases: number; texts: number }>(
      `SELECT count(*)::int AS cases, (SELECT count(DISTINCT case_id)::int FROM document_upload WHERE name = 'determina-13.pdf') AS texts
       FROM recount_case WHERE recount_id = $1`,
      [ordered.url.split('/').at(-1)],
    );
    expect(rows[0]?.cases).toBeGreaterThan(0);
    expect(rows[0]?.texts).toBe(rows[0]?.cases);
  });

  it('lists the cases that refused, each with its reason and the way to it', async () => {
    const { rows } = await story.pool.query<{ by: Actor }>('SELECT asked_by AS by FROM recount LIMIT 1');
    const by = rows[0]?.by ?? CLOCK;
    const decree = { ...stop, id: 'determina-12-2026' };
    // The minutes of a meeting move no term: the case says so.
    const minutes = { type: 'minutes', body: 'Dirigente (dimostrazione)', number: '12', date: '2026-04-21' };
    const { id } = await orderRecount(
      story.path,
      { procedure },
      { kind: 'decree', decree },
      { by, act: minutes },
    );
    await carriedOut();
    const page = await lawyer.get(`/spostamenti/${id}`);
    expect(page.text).toContain('Pratiche che hanno rifiutato');
    const rowsShown = page.document
      .querySelector('section[aria-labelledby=cases]')
      ?.querySelectorAll('tbody tr');
    expect(rowsShown?.length).toBe(counted(page, 'refused'));
    for (const row of rowsShown ?? []) {
      expect(row.querySelector('.reason-text')?.text).toMatch(/\S/);
      expect(row.querySelector('a[href^="/pratiche/"]')).not.toBeNull();
    }
  });
});
