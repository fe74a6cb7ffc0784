import ICAL from 'ical.js';
import { Browser, createWorld, newApplication, signedIn, type World } from '../support/api/world.js';

let world: World;
let officer: Browser;
let alfa: Browser;

beforeAll(async () => {
  world = await createWorld();
  officer = await signedIn(world, 'officer');
  alfa = await signedIn(world, 'alfa');
});
afterAll(() => world.close());

const made = async (
  browser: Browser,
  body: object,
): Promise<{ id: string; path: string; address: string }> => {
  const { status, body: calendar } = await browser.send('POST', '/api/v1/calendars', body);
  expect(status).toBe(201);
  return { ...calendar, path: new URL(calendar.address).pathname };
};

/** As a calendar program reads it: without a session. */
const read = (path: string, headers: Record<string, string> = {}) =>
  new Browser(world.origin).get(path, headers);

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      title: event.summary,
      description: event.description,
      status: component.getFirstPropertyValue('status'),
      url: component.getFirstPropertyValue('url'),
      start: event.startDate.toString(),
      alarms: component.getAllSubcomponents('valarm').length,
    };
  });

/** The deadlines that are open on a case, as the API tells them. */
const openDeadlines = async (id: string) =>
  (await officer.get(`/api/v1/cases/${id}/deadlines?filter[status]=open`)).body.items as {
    id: string;
    dueAt: string;
    onExpiry: string;
  }[];

describe('a calendar address', () => {
  it('is told once, is listed without it, and is kept as a hash only', async () => {
    const { id, path, address } = await made(officer, { kind: 'person' });
    expect(path).toMatch(/^\/calendari\/[A-Za-z0-9_-]{43}\.ics$/);
    const { body, text } = await officer.get('/api/v1/calendars');
    expect(body.items.map((one: { id: string }) => one.id)).toContain(id);
    const token = path.slice('/calendari/'.length, -'.ics'.length);
    expect(text).not.toContain(token);
    const { rows } = await world.owner.query('SELECT * FROM calendar_feed');
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(new URL(address).origin).toBe(world.origin);
  });

  it('is answered no longer once its person revokes it; nobody else can', async () => {
    const { id, path } = await made(officer, { kind: 'person' });
    expect((await read(path)).status).toBe(200);
    expect((await alfa.send('DELETE', `/api/v1/calendars/${id}`)).status).toBe(404);
    expect((await read(path)).status).toBe(200);
    expect((await officer.send('DELETE', `/api/v1/calendars/${id}`)).status).toBe(204);
    const gone = await read(path);
    const never = await read(`/calendari/${'a'.repeat(43)}.ics`);
    expect([gone.status, never.status]).toEqual([404, 404]);
    expect({ ...gone.body, instance: '', traceId: '' }).toEqual({
      ...never.body,
      instance: '',
      traceId: '',
    });
    expect((await officer.send('DELETE', `/api/v1/calendars/${id}`)).status).toBe(404);
  });

  it('is not there in another form', async () => {
    for (const file of ['short.ics', `${'a'.repeat(43)}`, `${'a'.repeat(44)}.ics`])
      expect((await read(`/calendari/${file}`)).status).toBe(404);
  });

  it('is of an organisation only for who acts for it, and of a procedure only for who sees it', async () => {
    const { alfa: organisationId } = world.organisations;
    expect(
      (await officer.send('POST', '/api/v1/calendars', { kind: 'organisation', organisationId })).status,
    ).toBe(403);
    expect((await made(alfa, { kind: 'organisation', organisationId })).id).toMatch(/-/);
    const nobody = await signedIn(world, 'nobody');
    const hidden = await nobody.send('POST', '/api/v1/calendars', {
      kind: 'procedure',
      procedureId: '00000000-0000-4000-8000-000000000000',
    });
    expect(hidden.status).toBe(404);
  });

  it('needs what it is of, and nothing else', async () => {
    for (const [body, pointer] of [
      [{ kind: 'organisation' }, '/organisationId'],
      [{ kind: 'procedure' }, '/procedureId'],
      [{ kind: 'person', procedureId: world.northCall.procedure }, '/procedureId'],
    ] as const) {
      const answer = await officer.send('POST', '/api/v1/calendars', body);
      expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer]);
    }
  });
});

describe('the calendar of a procedure', () => {
  it('has one event a deadline that a real program reads, with what is asked and what happens otherwise', async () => {
    const id = await newApplication(world, alfa, officer);
    const { path } = await made(officer, { kind: 'procedure', procedureId: world.northCall.procedure });
    const { status, headers, text } = await read(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    const [deadline] = await openDeadlines(id);
    const event = eventsIn(text).find(({ url }) => url === `${world.origin}/pratiche/${id}`);
    expect(event).toMatchObject({ status: 'CONFIRMED', sequence: 0, alarms: 0 });
    expect(event?.description).toContain(`Se nessuno fa nulla: ${deadline?.onExpiry ?? 'none'}`);
    expect(event?.description).toContain('Norma:');
  });

  it('names no organisation and no person', async () => {
    await newApplication(world, alfa, officer);
    const { path } = await made(officer, { kind: 'procedure', procedureId: world.northCall.procedure });
    const { text } = await read(path);
    expect(text.replaceAll('\r\n ', '')).not.toMatch(/Ente di una prova|Ente alfa|example\.org/);
  });

  it('keeps the event under its name when the duty moves, and cancels it when it is done in time', async () => {
    const id = await newApplication(world, alfa, officer);
    const { path } = await made(officer, { kind: 'procedure', procedureId: world.northCall.procedure });
    const ofCase = async () =>
      eventsIn((await read(path)).text).find(({ url }) => url === `${world.origin}/pratiche/${id}`);
    const before = await ofCase();
    await world.owner.query(
      `WITH moved AS (UPDATE deadline SET status = 'met', closed_revision = 1, closed_at = iter_now()
         WHERE case_id = $1 AND status = 'open' RETURNING *)
       INSERT INTO deadline (id, case_id, term, key, expires, status, due_at, derivation, norm, opened_revision, opened_at, owner_role, owner_organisation, awaits)
       SELECT gen_random_uuid(), case_id, term, key, expires, 'open', due_at + interval '7 days', derivation, norm, opened_revision + 1, iter_now(),
         owner_role, owner_organisation, awaits FROM moved`,
      [id],
    );
    const moved = await ofCase();
    expect(moved?.uid).toBe(before?.uid);
    expect(moved?.sequence).toBeGreaterThan(before?.sequence ?? 99);
    expect(moved?.start).not.toBe(before?.start);
    await world.owner.query(
      `UPDATE deadline SET status = 'met', closed_revision = 2, closed_at = iter_now() WHERE case_id = $1 AND status = 'open'`,
      [id],
    );
    const done = await ofCase();
    expect(done).toMatchObject({ uid: before?.uid, status: 'CANCELLED' });
    expect(done?.sequence).toBeGreaterThan(moved?.sequence ?? 99);
    await world.owner.query(
      `UPDATE deadline SET closed_at = iter_now() - interval '91 days' WHERE case_id = $1`,
      [id],
    );
    expect(await ofCase()).toBeUndefined();
  });
});

describe('the calendar of a person', () => {
  it('has the duties of the roles held and of the organisations acted for, and no others', async () => {
    const id = await newApplication(world, alfa, officer);
    const owners = new Map<string, { role: string | null; organisation: string | null }>();
    for (const item of (await officer.get(`/api/v1/deadlines?filter[status]=open&limit=100`)).body.items)
      owners.set(item.caseId, item.owner);
    const casesIn = async (name: string) => {
      const { path } = await made(await signedIn(world, name), { kind: 'person' });
      return eventsIn((await read(path)).text).map(({ url }) => String(url).split('/').at(-1) ?? '');
    };
    const mine = owners.get(id);
    for (const one of await casesIn('officer')) expect(owners.get(one)?.role).toBe('procedure-officer');
    for (const one of await casesIn('alfa')) expect(owners.get(one)?.organisation).toMatch(/-/);
    expect((await casesIn('alfa')).includes(id)).toBe(mine?.organisation !== null && mine !== undefined);
    expect(await casesIn('nobody')).toEqual([]);
    expect(await casesIn('beta')).not.toContain(id);
  });
});

describe('how a calendar is served', () => {
  it('is kept for a quarter of an hour, and not sent again while it is the same', async () => {
    const { path } = await made(officer, { kind: 'procedure', procedureId: world.northCall.procedure });
    const first = await read(path);
    expect(first.headers['cache-control']).toBe('private, max-age=900');
    const again = await read(path, { 'if-none-match': first.headers['etag'] ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await read(path, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('is in the language of who made it', async () => {
    const { body } = await officer.send(
      'POST',
      '/api/v1/calendars',
      { kind: 'procedure', procedureId: world.northCall.procedure },
      { 'accept-language': 'en' },
    );
    const { text } = await read(new URL(body.address).pathname);
    expect(text).toContain('X-WR-CALNAME:Iter: deadlines');
  });

  it('ends with the sight of its person', async () => {
    const person = await signedIn(world, 'both');
    const { path } = await made(person, { kind: 'procedure', procedureId: world.northCall.procedure });
    const { rows } = await world.owner.query(
      `UPDATE role_grant SET valid_to = '2026-01-02' WHERE person_id = $1 RETURNING id`,
      [world.people.both],
    );
    expect(rows.length).toBeGreaterThan(0);
    const { status, text } = await read(path);
    expect(status === 404 || !text.includes('Domanda')).toBe(true);
  });

  it('is slowed down when one address asks without pause', async () => {
    const { path } = await made(officer, { kind: 'person' });
    let last = await read(path);
    for (let asked = 0; asked < 200 && last.status !== 429; asked++) last = await read(path);
    expect(last.status).toBe(429);
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
  });
});
