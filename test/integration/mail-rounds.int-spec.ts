import { startMail, type MailRounds } from '../../apps/worker/src/mail-rounds.js';
import { until } from '../support/jobs/until.js';
import { openLetters, type Letters } from '../support/notify/letters.js';
import { scriptedSmtp, type ScriptedSmtp } from '../support/notify/smtp.js';

describe('the mail rounds of a worker', () => {
  let letters: Letters;
  let smtp: ScriptedSmtp;
  let rounds: MailRounds[];
  let answered: Promise<void>;

  beforeEach(async () => {
    rounds = [];
    letters = await openLetters();
    answered = Promise.resolve();
    smtp = await scriptedSmtp(() => ({ at: 'END', wait: answered }));
    await letters.person('ada@example.org');
  });
  afterEach(async () => {
    await Promise.all(rounds.map((one) => one.stop()));
    await letters.end();
    await smtp.close();
  });

  /** The mail server takes letters from now on, and answers when told. */
  const hold = (): (() => void) => {
    let answer!: () => void;
    answered = new Promise((resolve) => (answer = resolve));
    return answer;
  };
  const start = (options: { demonstration?: boolean; url?: string | null } = {}): MailRounds => {
    const { demonstration = false, url = smtp.url } = options;
    const { pool, composing } = letters;
    const going = startMail({
      pool,
      composing,
      settings: {
        smtp: url === null ? null : { url, from: 'iter@comune.example' },
        pec: null,
        base: composing.base,
        concurrency: 2,
      },
      demonstration,
      everyMs: 20,
      log: () => undefined,
    });
    rounds.push(going);
    return going;
  };
  const state = async () => (await letters.standing()).map((one) => one.state);
  const reaches = (wanted: string) =>
    until(state, (states) => states.length === 1 && states.every((one) => one === wanted));

  it('send what comes to be owed, with nothing to wake them', async () => {
    const going = start();
    await letters.owe();
    await reaches('sent');
    expect(smtp.accepted).toHaveLength(1);
    expect(going.health()).toMatchObject({ sends: true });
  });

  it('of eight workers send it once', async () => {
    for (let worker = 0; worker < 8; worker++) start();
    await letters.owe();
    await reaches('sent');
    await Promise.all(rounds.map((one) => one.stop()));
    expect(smtp.received).toHaveLength(1);
  });

  it('of a demonstration send nothing, though a server is set', async () => {
    const going = start({ demonstration: true });
    await letters.owe();
    await reaches('kept');
    expect(going.health()).toMatchObject({ sends: false });
    expect(smtp.connections()).toBe(0);
  });

  it('send nothing to an account of the demonstration, in service too', async () => {
    await letters.owner.query('UPDATE person SET demonstration = true');
    start();
    await letters.owe();
    await reaches('kept');
    expect(smtp.connections()).toBe(0);
  });

  it('stopped with letters under way wait for their answers and take no more; the next start sends the rest', async () => {
    for (const name of ['bea', 'carlo', 'dora', 'elio']) await letters.person(`${name}@example.org`);
    const answer = hold();
    const going = start();
    await letters.owe();
    await until(
      () => smtp.received.length,
      (count) => count === 2,
    );
    const stopping = going.stop();
    answer();
    await stopping;
    expect((await state()).sort()).toEqual(['owed', 'owed', 'owed', 'sent', 'sent']);
    expect(await letters.rows('SELECT FROM message WHERE lease IS NOT NULL')).toEqual([]);

    start();
    await until(state, (states) => states.every((one) => one === 'sent'));
    const ids = smtp.accepted.map(({ messageId }) => messageId);
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(5);
  });
});
