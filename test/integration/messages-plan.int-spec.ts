import { listMessages, type MessagesAsked } from '#notify';
import { openWorld, type World } from '../support/procedure.js';

type Plan = { rows: { 'QUERY PLAN': unknown }[] };

describe('the list of messages, however many there are', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    await world.receive('A1');
    // One in a thousand failed, one in five hundred about an incident: what is looked for is rare.
    await world.owner.query(`
      ALTER TABLE message DISABLE TRIGGER messages_are_told_when_owed;
      INSERT INTO person (id, display_name, email) VALUES ('00000000-0000-4000-8000-0000000000aa', 'many', 'many@example.org') ON CONFLICT DO NOTHING;
      INSERT INTO incident (id, kind, case_id, said)
        SELECT '00000000-0000-4000-8000-0000000000bb', 'not-delivered', id, '{"it": "x", "en": "x"}' FROM case_file LIMIT 1;
      INSERT INTO notification (id, case_id, revision, notice, recipient_role, data, owed_at, expanded_at)
        SELECT '00000000-0000-4000-8000-0000000000cc', id, 1, 'many', 'officer', '{}', now(), now() FROM case_file LIMIT 1;
      INSERT INTO message (id, kind, case_id, notification_id, incident_id, person_id, channel, state, next_at, true_until, owed_at)
        SELECT gen_random_uuid(), CASE WHEN n % 500 = 0 THEN 'incident' ELSE 'notice' END, o.case_id, o.id, '00000000-0000-4000-8000-0000000000bb',
          '00000000-0000-4000-8000-0000000000aa', 'email', CASE WHEN n % 1000 = 0 THEN 'failed' ELSE 'sent' END, now(), now(),
          timestamptz '2026-01-01' + n * interval '1 minute'
        FROM (SELECT id, case_id FROM notification WHERE notice = 'many') o, generate_series(1, 30000) n;
      ALTER TABLE message ENABLE TRIGGER messages_are_told_when_owed;
      ANALYZE message, case_file, procedure;`);
  });
  afterAll(async () => {
    await world.owner.query('ALTER TABLE message DISABLE TRIGGER message_is_kept');
    await world.owner.query(`DELETE FROM message WHERE person_id = '00000000-0000-4000-8000-0000000000aa'`);
    await world.owner.query('ALTER TABLE message ENABLE TRIGGER message_is_kept');
    await world.end();
  });

  it.each<[string, Partial<MessagesAsked>, string]>([
    ['all of them', {}, 'message_by_time'],
    ['what was sent', { state: 'sent' }, 'message_by_time'],
    ['what did not arrive', { state: 'failed' }, 'message_set_apart'],
    ['notices about incidents', { kind: 'incident' }, 'message_of_incidents'],
  ])('reads %s along an index, and never the whole table', async (_, asked, index) => {
    let plan = '';
    const explaining = {
      query: async (text: string, values: unknown[]) => {
        const { rows } = (await world.pool.query(`EXPLAIN (FORMAT json) ${text}`, values)) as Plan;
        plan = JSON.stringify(rows);
        return { rows: [] };
      },
    };
    await listMessages(explaining as never, { limit: 51, ...asked });
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/"Seq Scan"[^}]*"Relation Name":"message"/);
  });
});
