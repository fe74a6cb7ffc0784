import { randomUUID } from 'node:crypto';
import {
  dispatch,
  expandNotices,
  gatherDigests,
  listIncidents,
  retryLetter,
  saveSettings,
  settingsSchema,
} from '#notify';
import { claim } from '../../libs/notify/src/rounds/claim.js';
import { openLetters, type Letters } from '../support/notify/letters.js';
import { scriptedSmtp, type ScriptedSmtp } from '../support/notify/smtp.js';

describe('messages', () => {
  let letters: Letters;
  let smtp: ScriptedSmtp;

  beforeEach(async () => {
    letters = await openLetters();
    smtp = await scriptedSmtp(() => 'accept');
  });
  afterEach(async () => {
    await letters.end();
    await smtp.close();
  });

  const sent = () => smtp.accepted.map(({ to }) => to).sort();

  it('are owed to each person who holds the role today, and to nobody whose grant is over', async () => {
    await letters.person('ada@example.org');
    const gone = await letters.person('gone@example.org');
    await letters.owner.query(`UPDATE role_grant SET valid_to = '2026-01-31' WHERE person_id = $1`, [gone]);
    await letters.notice();
    expect((await letters.standing()).map(({ email }) => email)).toEqual(['ada@example.org']);
  });

  it('that nobody is there to read are told to an officer', async () => {
    await letters.notice();
    expect(await letters.rows('SELECT kind, case_id, said FROM incident')).toEqual([
      {
        kind: 'nobody-to-write-to',
        case_id: letters.call,
        said: {
          it: 'Nessuna persona ha oggi il ruolo o il mandato per ricevere questo messaggio: «told».',
          en: 'Today nobody holds the role or the mandate to receive this message: “told”.',
        },
      },
    ]);
  });

  it('are owed once, though the notification be expanded again', async () => {
    await letters.person('ada@example.org');
    await letters.notice();
    const before = await letters.standing();
    await letters.owner.query('UPDATE notification SET expanded_at = NULL');
    await expandNotices(letters.path);
    expect(await letters.standing()).toEqual(before);
  });

  it('are sent once by eight workers that race', async () => {
    for (let n = 1; n <= 40; n++) await letters.person(`p${n}@example.org`);
    await letters.notice();
    const mailer = letters.mailer(smtp.url, { connections: 8 });
    await Promise.all(Array.from({ length: 8 }, () => letters.send(mailer, 2)));
    expect(smtp.received).toHaveLength(40);
    expect(new Set(sent()).size).toBe(40);
    expect((await letters.standing()).map(({ state, attempts }) => [state, attempts])).toEqual(
      Array.from({ length: 40 }, () => ['sent', 1]),
    );
  });

  it('of a worker that was killed are sent by another, as the same letter, once its lease is over', async () => {
    await letters.person('ada@example.org');
    await letters.notice();
    const { pool, composing } = letters;
    // Taken, and never heard of again.
    const { claimed } = await claim(pool, composing, new Set(['email'] as const), 1);
    expect(claimed).toHaveLength(1);

    const mailer = letters.mailer(smtp.url);
    await letters.send(mailer);
    expect(smtp.received).toEqual([]);

    await letters.owner.query(`UPDATE message SET leased_until = clock_timestamp() - interval '1 second'`);
    await letters.send(mailer);
    expect(smtp.received.map(({ messageId }) => messageId)).toEqual([`<${claimed[0]?.id}@comune.example>`]);
    expect(await letters.standing()).toMatchObject([{ state: 'sent', attempts: 2 }]);
  });

  it('stay here where there is no mail server, can be read, and go out once there is one', async () => {
    await letters.person('ada@example.org');
    await letters.notice();
    const { pool, composing } = letters;
    await dispatch({ pool, composing, mailer: null, concurrency: 1 });
    expect(await letters.standing()).toMatchObject([{ state: 'kept', attempts: 0 }]);
    const [row] = await letters.rows<{ plain: string }>('SELECT plain FROM message');
    expect(row?.plain).toContain('https://iter.example/pratiche/');

    await letters.send(letters.mailer(smtp.url));
    expect(sent()).toEqual(['ada@example.org']);
  });

  it('wait for the digest of their reader, and go out as one', async () => {
    const ada = await letters.person('ada@example.org');
    await saveSettings(letters.pool, ada, settingsSchema.parse({ digest: { every: 'day', hour: 18 } }));
    // It is ten in the morning in Rome.
    await letters.notice();
    await letters.notice();
    const mailer = letters.mailer(smtp.url);
    await letters.send(mailer);
    expect(smtp.received).toEqual([]);

    await letters.pass(8 * 3_600);
    await gatherDigests(letters.pool);
    await gatherDigests(letters.pool);
    await letters.send(mailer);
    expect(sent()).toEqual(['ada@example.org']);
    expect(smtp.accepted[0]?.text).toContain('Subject: Riepilogo: 2 messaggi');
    const kinds = await letters.rows(
      `SELECT kind, state, count(*)::int AS n FROM message GROUP BY 1, 2 ORDER BY 1`,
    );
    expect(kinds).toEqual([
      { kind: 'digest', state: 'sent', n: 1 },
      { kind: 'notice', state: 'sent', n: 2 },
    ]);
  });

  describe('that wait for somebody whose role ends meanwhile', () => {
    beforeEach(async () => {
      const ada = await letters.person('ada@example.org');
      await saveSettings(letters.pool, ada, settingsSchema.parse({ digest: { every: 'day', hour: 18 } }));
      await letters.notice();
      await letters.owner.query(`UPDATE role_grant SET valid_to = (iter_now() - interval '1 day')::date`);
    });

    /** The hour of the digest comes. */
    async function evening(): Promise<void> {
      await letters.pass(8 * 3_600);
      await gatherDigests(letters.pool);
      await letters.send(letters.mailer(smtp.url));
    }

    it('go to who holds it by then, and to nobody else', async () => {
      await letters.person('bea@example.org');
      await evening();
      expect(sent()).toEqual(['bea@example.org']);
      expect(await letters.rows('SELECT FROM incident')).toEqual([]);
      const [, last] = await letters.rows<{ said: string }>(
        `SELECT e.said FROM message_event e JOIN message m ON m.id = e.message_id
         WHERE m.kind = 'notice' AND m.person_id = (SELECT id FROM person WHERE email = 'ada@example.org') ORDER BY e.seq`,
      );
      expect(last?.said).toBe('La persona non ha più il ruolo o il mandato.');
    });

    it('are sent once to who held it already', async () => {
      await letters.owner.query('UPDATE notification SET expanded_at = NULL');
      await letters.person('bea@example.org');
      await expandNotices(letters.path);
      await evening();
      expect(sent()).toEqual(['bea@example.org']);
    });

    it('are told to an officer where nobody holds it by then', async () => {
      await evening();
      expect(sent()).toEqual([]);
      expect(await letters.rows('SELECT kind FROM incident')).toEqual([{ kind: 'nobody-to-write-to' }]);
    });
  });

  it('that no server takes are not sent again to who has lost the role', async () => {
    const ada = await letters.person('ada@example.org');
    await letters.notice();
    const refusing = await scriptedSmtp(() => ({ at: 'RCPT', say: '550 5.1.1 Unknown' }));
    await letters.send(letters.mailer(refusing.url));
    await refusing.close();
    const only = async () => (await listIncidents(letters.pool, { limit: 2 }))[0];
    expect(await only()).toMatchObject({ kind: 'not-delivered', mayRetry: true });
    await letters.owner.query(`UPDATE role_grant SET valid_to = (iter_now() - interval '1 day')::date`);
    const incident = await only();
    expect(incident?.mayRetry).toBe(false);
    expect(await retryLetter(letters.pool, { incident: incident?.id ?? '', person: ada })).toBe(false);
    expect((await only())?.closedAt).toBeNull();
  });

  it('that their reader has switched off are not sent, and it is written down why', async () => {
    const ada = await letters.person('ada@example.org');
    await saveSettings(letters.pool, ada, settingsSchema.parse({ off: ['call.told'] }));
    await letters.notice();
    await letters.send(letters.mailer(smtp.url));
    expect(smtp.received).toEqual([]);
    expect(await letters.history('ada@example.org')).toEqual([
      { state: 'cancelled', attempts: 0, said: 'Spento dalla persona nelle sue preferenze.' },
    ]);
  });

  it('that cannot be put into words stop no other, and an officer is told', async () => {
    await letters.person('ada@example.org');
    await letters.notice();
    const [broken] = await letters.standing();
    await letters.owner.query(
      `INSERT INTO case_file SELECT gen_random_uuid(), procedure_id, parent_id, root_id, workflow, workflow_version, 'other rules', $1, title,
         organisation_id, programme_code, revision, state, status, outcome, snapshot, head_hash, opened_at, recorded_at FROM case_file LIMIT 1`,
      [randomUUID()],
    );
    await letters.owner.query(
      `UPDATE message SET case_id = (SELECT id FROM case_file WHERE workflow_hash = 'other rules') WHERE id = $1`,
      [broken?.id],
    );
    await letters.notice();
    await letters.send(letters.mailer(smtp.url));
    expect((await letters.standing()).map(({ state }) => state).sort()).toEqual(['failed', 'sent']);
    expect(await letters.rows('SELECT message_id FROM incident')).toEqual([{ message_id: broken?.id }]);
  });

  describe('are kept as they were', () => {
    beforeEach(async () => {
      await letters.person('ada@example.org');
      await letters.notice();
      await letters.send(letters.mailer(smtp.url));
    });

    it.each([
      ['unsent again', `UPDATE message SET state = 'owed'`],
      ['removed', 'DELETE FROM message'],
      ['rewritten in their history', `UPDATE message_event SET said = 'no'`],
      ['removed from their history', 'DELETE FROM message_event'],
    ])('and are not %s, not even by the owner of the tables', async (_what, sql) => {
      await expect(letters.owner.query(sql)).rejects.toMatchObject({ code: '42501' });
    });

    it('and the application writes no history by hand', async () => {
      await expect(
        letters.pool.query(
          `INSERT INTO message_event (message_id, state, attempts) SELECT id, 'sent', 1 FROM message`,
        ),
      ).rejects.toMatchObject({ code: '42501' });
    });
  });
});
