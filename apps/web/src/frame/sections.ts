/** Which sections of the site a reader has: each list says for whom it is. */
import type { Said } from '#engine';
import type { Viewer } from '#identity';
import { mayReadMail, mayReadRegister } from '#reading';

export type Section = { href: string; label: Said; for: (viewer: Viewer | null) => boolean };

const ofBody = (viewer: Viewer | null): boolean => (viewer?.grants.length ?? 0) > 0;
const ofPartner = (viewer: Viewer | null): boolean => (viewer?.mandates.length ?? 0) > 0;

/** In the order in which they stand. A new area adds its line here. */
export const sections: readonly Section[] = [
  { href: '/', label: { it: 'Home', en: 'Home' }, for: () => true },
  { href: '/avvisi', label: { it: 'Avvisi', en: 'Notices' }, for: () => true },
  { href: '/ente', label: { it: 'Il mio ente', en: 'My organisation' }, for: ofPartner },
  { href: '/lavoro', label: { it: 'Lavoro', en: 'Work' }, for: ofBody },
  { href: '/pratiche', label: { it: 'Pratiche', en: 'Cases' }, for: ofBody },
  { href: '/procedure', label: { it: 'Procedure', en: 'Procedures' }, for: ofBody },
  { href: '/incidenti', label: { it: 'Incidenti', en: 'Incidents' }, for: ofBody },
  { href: '/messaggi', label: { it: 'Messaggi', en: 'Messages' }, for: mayReadMail },
  { href: '/registro', label: { it: 'Registro', en: 'Register' }, for: mayReadRegister },
  { href: '/verifica', label: { it: 'Verifica', en: 'Verification' }, for: ofBody },
];
