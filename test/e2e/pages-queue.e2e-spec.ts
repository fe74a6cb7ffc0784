import { randomUUID } from 'node:crypto';
import { openPages } from '../../apps/web/src/index.js';
import { createWorld, type World } from '../support/api/world.js';
import { PageBrowser, type Seen } from '../support/pages/browser.js';

type Given = {
  term: string;
  dueAt: string;
  actBy?: string;
  status?: 'open' | 'refused';
  role?: string | null;
  refusal?: object;
};

let world: World;
let officer: PageBrowser;
beforeAll(async () => {
  world = await createWorld({ faces: [await openPages()] });
  await world.setNow('2026-11-24T08:00:00Z');
  officer = new PageBrowser(world.origin);
  await officer.signIn('officer@example.org');
});
afterAll(() => world.close());
beforeEach(() => world.owner.query(`DELETE FROM deadline WHERE norm = 'prova'`));

const put = async (...given: Given[]) => {
  for (const { term, dueAt, actBy, status = 'open', role = 'procedure-officer', refusal = null } of given)
    await world.owner.query(
      `INSERT INTO deadline (id, case_id, term, key, expires, status, due_at, owner_role, owner_organisation, awaits, derivation, norm, opened_revision, opened_at, refusal)
       VALUES ($1, $2, $3, '', 'call.close', $4, $5, $6, $7, '{call.close}', $8, 'prova', 1, '2026-11-01', $9)`,
      [
        randomUUID(),
        world.northCall.root,
        term,
        status,
        dueAt,
        role,
        role === null ? world.organisations.alfa : null,
        JSON.stringify({ source: 'prova', ...(actBy === undefined ? {} : { actBy }) }),
        refusal && JSON.stringify(refusal),
      ],
    );
};
const group = (page: Seen, name: string): string[] =>
  page.document
    .querySelectorAll(`section[aria-labelledby="group-${name}"] .queue li strong`)
    .map(({ text }) => text);
const numbered = (count: number): Given[] =>
  Array.from({ length: count }, (_, place) => ({
    term: `termine ${String(place + 1).padStart(2, '0')}`,
    dueAt: new Date(Date.UTC(2027, 0, 1 + place, 23)).toISOString(),
  }));

describe('the order of the work queue', () => {
  it('is that of the days it shows, though the clock asks later', async () => {
    await put(
      { term: 'passato', dueAt: '2026-12-30T23:00:00Z', actBy: '2026-11-23T11:00:00Z' },
      { term: 'oggi a mezzogiorno', dueAt: '2026-11-26T23:00:00Z', actBy: '2026-11-24T11:00:00Z' },
      { term: 'poi', dueAt: '2026-11-27T23:00:00Z' },
      { term: 'prima', dueAt: '2026-12-20T23:00:00Z', actBy: '2026-11-26T11:00:00Z' },
    );
    const page = await officer.get('/lavoro');
    expect(group(page, 'overdue')).toEqual(['passato']);
    expect(group(page, 'today')).toEqual(['oggi a mezzogiorno']);
    expect(group(page, 'week')).toEqual(['prima', 'poi']);
    expect(page.text).toContain('prima: entro giovedì 26 novembre 2026, ore 12:00');
    expect(group(await officer.get('/lavoro?ordine=lontana'), 'week')).toEqual(['poi', 'prima']);

    const numbers = (await officer.get('/')).document.querySelectorAll('.numbers a');
    expect(numbers.slice(0, 3).map(({ text }) => /\d+/.exec(text)?.[0])).toEqual(['1', '1', '2']);
  });

  it('goes on from page to page of a group, each deadline once, in either direction', async () => {
    await put(...numbered(60));
    const all = numbered(60).map(({ term }) => term);
    const short = await officer.get('/lavoro');
    expect(group(short, 'later')).toEqual(all.slice(0, 10));
    const more = short.document.querySelector('section[aria-labelledby="group-later"] > p a');
    expect(more?.text).toBe('Vedi tutte (60)');

    for (const [url, expected] of [
      [more?.getAttribute('href') ?? '', all],
      ['/lavoro?gruppo=later&ordine=lontana&di=mine', [...all].reverse()],
    ] as const) {
      const first = await officer.get(url);
      expect(group(first, 'later')).toEqual(expected.slice(0, 50));
      const next = first.document.querySelector('.pager a[rel=next]')?.getAttribute('href') ?? '';
      const query = new URL(url, world.origin).searchParams;
      expect(Object.fromEntries(new URL(next, world.origin).searchParams)).toMatchObject(
        Object.fromEntries(query),
      );
      const second = await officer.get(next);
      expect(group(second, 'later')).toEqual(expected.slice(50));
      expect(second.document.querySelector('.pager a[rel=next]')).toBeNull();
      const back = second.document.querySelector('.pager a')?.getAttribute('href') ?? '';
      expect(group(await officer.get(back), 'later')).toEqual(expected.slice(0, 50));
    }
  });
});

describe('the groups of the work queue', () => {
  it('that are empty say so: in a line among others, in full by themselves', async () => {
    await put({ term: 'solo', dueAt: '2027-03-01T23:00:00Z' });
    const page = await officer.get('/lavoro');
    const quiet = page.document.querySelectorAll('.quiet-group').map(({ text }) => text.trim());
    expect(quiet).toContain('Oggi (0). Niente da chiudere oggi.');
    expect(quiet.join()).not.toContain('Bloccate');
    const alone = await officer.get('/lavoro?gruppo=blocked');
    expect(alone.document.querySelector('#group-blocked')?.text).toContain('Bloccate (0)');
    expect(alone.text).toContain('Nessun termine bloccato.');
    expect(alone.document.querySelector('.queue')).toBeNull();
  });

  it('hold what the filters in the address leave, and the form says which they are', async () => {
    await put(
      { term: 'mio', dueAt: '2027-03-01T23:00:00Z' },
      { term: 'del dirigente', dueAt: '2027-03-02T23:00:00Z', role: 'manager' },
      { term: 'dell’ente', dueAt: '2027-03-03T23:00:00Z', role: null },
    );
    const later = async (query: string) => group(await officer.get(`/lavoro?${query}`), 'later');
    expect(await later('')).toEqual(['mio', 'del dirigente']);
    expect(await later('di=mine')).toEqual(['mio']);
    expect(await later(`procedura=${world.northCall.procedure}`)).toEqual(['mio', 'del dirigente']);
    expect(await later(`procedura=${world.southCall.procedure}`)).toEqual([]);
    expect(await later('tipo=application')).toEqual([]);
    expect(await later('tipo=call')).toEqual(['mio', 'del dirigente']);

    const page = await officer.get('/lavoro?di=mine&tipo=call');
    const chosen = page.document
      .querySelectorAll('.filters option[selected]')
      .map((option) => option.getAttribute('value'))
      .filter(Boolean);
    expect(chosen).toEqual(['mine', 'call']);
    expect(page.document.querySelector('.filters a')?.getAttribute('href')).toBe('/lavoro');
    expect(group(await officer.get('/lavoro'), 'waiting')).toEqual(['dell’ente']);
    for (const wrong of ['di=altri', 'procedura=1', 'gruppo=ieri', 'cursor=x&gruppo=later'])
      expect([wrong, (await officer.get(`/lavoro?${wrong}`)).status]).toEqual([wrong, 400]);
  });

  it('of what is stuck say every reason openly, with who can remove it', async () => {
    const reason = (code: string, it: string) => ({
      code,
      text: { it, en: code },
      norm: 'Avviso, art. 3',
      removedBy: ['manager'],
      from: null,
    });
    await put({
      term: 'fermo',
      dueAt: '2026-11-20T23:00:00Z',
      status: 'refused',
      refusal: {
        kind: 'rule',
        reasons: [reason('one', 'Manca il verbale.'), reason('two', 'Manca l’atto.')],
      },
    });
    const page = await officer.get('/lavoro');
    expect(group(page, 'blocked')).toEqual(['fermo']);
    const reasons = page.document.querySelectorAll('.queue .reasons > li');
    expect(reasons.map((one) => one.querySelector('.reason-text')?.text)).toEqual([
      'Manca il verbale.',
      'Manca l’atto.',
    ]);
    expect(reasons[0]?.closest('details')).toBeNull();
    expect(reasons[0]?.querySelector('.reason-norm')?.structuredText).toContain('Avviso, art. 3');
  });
});
