import { forecastView } from '#reading';
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

describe('the forecast of a case', () => {
  it('has every date with its words, each step and the end, and leaves the case as it was', async () => {
    const id = await newApplication(world, alfa, officer);
    const { status, headers, body } = await officer.get(`/api/v1/cases/${id}/forecast`);
    expect(status).toBe(200);
    const view = forecastView.parse(body);
    expect(view.assumption).toEqual({
      kind: 'nothing',
      text: 'Nessuno fa nulla: agisce soltanto l’orologio.',
    });
    expect(view.deadlines.length).toBeGreaterThan(0);
    for (const deadline of view.deadlines) {
      expect(deadline.name).not.toBe('');
      expect(deadline.onExpiry).not.toBe('');
    }
    const [sending] = view.deadlines;
    const late = sending?.reminders.filter(({ days }) => days < 0) ?? [];
    expect(sending?.reminders.length).toBeGreaterThan(3);
    for (const { at } of sending?.reminders ?? []) expect(at > view.at).toBe(true);
    expect(late.every(({ at }) => at > (sending?.dueAt ?? ''))).toBe(true);
    expect(sending?.reminders.map(({ at }) => at)).toEqual(sending?.reminders.map(({ at }) => at).toSorted());
    expect(view.steps[0]).toMatchObject({ by: { role: 'clock' }, cause: 'expiry' });
    expect(headers['etag']).toBe(`"${view.revision}"`);
    expect((await officer.get(`/api/v1/cases/${id}`)).body.revision).toBe(view.revision);
  });

  it('is said in the language asked for', async () => {
    const { body } = await officer.get(`/api/v1/cases/${world.northCall.root}/forecast`, {
      'accept-language': 'en',
    });
    expect(body.assumption.text).toBe('Nobody does anything: only the clock acts.');
  });

  it('names to an organisation no other case than its own', async () => {
    const id = await newApplication(world, alfa, officer);
    const { status, text } = await alfa.get(`/api/v1/cases/${id}/forecast`);
    expect(status).toBe(200);
    expect(text).not.toContain('Bando north-call');
  });

  it('is not there for who may not see the case', async () => {
    const id = await newApplication(world, alfa, officer);
    const beta = await signedIn(world, 'beta');
    expect((await beta.get(`/api/v1/cases/${id}/forecast`)).status).toBe(404);
  });

  it('takes no assumption that it does not know', async () => {
    const url = `/api/v1/cases/${world.northCall.root}/forecast`;
    expect((await officer.get(`${url}?assume=miracle`)).body.errors).toEqual([
      { pointer: 'assume', message: 'È ammesso soltanto: «nothing», «last-day», «after».' },
    ]);
    expect((await officer.get(`${url}?assume=after&days=-1`)).status).toBe(400);
    expect((await officer.get(`${url}?assume=after&days=3`)).body.assumption).toMatchObject({
      kind: 'after',
      days: 3,
    });
  });
});
