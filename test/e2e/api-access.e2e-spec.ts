import { randomUUID } from 'node:crypto';
import { Browser, createWorld, NOW, signedIn, type World } from '../support/api/world.js';

let world: World;
let application: string;
beforeAll(async () => {
  world = await createWorld();
  const alfa = await signedIn(world, 'alfa');
  await alfa.event(world.northCall.root, { type: 'call.apply', data: { title: 'Domanda di alfa' } });
  const manager = await signedIn(world, 'manager');
  const found = await manager.get('/api/v1/cases?filter[workflow]=application');
  application = found.body.items[0].id;
  await alfa.event(application, { type: 'application.send', data: { budgetCents: 7 } });
  const act = { type: 'determination', body: 'Dirigente', date: '2026-11-20', number: '1' };
  await manager.event(application, { type: 'application.admit', data: {}, act });
});
beforeEach(() => world.owner.query('DELETE FROM login_attempt'));
afterEach(() => world.setNow(NOW));
afterAll(() => world.close());

/** Every way in which the application of alfa could come to light. */
const doors = (): string[] => [
  `/api/v1/cases/${application}`,
  `/api/v1/cases/${application}/actions`,
  `/api/v1/cases/${application}/history`,
  `/api/v1/cases/${application}/deadlines`,
];
const lists = ['/api/v1/cases', '/api/v1/deadlines', '/api/v1/acts'];

describe.each(['beta', 'southerner', 'nobody', 'expired'])(
  'a case that does not concern them, for %s',
  (name) => {
    let stranger: Browser;
    beforeAll(async () => {
      stranger = await signedIn(world, name);
    });

    it('is not there, by any door', async () => {
      for (const door of doors()) {
        const { status, body } = await stranger.get(door);
        const absent = await stranger.get(door.replace(application, randomUUID()));
        expect(status).toBe(404);
        expect({ ...body, instance: '', traceId: '' }).toEqual({ ...absent.body, instance: '', traceId: '' });
      }
    });

    it('takes no event, and tells nothing about itself', async () => {
      const event = { type: 'application.note', data: { note: 'x' } };
      expect((await stranger.event(application, event)).status).toBe(404);
      expect((await stranger.event(application, event, { 'if-match': '"1"' })).status).toBe(404);
      expect((await stranger.send('POST', `/api/v1/cases/${application}/events/dry-run`, event)).status).toBe(
        404,
      );
    });

    it('stands in no list', async () => {
      for (const list of lists) {
        const { status, text } = await stranger.get(`${list}?limit=100`);
        expect(status).toBe(200);
        expect(text).not.toContain(application);
        expect(text).not.toContain('Domanda di alfa');
      }
      expect(
        (await stranger.get(`/api/v1/cases?filter[organisation]=${world.organisations.alfa}`)).body.items,
      ).toEqual([]);
      expect((await stranger.get(`/api/v1/acts?filter[case]=${application}`)).body.items).toEqual([]);
    });
  },
);

describe.each(['alfa', 'officer', 'manager', 'legal'])('a case that is theirs, for %s', (name) => {
  it('is seen by every door and in every list', async () => {
    const owner = await signedIn(world, name);
    for (const door of doors()) expect((await owner.get(door)).status).toBe(200);
    for (const list of lists) expect((await owner.get(`${list}?limit=100`)).text).toContain(application);
  });
});

describe('what a case owes to others', () => {
  it('is not shown to the organisation that it concerns', async () => {
    const alfa = await signedIn(world, 'alfa');
    const officer = await signedIn(world, 'officer');
    const kinds = async (browser: Browser) =>
      (await browser.get(`/api/v1/cases/${world.northCall.root}/history`)).body.items.flatMap(
        ({ effects }: { effects: { kind: string }[] }) => effects.map(({ kind }) => kind),
      );
    expect(await kinds(officer)).toEqual(['open-case']);
    expect(await kinds(alfa)).toEqual([]);
  });

  it('nor, in a public notice, who applied and with what', async () => {
    const beta = await signedIn(world, 'beta');
    const { text, body } = await beta.get(`/api/v1/cases/${world.northCall.root}/history`);
    expect(body.items).toHaveLength(2);
    expect(body.items[1]).toMatchObject({
      text: 'Domanda presentata',
      data: null,
      by: { person: null, name: null, onBehalfOf: null, mandate: null },
    });
    expect(text).not.toContain(world.organisations.alfa);
    expect(text).not.toContain('Domanda di alfa');
  });
});

describe('a role', () => {
  it('given for one procedure opens that one alone', async () => {
    const manager = await signedIn(world, 'manager');
    expect((await manager.get(`/api/v1/cases/${world.northCall.root}`)).body.sight).toBe('inside');
    expect((await manager.get(`/api/v1/cases/${world.southCall.root}`)).body.sight).toBe('public');
    expect((await manager.get(`/api/v1/procedures/${world.southCall.procedure}`)).body.warnings).toBeNull();
    expect((await manager.get(`/api/v1/procedures/${world.northCall.procedure}`)).body.warnings).toEqual([
      { path: 'programmes[0]', text: { it: 'un avviso', en: 'a warning' } },
    ]);
  });

  it('ends with its last day', async () => {
    const officer = await signedIn(world, 'officer');
    await world.owner.query(`UPDATE role_grant SET valid_to = '2026-11-21' WHERE person_id = $1`, [
      world.people.officer,
    ]);
    await world.setNow('2026-11-21T09:10:00.000Z');
    expect((await officer.get(`/api/v1/cases/${application}`)).status).toBe(200);
    // Midnight in Rome is 23:00 UTC.
    await world.setNow('2026-11-21T22:59:00.000Z');
    const late = await signedIn(world, 'officer');
    expect((await late.get(`/api/v1/cases/${application}`)).status).toBe(200);
    await world.setNow('2026-11-21T23:00:00.000Z');
    expect((await late.get(`/api/v1/cases/${application}`)).status).toBe(404);
    await world.owner.query('UPDATE role_grant SET valid_to = NULL WHERE person_id = $1', [
      world.people.officer,
    ]);
  });
});

describe('a mandate', () => {
  it('that has expired lets nobody apply', async () => {
    const expired = await signedIn(world, 'expired');
    const { status, body } = await expired.event(world.northCall.root, {
      type: 'call.apply',
      data: { title: 'Domanda' },
    });
    expect(status).toBe(403);
    expect(body).toMatchObject({ code: 'no-role', reasons: [{ removedBy: ['ets-representative'] }] });
  });

  it('that is over from one moment to the next closes the case', async () => {
    const alfa = await signedIn(world, 'alfa');
    expect((await alfa.get(`/api/v1/cases/${application}`)).status).toBe(200);
    await world.owner.query(`UPDATE mandate SET valid_to = '2026-11-20' WHERE person_id = $1`, [
      world.people.alfa,
    ]);
    expect((await alfa.get(`/api/v1/cases/${application}`)).status).toBe(404);
    await world.owner.query('UPDATE mandate SET valid_to = NULL WHERE person_id = $1', [world.people.alfa]);
  });
});

describe('an organisation', () => {
  it('is read by people of a body and by those who act for it', async () => {
    const of = (name: string, organisation: string) =>
      signedIn(world, name).then((browser) => browser.get(`/api/v1/organisations/${organisation}`));
    const { alfa, beta } = world.organisations;
    expect((await of('alfa', alfa)).body).toEqual({
      id: alfa,
      name: 'Ente alfa',
      taxCode: null,
      kind: 'APS',
      demonstration: true,
    });
    expect((await of('alfa', beta)).status).toBe(404);
    expect((await of('officer', beta)).status).toBe(200);
    expect((await of('officer', randomUUID())).status).toBe(404);
  });
});

describe('without a session', () => {
  it('nothing of a procedure is answered', async () => {
    const nobody = new Browser(world.origin);
    for (const door of [
      ...doors(),
      ...lists,
      '/api/v1/session',
      '/api/v1/procedures',
      `/api/v1/organisations/${world.organisations.alfa}`,
    ]) {
      const { status, body, headers } = await nobody.get(door);
      expect(status).toBe(401);
      expect(body.type).toBe('/problems/not-signed-in');
      expect(headers['www-authenticate']).toBe('Session realm="Iter"');
    }
  });

  it('an event is not taken, and an invented cookie opens nothing', async () => {
    const invented = { cookie: `sid=${'x'.repeat(43)}` };
    expect(
      (
        await new Browser(world.origin).event(
          application,
          { type: 'application.note', data: { note: 'x' } },
          invented,
        )
      ).status,
    ).toBe(401);
  });
});
