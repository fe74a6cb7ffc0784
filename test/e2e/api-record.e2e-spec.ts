import { Browser, createWorld, newApplication as apply, signedIn, type World } from '../support/api/world.js';

let world: World;
let alfa: Browser;
let officer: Browser;
let both: Browser;
beforeAll(async () => {
  world = await createWorld();
  [alfa, officer, both] = (await Promise.all(
    ['alfa', 'officer', 'both'].map((name) => signedIn(world, name)),
  )) as [Browser, Browser, Browser];
});
afterAll(() => world.close());

const act = { type: 'determination', body: 'Dirigente', number: '12', date: '2026-11-20' };
const send = { type: 'application.send', data: { budgetCents: 5 } };
const newApplication = (): Promise<string> => apply(world, alfa, officer);

describe('the actions of a case', () => {
  it('say for each event whether it is open to this person, and if not every reason', async () => {
    const id = await newApplication();
    const { body, headers } = await both.get(`/api/v1/cases/${id}/actions`);
    expect(headers['etag']).toBe('"1"');
    const admit = body.items.find(({ event }: { event: string }) => event === 'application.admit');
    expect(admit).toMatchObject({
      action: 'Ammetti la domanda',
      allowed: false,
      role: 'manager',
      act: { types: ['determination'] },
    });
    expect(admit.reasons.map(({ code }: { code: string }) => code)).toEqual(['not-now']);
    const officers = await both.get(`/api/v1/cases/${id}/actions?role=procedure-officer`);
    const same = officers.body.items.find(({ event }: { event: string }) => event === 'application.admit');
    expect(same.reasons.map(({ code }: { code: string }) => code)).toEqual(['not-yours-role', 'not-now']);
  });

  it('carry the schema of the data, and what will be checked on them', async () => {
    const id = await newApplication();
    const { body } = await alfa.get(`/api/v1/cases/${id}/actions`);
    const offered = body.items.find(({ event }: { event: string }) => event === 'application.send');
    expect(offered).toMatchObject({
      allowed: true,
      role: 'ets-representative',
      conditions: [{ code: 'withinBudget' }],
    });
    expect(offered.schema).toMatchObject({
      type: 'object',
      required: ['budgetCents'],
      additionalProperties: false,
    });
    expect(body.items.map(({ event }: { event: string }) => event)).not.toContain('application.expire');
  });

  it('are refused for a role that is not held', async () => {
    const id = await newApplication();
    expect((await officer.get(`/api/v1/cases/${id}/actions?role=manager`)).status).toBe(403);
  });
});

describe('the history of a case', () => {
  it('says who, in which role, when, what, with which act, and chains each entry to the one before', async () => {
    const id = await newApplication();
    await alfa.event(id, send);
    await both.event(id, { type: 'application.admit', data: {}, act });
    const { body } = await officer.get(`/api/v1/cases/${id}/history`);
    expect(body.next).toBeNull();
    expect(body.items.map(({ text, toText }: Record<string, string>) => `${text} → ${toText}`)).toEqual([
      'Pratica aperta → In preparazione',
      'Domanda inviata → Inviata',
      'Domanda ammessa → Ammessa',
    ]);
    expect(body.items[2]).toMatchObject({
      act,
      by: { name: 'both', role: 'manager', onBehalfOf: null },
      from: 'sent',
      outcome: 'admitted',
    });
    expect(body.items[1].previousHash).toBe(body.items[0].hash);
    expect(body.items[2].previousHash).toBe(body.items[1].hash);
    expect(body.items[0].effects[0]).toMatchObject({
      kind: 'open-term',
      text: expect.stringContaining('Invio della domanda'),
      explanation: expect.stringContaining('30 giorni'),
    });
  });

  it('comes in pages', async () => {
    const id = await newApplication();
    for (const note of ['uno', 'due']) await officer.event(id, { type: 'application.note', data: { note } });
    const first = await officer.get(`/api/v1/cases/${id}/history?limit=2`);
    expect(first.body.items.map(({ revision }: { revision: number }) => revision)).toEqual([1, 2]);
    expect(first.headers['link']).toBe(`</api/v1/cases/${id}/history?after=2&limit=2>; rel="next"`);
    const second = await officer.get(`/api/v1/cases/${id}/history?limit=2&after=${first.body.next}`);
    expect(second.body.items.map(({ data }: { data: unknown }) => data)).toEqual([{ note: 'due' }]);
    expect(second.body.next).toBeNull();
  });

  it('tells the organisation what was done, and of the body’s people the role alone', async () => {
    const id = await newApplication();
    await officer.event(id, { type: 'application.note', data: { note: 'visto' } });
    const { body } = await alfa.get(`/api/v1/cases/${id}/history?after=1`);
    expect(body.items[0]).toMatchObject({
      data: { note: 'visto' },
      by: { role: 'procedure-officer', person: null, name: null },
    });
  });
});
