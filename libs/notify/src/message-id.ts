import { derivedId } from '#engine';
import type { OwedMessage } from './owe.js';

type About = Pick<OwedMessage, 'notificationId' | 'deadlineId' | 'dueAt' | 'rung' | 'incidentId'>;

/** Derived from what is owed and to whom: owing it again changes nothing. */
export function messageId(
  { notificationId, deadlineId, dueAt, rung, incidentId }: About,
  to: string,
): string {
  if (deadlineId !== null) return derivedId('message', deadlineId, dueAt ?? '', String(rung), to);
  return derivedId('message', notificationId ?? incidentId ?? '', to);
}
