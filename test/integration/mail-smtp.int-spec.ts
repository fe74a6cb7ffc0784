import type { Said } from '#engine';
import { openLetters, type Letters } from '../support/notify/letters.js';
import { headerOf, scriptedSmtp, type ScriptedSmtp, type Turn } from '../support/notify/smtp.js';
import { until } from '../support/jobs/until.js';

describe('a mail server', () => {
  let letters: Letters;
  let smtp: ScriptedSmtp;

  beforeEach(async () => {
    letters = await openLetters();
  });
  afterEach(async () => {
    await letters.end();
    await smtp.close();
  });

  const serve = async (turn: (to: string, before: number) => Turn) => {
    smtp = await scriptedSmtp(turn);
    return smtp;
  };
  const one = async () => {
    const [row, ...more] = await letters.standing();
    expect(more).toEqual([]);
    if (!row) throw new Error('There is no message.');
    return row;
  };
  const incidents = () => letters.rows<{ kind: string; said: Said }>('SELECT kind, said FROM incident');

  it('that takes a letter is asked once, and its answer is kept', async () => {
    const { url } = await serve(() => 'accept');
    await letters.person('ada@example.org');
    await letters.notice();
    const mailer = letters.mailer(url);
    await letters.send(mailer);
    await letters.send(mailer);

    const { id, state, attempts, said } = await one();
    expect({ state, attempts, said }).toEqual({
      state: 'sent',
      attempts: 1,
      said: '250 2.0.0 Ok: queued as 1',
    });
    expect(smtp.accepted).toHaveLength(1);
    const { text, to } = smtp.accepted[0]!;
    expect(to).toBe('ada@example.org');
    expect(headerOf(text, 'Message-ID')).toBe(`<${id}@comune.example>`);
    expect(headerOf(text, 'Auto-Submitted')).toBe('auto-generated');
    expect(Date.parse(headerOf(text, 'Date'))).not.toBeNaN();
    expect(headerOf(text, 'List-Unsubscribe')).toMatch(
      /^<https:\/\/iter\.example\/disiscrizione\/[0-9a-f-]{36}\.[\w-]{43}>$/,
    );
    expect(headerOf(text, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    expect(headerOf(text, 'Content-Type')).toContain('multipart/alternative');
    expect((await letters.history('ada@example.org')).map((line) => line.state)).toEqual([
      'owed',
      'owed',
      'sent',
    ]);
  });

  it.each(['421 4.3.2 Try later', '451 4.7.1 Greylisted'])(
    'that says %s is asked again after a pause, with the same Message-ID',
    async (say) => {
      const { url } = await serve((_to, before) => (before === 0 ? { at: 'RCPT', say } : 'accept'));
      await letters.person('ada@example.org');
      await letters.notice();
      const mailer = letters.mailer(url);
      await letters.send(mailer);
      expect(await one()).toMatchObject({
        state: 'deferred',
        attempts: 1,
        said: expect.stringContaining(say),
      });

      await letters.pass(59);
      await letters.send(mailer);
      expect(await one()).toMatchObject({ state: 'deferred', attempts: 1 });

      await letters.pass(1);
      await letters.send(mailer);
      expect(await one()).toMatchObject({ state: 'sent', attempts: 2 });
      expect(smtp.accepted).toHaveLength(1);
      expect(await incidents()).toEqual([]);
    },
  );

  it('that says 550 is not asked again: an officer is told', async () => {
    const say = '550 5.1.1 No such user';
    const { url } = await serve((to) => (to.startsWith('gone') ? { at: 'RCPT', say } : 'accept'));
    await letters.person('ada@example.org');
    await letters.person('gone@example.org');
    await letters.notice();
    const mailer = letters.mailer(url);
    await letters.send(mailer);
    await letters.pass(24 * 3600);
    await letters.send(mailer);

    expect(await letters.standing()).toMatchObject([
      { email: 'ada@example.org', state: 'sent' },
      { email: 'gone@example.org', state: 'failed', attempts: 1, said: expect.stringContaining(say) },
    ]);
    expect(await incidents()).toEqual([
      {
        kind: 'not-delivered',
        said: {
          it: expect.stringMatching(`^Rifiutato dal server di posta: .*${say}`),
          en: expect.stringMatching(`^Refused by the mail server: .*${say}`),
        },
      },
    ]);
  });

  it('that falls silent is not waited for, and is asked again', async () => {
    const { url } = await serve((_to, before) => (before === 0 ? { at: 'END', do: 'nothing' } : 'accept'));
    await letters.person('ada@example.org');
    await letters.notice();
    const mailer = letters.mailer(url, { silenceMs: 300 });
    await letters.send(mailer);
    expect(await one()).toMatchObject({
      state: 'deferred',
      said: expect.stringContaining('stesso Message-ID'),
    });

    await letters.pass(60);
    await letters.send(mailer);
    expect(await one()).toMatchObject({ state: 'sent', attempts: 2 });
    expect(new Set(smtp.received.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('that hangs up after the final dot gets the very same letter again', async () => {
    const { url } = await serve((_to, before) => (before === 0 ? { at: 'END', do: 'hang-up' } : 'accept'));
    await letters.person('ada@example.org');
    await letters.notice();
    const mailer = letters.mailer(url);
    await letters.send(mailer);
    expect(await one()).toMatchObject({
      state: 'deferred',
      said: expect.stringContaining('può essere arrivato'),
    });

    await letters.pass(60);
    await letters.send(mailer);
    expect(await one()).toMatchObject({ state: 'sent' });
    const [first, again] = smtp.received;
    expect(smtp.received).toHaveLength(2);
    expect(again?.messageId).toBe(first?.messageId);
    const written = (text = '') => ['Subject', 'To', 'From'].map((name) => headerOf(text, name));
    expect(written(again?.text)).toEqual(written(first?.text));
  });

  it('that never answers is given up when the letter is no longer worth it: an officer is told', async () => {
    const { url, close } = await serve(() => 'accept');
    await close();
    await letters.person('ada@example.org');
    await letters.notice();
    const mailer = letters.mailer(url);
    for (let day = 0; day <= 5; day++) {
      await letters.send(mailer);
      await letters.pass(24 * 3600);
    }
    await letters.send(mailer);
    expect(await one()).toMatchObject({ state: 'failed', said: 'Mai accettato dal server di posta.' });
    expect(await incidents()).toHaveLength(1);
    expect(
      (await letters.history('ada@example.org')).filter(({ state }) => state === 'deferred').length,
    ).toBeGreaterThan(3);
  });

  it('that is slow holds up nobody: five hundred letters wait while officers go on working', async () => {
    let release!: () => void;
    const wait = new Promise<void>((resolve) => (release = resolve));
    const { url } = await serve(() => ({ at: 'END', wait }));
    await letters.owner.query(
      `INSERT INTO person (id, display_name, email) SELECT gen_random_uuid(), n::text, 'p' || n || '@example.org' FROM generate_series(1, 500) n`,
    );
    await letters.owner.query(
      `INSERT INTO role_grant (id, person_id, role, body_id, valid_from)
       SELECT gen_random_uuid(), p.id, 'officer', b.id, '2020-01-01' FROM person p, body b`,
    );
    await letters.notice();
    const mailer = letters.mailer(url, { connections: 8, silenceMs: 120_000 });
    const sending = letters.send(mailer, 8);
    await until(
      () => smtp.received.length,
      (count) => count === 8,
    );

    for (let step = 1; step <= 30; step++) await letters.receive(`application-${step}`);
    // Thirty steps were taken, and not one letter was: nothing of theirs waited for the mail.
    expect(smtp.accepted).toHaveLength(0);
    expect(letters.pool.totalCount - letters.pool.idleCount).toBe(0);

    release();
    await sending;
    expect(smtp.accepted).toHaveLength(500);
    expect(new Set(smtp.accepted.map(({ messageId }) => messageId)).size).toBe(500);
    expect(smtp.connections()).toBeLessThanOrEqual(8);
  });
});
