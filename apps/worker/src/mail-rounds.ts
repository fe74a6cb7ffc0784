/** What the clock does about mail: owes messages, gathers digests, and sends. Apart from the rounds of deadlines, which never wait for it. */
import type { Pool } from 'pg';
import {
  dispatch,
  expandIncidents,
  expandNotices,
  expandReminders,
  gatherDigests,
  openMailer,
  type Composing,
  type MailAccount,
  type Mailer,
  type MailSettings,
} from '#notify';
import { goRound, type Rounds } from './rounds.js';

export type MailOptions = {
  pool: Pool;
  composing: Composing;
  settings: MailSettings;
  /** A demonstration writes to nobody, whatever is set. */
  demonstration: boolean;
  /** How often it goes round, milliseconds: 10,000 if not given. */
  everyMs?: number;
  log: (line: string) => void;
};

/** `certified`: letters leave by PEC too. */
export type MailHealth = {
  sends: boolean;
  certified: boolean;
  lastOwedAt: string | null;
  lastSentAt: string | null;
};

export type MailRounds = {
  health: () => MailHealth;
  /** Takes no more letters, and waits up to 20 seconds for those under way; the others are sent by the next start. Never throws. */
  stop: () => Promise<void>;
};

const STOP_WITHIN_MS = 20_000;

/** Rounds of their own pace: a server that takes an hour for a letter keeps no reminder from being owed in time. */
export function startMail({
  pool,
  composing,
  settings,
  demonstration,
  everyMs = 10_000,
  log,
}: MailOptions): MailRounds {
  const { concurrency } = settings;
  const open = (account: MailAccount | null, certified: boolean): Mailer | null =>
    account === null || demonstration
      ? null
      : openMailer({ ...account, certified, connections: concurrency });
  const mailer = open(settings.smtp, false);
  const pec = open(settings.pec, true);
  const leaves = mailer !== null || pec !== null;
  let stopped = false;
  const failed = (what: string) => (error: unknown) =>
    log(`Posta: ${what} non è riuscito: ${error instanceof Error ? error.message : String(error)}`);

  const owing: Rounds = goRound(
    async () => {
      await expandNotices({ pool, procedure: composing.procedure });
      await expandReminders({ pool });
      await expandIncidents({ pool });
      await gatherDigests(pool);
    },
    everyMs,
    failed('un giro'),
  );
  // Each hand goes round by itself: one that waits for a slow server keeps no other from what has come to be owed since.
  const hands: Rounds[] = Array.from({ length: leaves ? concurrency : 1 }, () =>
    goRound(
      async () => {
        await dispatch({ pool, composing, mailer, pec, concurrency: 1, stopped: () => stopped });
      },
      everyMs,
      failed('un invio'),
    ),
  );
  return {
    health: () => ({
      sends: mailer !== null,
      certified: pec !== null,
      lastOwedAt: owing.lastAt(),
      lastSentAt: latest(hands),
    }),
    async stop() {
      stopped = true;
      await Promise.all([owing, ...hands].map((rounds) => rounds.stop(STOP_WITHIN_MS)));
      mailer?.close();
      pec?.close();
    },
  };
}

const latest = (rounds: readonly Rounds[]): string | null =>
  rounds.map((one) => one.lastAt() ?? '').reduce((one, other) => (one > other ? one : other)) || null;
