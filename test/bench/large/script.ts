/** What people did in the story, in order, to be done again at other times. */
import type { Pool } from 'pg';
import type { Act, Actor } from '#engine';
import type { Entry } from '#ledger';

/** The root of a procedure is opened, or somebody asks a case something. */
export type Deed = {
  kind: 'open' | 'ask';
  case: string;
  event: string;
  data: unknown;
  act?: Act;
  by: Actor;
  at: string;
  occurredAt?: string;
};

export async function readScript(story: Pool): Promise<Deed[]> {
  const { rows } = await story.query<{ body: Buffer; parent_id: string | null }>(
    `SELECT e.body, c.parent_id FROM ledger_entry e JOIN case_file c ON c.id = e.case_id
     WHERE e.actor_role NOT IN ('clock', 'case') ORDER BY e.seq`,
  );
  return rows.map(({ body }) => {
    const entry = JSON.parse(body.toString('utf8')) as Entry;
    const { person, role, onBehalfOf, mandate } = entry.by;
    return {
      kind: entry.revision === 1 ? 'open' : 'ask',
      case: entry.case,
      event: entry.event,
      data: entry.data,
      by: { person, role, ...(onBehalfOf ? { onBehalfOf } : {}), ...(mandate ? { mandate } : {}) },
      at: entry.recordedAt,
      ...(entry.act ? { act: entry.act as unknown as Act } : {}),
      ...(entry.occurredAt === entry.recordedAt ? {} : { occurredAt: entry.occurredAt }),
    };
  });
}
