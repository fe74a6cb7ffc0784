/** An empty database is filled with the story, played up to today, so that there is something to look at. */
import pg from 'pg';
import { migrate } from '#database';
import type { DocumentStore } from '#documents';
import type { Procedure } from '#engine';
import type { Mode } from '#door';
import type { Reached } from './reach.js';
import { accounts } from './story/settle-cast.js';
import { playStory } from './story/play.js';

type Loading = {
  reached: Reached;
  procedure: Procedure;
  documents: DocumentStore;
  talk: (line: string) => void;
};

export async function loadDemonstration({ reached, procedure, documents, talk }: Loading): Promise<Mode> {
  const state = await stateOf(reached);
  if (state === 'other') return 'service';
  if (state === 'interrupted') await empty(reached);
  if (state !== 'demonstration') {
    talk('La base dati è vuota: preparo la dimostrazione (meno di un minuto)…');
    await playStory({ reached, procedure, documents, write: () => undefined, until: await today(reached) });
  }
  talk('Dimostrazione: dati inventati, enti inventati. Utenze (nome utente / password):');
  accounts().forEach(({ email, password, about }) => talk(`  ${email} / ${password}   ${about}`));
  return 'demonstration';
}

type State = 'empty' | 'demonstration' | 'interrupted' | 'other';

/** A demonstration whose clock still stands was cut off while it was being prepared: it is begun again. */
async function stateOf(reached: Reached): Promise<State> {
  const rows = await ask<{ procedures: number; demonstration: boolean; virtual: boolean }>(
    reached,
    `SELECT (SELECT count(*)::int FROM procedure) AS procedures,
            EXISTS (SELECT 1 FROM organisation WHERE demonstration) AS demonstration,
            EXISTS (SELECT 1 FROM virtual_clock WHERE flows_from IS NULL) AS virtual`,
  );
  if (rows[0]?.virtual) return 'interrupted';
  if (rows[0]?.demonstration) return 'demonstration';
  return rows[0]?.procedures === 0 ? 'empty' : 'other';
}

async function empty(reached: Reached): Promise<void> {
  await ask(
    reached,
    'DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA IF EXISTS bullmq CASCADE',
  );
  await migrate(reached.ownerUrl);
}

async function today(reached: Reached): Promise<string> {
  const rows = await ask<{ now: Date }>(reached, 'SELECT clock_timestamp() AS now');
  return (rows[0] as { now: Date }).now.toISOString();
}

async function ask<R extends pg.QueryResultRow>(reached: Reached, sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: reached.ownerUrl });
  await client.connect();
  try {
    return (await client.query<R>(sql)).rows;
  } finally {
    await client.end();
  }
}
