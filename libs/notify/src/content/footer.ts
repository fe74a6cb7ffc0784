import type { Language } from '#terms';
import { preferencesAddress } from './addresses.js';
import type { Section } from './mail.js';
import { words } from './words.js';

export type Reader = {
  language: Language;
  /** In which quality the person is written to: an organisation's name, or the name of a role. */
  capacity: { organisation: string } | { role: string };
  requiredBy: string | null;
  /** It goes to the digital domicile of the organisation, and to no person. */
  certified?: boolean;
};

/** Why this reader gets this message, and how to change that where it can be changed. */
export function footerFor(reader: Reader, base: string): Section[] {
  const say = words[reader.language];
  const { capacity } = reader;
  if (reader.certified && 'organisation' in capacity)
    return [{ title: null, lines: [say.toDomicile(capacity.organisation), say.noReply] }];
  const name = 'organisation' in capacity ? say.partner(capacity.organisation) : capacity.role;
  const why = say.why(name);
  if (reader.requiredBy !== null)
    return [{ title: null, lines: [why, say.required(reader.requiredBy), say.noReply] }];
  return [{ title: null, lines: [why, say.noReply, say.change], link: preferencesAddress(base) }];
}

export const isPartner = ({ capacity }: Reader): boolean => 'organisation' in capacity;
