/** A case in which very much has happened is told to its partner from the end. */
import { randomUUID } from 'node:crypto';
import { advance } from '#procedures';
import { ets, officer } from '../../apps/cli/src/story/cast.js';
import { A1, tableOf } from '../../apps/cli/src/story/deals.js';
import { openStory, type StoryWorld } from '../support/pages/story-world.js';

describe('a table that has met very often', () => {
  const table = tableOf(A1);
  let world: StoryWorld;
  beforeAll(async () => {
    world = await openStory('2025-11-18T18:00');
    const { name: _name, ...by } = officer;
    const ask = async (type: string, data: object): Promise<void> => {
      const answer = await advance(world.path, { case: table, type, data, by, id: randomUUID() });
      expect(answer).toMatchObject({ ok: true });
    };
    const document = 'a'.repeat(64);
    const next = { sessionOn: '2025-11-28', place: 'Sala', agenda: 'Progetto', convocation: document };
    for (let times = 0; times < 100; times++) await ask('session.convene', next);
    await world.setNow('2025-11-28T18:00');
    const minutes = { heldOn: '2025-11-28', minutes: document, present: [ets.delta.id], outcome: 'Rinvio' };
    await ask('session.record', minutes);
  });
  afterAll(() => world.close());

  it('says its last step to a partner, not the hundredth', async () => {
    const page = await (await world.signedIn('delta')).get(`/ente/pratiche/${table}`);
    expect(page.text).toContain('Ultimo passo Verbale registrato');
  });
});
