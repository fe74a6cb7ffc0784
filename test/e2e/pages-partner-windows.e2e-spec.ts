/** Until when an act may be contested is read by who may contest it: a partner finds its own windows, and not those of others in its case. */
import { randomUUID } from 'node:crypto';
import { advance } from '#procedures';
import { ets, legal } from '../../apps/cli/src/story/cast.js';
import { P5, tableOf } from '../../apps/cli/src/story/deals.js';
import { openStory, type StoryWorld } from '../support/pages/story-world.js';

describe('the act that ends a table, communicated to the organisation that leads, and published', () => {
  const table = tableOf(P5);
  // The sixtieth day after the communication, and after the publication.
  const OF_THE_LEAD = 'venerdì 30 gennaio 2026';
  const OF_EVERYONE_ELSE = 'venerdì 13 febbraio 2026';
  let world: StoryWorld;
  beforeAll(async () => {
    world = await openStory('2025-12-20T10:00');
    const { name: _name, ...by } = legal;
    for (const [addressee, on] of [
      [ets.aurora.id, '2025-12-01'],
      ['*', '2025-12-15'],
    ]) {
      const data = { act: 'agreement.conclude', addressee, on, evidence: 'ricevuta' };
      const command = { case: table, type: 'act.communicate', data, by, id: randomUUID() };
      expect(await advance(world.path, command)).toMatchObject({ ok: true });
    }
  });
  afterAll(() => world.close());

  const pageFor = async (who: string) => (await world.signedIn(who)).get(`/ente/pratiche/${table}`);

  it('may be contested by it until the day that counts for it alone', async () => {
    const { text } = await pageFor('aurora');
    expect(text).toContain(`Ricorso al TAR, entro le ore 24 di ${OF_THE_LEAD}`);
    expect(text).not.toContain(OF_EVERYONE_ELSE);
  });

  it('may be contested until another day by a member, whom it does not name', async () => {
    const { text } = await pageFor('bussola');
    expect(text).toContain(`Ricorso al TAR, entro le ore 24 di ${OF_EVERYONE_ELSE}`);
    expect(text).not.toContain(OF_THE_LEAD);
  });
});
