/** What the address of the list asks for. */
import { z } from 'zod';
import { MESSAGE_STATES } from '#notify';

/** A digest belongs to no case: each of its messages is listed by itself. */
export const LISTED_KINDS = ['notice', 'reminder', 'incident'] as const;

export const messagesQuery = z.strictObject({
  stato: z.enum(MESSAGE_STATES).optional(),
  tipo: z.enum(LISTED_KINDS).optional(),
  pratica: z.uuid().optional(),
  titolo: z.string().max(100).optional(),
  cursor: z.string().max(500).optional(),
});

export type MessagesQuery = z.output<typeof messagesQuery>;
