import type { Json } from '#engine';
import {
  discardDraft,
  draftsOf,
  hasDraft,
  LARGEST_DRAFT,
  readDraft,
  saveDraft,
  type DraftKey,
} from '#drafts';
import { ets, openWorld, organisation, type World } from '../support/procedure.js';

let world: World;
let application: string;
const person = ets.person ?? '';
const schema = { type: 'object', properties: { text: {}, amount: {} }, additionalProperties: false } as Json;

beforeAll(async () => {
  world = await openWorld();
  application = await world.receive('A1');
  await world.owner.query(`INSERT INTO organisation (id, name, kind) VALUES ($1, 'Ente di prova', 'aps')`, [
    organisation,
  ]);
  await world.owner.query(`INSERT INTO person (id, display_name, email) VALUES ($1, 'P', 'p@example.org')`, [
    person,
  ]);
});
afterAll(() => world.end());
afterEach(() => world.owner.query('DELETE FROM draft'));

const key = (event = 'application.complete'): DraftKey => ({ case: application, event, organisation });
const save = (data: Json, ifRevision = 0, of = key()) =>
  saveDraft(world.pool, of, { data, person, caseRevision: 1, ifRevision, schema });

describe('a draft', () => {
  it('keeps what is incomplete or wrong, and says when', async () => {
    const saved = await save({ amount: 'dodici' });
    expect(saved).toMatchObject({
      ok: true,
      draft: { revision: 1, data: { amount: 'dodici' }, submittedAs: null },
    });
    expect(await readDraft(world.pool, key())).toEqual(saved.ok ? saved.draft : null);
    expect((await draftsOf(world.pool, organisation)).map(({ event }) => event)).toEqual([
      'application.complete',
    ]);
  });

  it('refuses names that the event does not know, and keeps what was there', async () => {
    await save({ text: 'a' });
    expect(await save({ text: 'b', role: 'manager' }, 1)).toEqual({
      ok: false,
      why: 'unknown-fields',
      fields: ['/role'],
    });
    expect(await readDraft(world.pool, key())).toMatchObject({ data: { text: 'a' }, revision: 1 });
  });

  it('refuses more than it can hold', async () => {
    expect(await save({ text: 'è'.repeat(LARGEST_DRAFT) })).toEqual({
      ok: false,
      why: 'too-large',
      cap: LARGEST_DRAFT,
    });
  });

  it('is shared by the people of an organisation: of two who save at once one wins, the other is shown what stands', async () => {
    await save({ text: 'first' });
    const both = await Promise.all([save({ text: 'one' }, 1), save({ text: 'two' }, 1)]);
    const [won] = both.filter((one) => one.ok);
    const [lost] = both.filter((one) => !one.ok);
    expect(lost).toMatchObject({ why: 'stale', draft: won?.ok ? won.draft : null });
  });

  it('begun twice at once is one draft with one command', async () => {
    const both = await Promise.all([save({ text: 'one' }), save({ text: 'two' })]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(await draftsOf(world.pool, organisation)).toHaveLength(1);
  });

  it('keeps its command while it is rewritten', async () => {
    const [one, two] = [await save({ text: 'a' }), await save({ text: 'b' }, 1)];
    if (!one.ok || !two.ok) throw new Error('Both are saved.');
    expect(two.draft).toMatchObject({ command: one.draft.command, revision: 2 });
  });

  it('is thrown away only as the one that was sent', async () => {
    const saved = await save({ text: 'a' });
    expect(await discardDraft(world.pool, key(), 'draft/another')).toBe(false);
    expect(await discardDraft(world.pool, key(), saved.ok ? saved.draft.command : '')).toBe(true);
    expect(await readDraft(world.pool, key())).toBeNull();
  });

  it('that was sent, and not yet thrown away, says as which entry; reminders do not count it', async () => {
    const about = { case: world.call, events: ['call.any'], organisation };
    const of = { case: world.call, event: 'call.any', organisation };
    const saved = await save({ text: 'a' }, 0, of);
    if (!saved.ok) throw new Error('It is saved.');
    expect(await hasDraft(world.pool, about)).toBe(true);
    expect(await hasDraft(world.pool, { ...about, events: ['call.other'] })).toBe(false);
    const { revision } = await world.take({
      type: 'application.receive',
      data: { key: 'A2', organisation },
      id: saved.draft.command,
    });
    expect(await readDraft(world.pool, of)).toMatchObject({ submittedAs: revision });
    expect(await hasDraft(world.pool, about)).toBe(false);
  });
});
