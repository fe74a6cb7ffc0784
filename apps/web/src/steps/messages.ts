/** The messages that a step would send, as their readers will see them. */
import type { Pool } from 'pg';
import type { Effect, Texts } from '#engine';
import { fillWords } from '#reading';
import { sayRole } from '../parts/roles.js';
import type { Visit } from '../page/visit.js';

export type Message = { subject: string; body: string; to: string[] };

export async function messagesOf(
  pool: Pool,
  effects: readonly Effect[],
  texts: Texts | undefined,
  say: Visit['say'],
): Promise<Message[]> {
  const owed = effects.filter((effect) => effect.kind === 'notify');
  const ids = owed.flatMap(({ to }) =>
    to.flatMap((one) => ('organisation' in one ? [one.organisation] : [])),
  );
  const { rows } = await pool.query<{ id: string; name: string }>(
    'SELECT id, name FROM organisation WHERE id = ANY($1::uuid[])',
    [ids],
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return owed.map(({ notice, to, data }) => ({
    subject: fillWords(texts?.notices[notice]?.subject ?? notice, data),
    body: fillWords(texts?.notices[notice]?.body ?? '', data),
    to: to.map((one) =>
      'role' in one ? sayRole(one.role, say) : (names.get(one.organisation) ?? one.organisation),
    ),
  }));
}
