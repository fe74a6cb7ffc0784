/** Notices owed to as many made-up people as a spec wants, in a world of the sample procedure. */
import { randomUUID } from 'node:crypto';
import { derivedId } from '#engine';
import { dispatch, expandNotices, openMailer, type Composing, type Mailer } from '#notify';
import { openWorld, type World } from '../procedure.js';

export type Letters = World & {
  composing: Composing;
  /** A person with a role of the body, at this address. */
  person: (email: string) => Promise<string>;
  /** A step has owed one notice to everybody there is. */
  owe: () => Promise<void>;
  /** The same, come to be messages. */
  notice: () => Promise<void>;
  mailer: (url: string, options?: { connections?: number; silenceMs?: number }) => Mailer;
  send: (mailer: Mailer, concurrency?: number) => Promise<number>;
  /** Lets time pass, by the database's clock. */
  pass: (seconds: number) => Promise<void>;
  /** What stands in the rows of the messages, by address. */
  standing: () => Promise<
    { email: string; id: string; state: string; attempts: number; said: string | null }[]
  >;
  history: (email: string) => Promise<{ state: string; attempts: number; said: string | null }[]>;
};

export async function openLetters(options: { poolSize?: number } = {}): Promise<Letters> {
  const world = await openWorld(options);
  const composing: Composing = { procedure: world.path.procedure, base: 'https://iter.example' };
  const body = derivedId('body', 'demonstration');
  const mailers: Mailer[] = [];
  const owe = async (): Promise<void> => {
    await world.owner.query(
      `INSERT INTO notification (id, case_id, revision, notice, recipient_role, data, owed_at)
       VALUES ($1, $2, 1, 'told', 'officer', '{}', iter_now())`,
      [randomUUID(), world.call],
    );
  };
  return {
    ...world,
    composing,
    async person(email) {
      const id = derivedId('person', email);
      await world.pool.query(
        'INSERT INTO person (id, display_name, email) VALUES ($1, $2, $2) ON CONFLICT DO NOTHING',
        [id, email],
      );
      await world.pool.query(
        `INSERT INTO role_grant (id, person_id, role, body_id, valid_from) VALUES ($1, $2, 'officer', $3, '2020-01-01')`,
        [randomUUID(), id, body],
      );
      return id;
    },
    owe,
    async notice() {
      await owe();
      await expandNotices(world.path);
    },
    mailer(url, given = {}) {
      const mailer = openMailer({ url, from: 'Iter <iter@comune.example>', connections: 4, ...given });
      mailers.push(mailer);
      return mailer;
    },
    send: (mailer, concurrency = 4) => dispatch({ pool: world.pool, composing, mailer, concurrency }),
    async pass(seconds) {
      await world.owner.query('UPDATE virtual_clock SET at = at + make_interval(secs => $1)', [seconds]);
    },
    standing: () =>
      world.rows(
        `SELECT p.email, m.id, m.state, m.attempts, m.said FROM message m JOIN person p ON p.id = m.person_id ORDER BY p.email`,
      ),
    history: (email) =>
      world.rows(
        `SELECT e.state, e.attempts, e.said FROM message_event e JOIN message m ON m.id = e.message_id
         JOIN person p ON p.id = m.person_id WHERE p.email = $1 ORDER BY e.seq`,
        [email],
      ),
    async end() {
      mailers.forEach((mailer) => mailer.close());
      await world.end();
    },
  };
}
