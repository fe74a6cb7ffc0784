import { randomUUID } from 'node:crypto';
import { Browser, createWorld, signedIn, type World } from '../support/api/world.js';

let world: World;
let officer: Browser;
const COUNT = 23;
beforeAll(async () => {
  world = await createWorld();
  const alfa = await signedIn(world, 'alfa');
  for (let index = 0; index < COUNT; index++) {
    const organisation = randomUUID();
    await world.owner.query('INSERT INTO organisation (id, name, kind) VALUES ($1, $2, $3)', [
      organisation,
      `Ente ${index}`,
      'APS',
    ]);
    await world.owner.query(
      `INSERT INTO mandate (id, person_id, organisation_id, valid_from, evidence) VALUES ($1, $2, $3, '2026-01-01', 'proxy')`,
      [randomUUID(), world.people.alfa, organisation],
    );
    await alfa.send('PATCH', '/api/v1/session', { actsFor: organisation });
    // Titles repeat, so that the identifier decides among equals.
    await world.setNow(`2026-11-21T09:00:${String(Math.floor(index / 2)).padStart(2, '0')}.000Z`);
    await alfa.event(world.northCall.root, { type: 'call.apply', data: { title: `Domanda ${index % 5}` } });
  }
  officer = await signedIn(world, 'officer');
});
afterAll(() => world.close());

type Item = Record<string, string>;

/** Follows the Link header to the end. */
async function all(browser: Browser, url: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let next: string | undefined = url; next !== undefined;) {
    const { status, body, headers } = await browser.get(next);
    expect(status).toBe(200);
    items.push(...body.items);
    next = /<([^>]+)>; rel="next"/.exec(headers['link'] ?? '')?.[1];
    expect(body.next === null).toBe(next === undefined);
  }
  return items;
}

describe('a list in pages', () => {
  it.each(['title', '-title', 'openedAt', '-openedAt', 'recordedAt', '-recordedAt'])(
    'by %s gives every case once, in order',
    async (sort) => {
      const whole = (await officer.get(`/api/v1/cases?limit=100&sort=${sort}`)).body.items as Item[];
      const paged = await all(officer, `/api/v1/cases?limit=4&sort=${sort}`);
      // The other body's call is seen as well: it is open to all.
      expect(whole).toHaveLength(COUNT + 2);
      expect(paged.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
      const values = whole.map((one) => one[sort.replace('-', '')] ?? '');
      const sorted = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      if (!sort.includes('title')) expect(values).toEqual(sort.startsWith('-') ? sorted.reverse() : sorted);
    },
  );

  it('is the same for somebody who sees a part of it', async () => {
    const beta = await signedIn(world, 'beta');
    await world.setNow('2026-11-21T09:01:00.000Z');
    await beta.event(world.northCall.root, { type: 'call.apply', data: { title: 'Domanda di beta' } });
    const paged = await all(beta, '/api/v1/cases?limit=1&sort=openedAt');
    expect(paged.map(({ title }) => title).sort()).toEqual([
      'Bando north-call',
      'Bando south-call',
      'Domanda di beta',
    ]);
  });

  it('has between 1 and 100 rows a page', async () => {
    for (const limit of ['0', '101', '-1', '1.5', 'all'])
      expect((await officer.get(`/api/v1/cases?limit=${limit}`)).body).toMatchObject({
        status: 400,
        errors: [{ pointer: 'limit' }],
      });
    expect((await officer.get('/api/v1/cases?limit=100')).status).toBe(200);
  });

  it('refuses a cursor of another order, or one that is none', async () => {
    const { body } = await officer.get('/api/v1/cases?limit=2&sort=title');
    const forged = Buffer.from(JSON.stringify(['openedAt', 'not an instant', randomUUID()])).toString(
      'base64url',
    );
    for (const query of [
      `sort=openedAt&cursor=${body.next}`,
      `sort=openedAt&cursor=${forged}`,
      'cursor=nonsense',
    ])
      expect((await officer.get(`/api/v1/cases?${query}`)).body).toMatchObject({
        status: 400,
        errors: [{ pointer: 'cursor' }],
      });
  });
});

describe('filters', () => {
  const count = async (query: string) =>
    (await officer.get(`/api/v1/cases?limit=100&${query}`)).body.items.length;

  it('leave what they name', async () => {
    expect(await count('filter[workflow]=call')).toBe(2);
    expect(await count(`filter[workflow]=call&filter[procedure]=${world.northCall.procedure}`)).toBe(1);
    expect(await count('filter[state]=drafted&filter[status]=active')).toBeGreaterThanOrEqual(COUNT);
    expect(await count('filter[status]=done')).toBe(0);
    expect(await count(`filter[parent]=${world.southCall.root}`)).toBe(0);
    expect(await count('filter[programme]=P1')).toBe(0);
  });

  it('find by any part of every word: of the title, or of the organisation, whatever the capitals', async () => {
    expect(await count('filter[words]=SOUTH')).toBe(1);
    expect(await count('filter[words]=bando+orth-c')).toBe(1);
    expect(await count('filter[words]=ente+22')).toBe(1);
    expect(await count('filter[words]=domanda+"ente')).toBe(0);
    expect(await count('filter[words]=Domanda&filter[workflow]=call')).toBe(0);
  });

  it('look for signs as signs', async () => {
    for (const signs of ['100%25', 'b_n', '%5C%5C%5C']) expect(await count(`filter[words]=${signs}`)).toBe(0);
    expect((await officer.get('/api/v1/cases?filter[words]=ab')).body).toMatchObject({
      status: 400,
      errors: [{ pointer: 'filter[words]' }],
    });
  });

  it('take their value as a value', async () => {
    expect(await count(`filter[state]=${encodeURIComponent("' OR 1=1 --")}`)).toBe(0);
    const nul = await officer.get('/api/v1/cases?filter[state]=%00');
    expect(nul.status).toBe(400);
  });

  it('that are not known are refused', async () => {
    const { status, body } = await officer.get('/api/v1/cases?filter[colour]=red&page=2');
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer }: Item) => pointer)).toEqual(['filter[colour]', 'page']);
  });
});

describe('deadlines', () => {
  it('carry their derivation, in words too', async () => {
    const { body } = await officer.get('/api/v1/deadlines?limit=1', { 'accept-language': 'en' });
    expect(body.items[0]).toMatchObject({
      term: 'sending',
      name: 'Sending of the application',
      onExpiry: 'The application lapses.',
      status: 'open',
      norm: 'Call, art. 4',
      derivation: { computed: { strict: '2026-12-21' } },
      explanation: expect.stringContaining('30 days'),
    });
  });

  it('are found by when they fall due', async () => {
    const before = async (at: string) =>
      (await officer.get(`/api/v1/deadlines?limit=100&filter[status]=open&filter[dueBefore]=${at}`)).body
        .items.length;
    expect(await before('2026-12-21T22:59:59Z')).toBe(0);
    expect(await before(encodeURIComponent('2026-12-22T00:00:01+01:00'))).toBeGreaterThanOrEqual(COUNT);
  });

  it('that a case refused say why', async () => {
    const [first] = (await officer.get('/api/v1/deadlines?limit=1')).body.items;
    const reasons = [
      { code: 'not-now', text: { it: 'Non ora.', en: 'Not now.' }, norm: '', removedBy: [], from: null },
    ];
    await world.owner.query(`UPDATE deadline SET status = 'refused', refusal = $2 WHERE id = $1`, [
      first.id,
      JSON.stringify({ kind: 'not-now', reasons, errors: [] }),
    ]);
    const { body } = await officer.get('/api/v1/deadlines?filter[status]=refused');
    expect(body.items.map(({ id, refusal }: { id: string; refusal: unknown }) => [id, refusal])).toEqual([
      [first.id, { kind: 'not-now', reasons: [{ ...reasons[0], text: 'Non ora.' }] }],
    ]);
  });

  it('of one case are its own', async () => {
    const [one] = (await officer.get('/api/v1/cases?filter[workflow]=application&limit=1')).body.items;
    const { body } = await officer.get(`/api/v1/cases/${one.id}/deadlines`);
    expect(body.items.map(({ caseId }: Item) => caseId)).toEqual([one.id]);
  });
});

describe('procedures', () => {
  it('have programmes with whole cents', async () => {
    const { body } = await officer.get(`/api/v1/procedures/${world.northCall.procedure}/programmes?limit=1`);
    expect(body.items[0]).toMatchObject({ code: 'P1', contribution: { cents: 12345, currency: 'EUR' } });
    const paged = await all(officer, `/api/v1/procedures/${world.northCall.procedure}/programmes?limit=1`);
    expect(paged.map(({ code }) => code)).toEqual(['P1', 'P2']);
  });

  it('are filtered by body', async () => {
    const { body } = await officer.get(`/api/v1/procedures?filter[body]=${world.south}`);
    expect(body.items.map(({ slug }: Item) => slug)).toEqual(['south-call']);
  });

  it('show their acts, also one without a day', async () => {
    const base = { procedure: world.northCall.procedure };
    for (const [type, day] of [
      ['resolution', '2026-01-10'],
      ['determination', '2026-03-01'],
      ['notice', null],
    ])
      await world.owner.query(
        'INSERT INTO act (id, procedure_id, type, body, adopted_on) VALUES ($1, $2, $3, $4, $5)',
        [randomUUID(), base.procedure, type, 'Comune di prova', day],
      );
    const url = `/api/v1/procedures/${base.procedure}/acts`;
    const types = (items: Item[]) => items.map(({ type }) => type);
    expect(types(await all(officer, `${url}?limit=1`))).toEqual(['determination', 'resolution', 'notice']);
    expect(types(await all(officer, `${url}?limit=1&sort=adoptedOn`))).toEqual([
      'notice',
      'resolution',
      'determination',
    ]);
    expect(types((await officer.get('/api/v1/acts?filter[type]=resolution')).body.items)).toEqual([
      'resolution',
    ]);
  });
});
