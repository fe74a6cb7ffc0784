/** What was written to whom: for who answers for a procedure or for its record; and one's own. */
import { notFound, type Iter } from '#door';
import type { Viewer } from '#identity';
import { listMessages, readMessage, type MessagesAsked, type WholeMessage } from '#notify';
import { afterCursor, cut, withinFor } from '../incidents/sight-of-mail.js';
import type { Page } from '../lists/page.schema.js';
import type { Language } from '#terms';
import { viewMessage } from './message-view.js';
import type { MessageView } from './message.schema.js';

/** Letters name people, and are read by no other office. */
const READERS = ['procedure-officer', 'manager', 'legal-staff'];

const asReader = (viewer: Viewer): Viewer => ({
  ...viewer,
  grants: viewer.grants.filter(({ role }) => READERS.includes(role)),
});

export const mayReadMail = (viewer: Viewer | null): boolean =>
  viewer !== null && asReader(viewer).grants.length > 0;

export type MessagesWanted = Pick<MessagesAsked, 'state' | 'kind' | 'case' | 'words' | 'limit'> & {
  cursor?: string | undefined;
};

/** Newest first. */
export async function messagesFor(
  { pool }: Pick<Iter, 'pool'>,
  viewer: Viewer,
  { cursor, limit, ...wanted }: MessagesWanted,
  language: Language,
): Promise<Page<MessageView>> {
  const rows = await listMessages(pool, {
    ...wanted,
    within: withinFor(asReader(viewer)),
    after: afterCursor(cursor),
    limit: limit + 1,
  });
  const views = rows.map((row) => viewMessage(row, language));
  return cut(views, limit, ({ owedAt }) => owedAt);
}

/** @throws not found, also for one that is there and not for this viewer */
export async function findMessage(
  { pool }: Pick<Iter, 'pool'>,
  viewer: Viewer,
  id: string,
): Promise<WholeMessage> {
  const message = await readMessage(pool, id);
  if (!message || !mayRead(viewer, message)) throw notFound({ it: 'Il messaggio', en: 'The message' });
  return message;
}

type Placed = { personId: string | null; bodyId: string | null; procedureId: string | null };

function mayRead(viewer: Viewer, { personId, bodyId, procedureId }: Placed): boolean {
  const { bodies, procedures } = withinFor(asReader(viewer));
  return (
    personId === viewer.person.id ||
    (bodyId !== null && bodies.includes(bodyId)) ||
    (procedureId !== null && procedures.includes(procedureId))
  );
}
