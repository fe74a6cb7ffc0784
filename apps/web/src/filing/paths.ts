/** The addresses of a filing. */
import type { Said } from '#engine';
import type { Crumb } from '../page/page.js';
import type { Visit } from '../page/visit.js';
import { partnerWords } from '../partner/partner.words.js';
import type { Filing } from './filing.js';
import { filingWords as w } from './filing.words.js';

type Of = Pick<Filing, 'event'> & { view: { id: string; title: string } };

export const casePath = (caseId: string): string => `/ente/pratiche/${caseId}`;
export const listPath = ({ view, event }: Of): string => `${casePath(view.id)}/compila/${event}`;
export const sectionPath = (filing: Of, section: string): string => `${listPath(filing)}/${section}`;
export const summaryPath = ({ view, event }: Of): string => `${casePath(view.id)}/riepilogo/${event}`;
export const sendPath = ({ view, event }: Of): string => `${casePath(view.id)}/invia/${event}`;
export const discardPath = (filing: Of): string => `${casePath(filing.view.id)}/elimina/${filing.event}`;
export const receiptPath = (caseId: string, revision: number): string =>
  `${casePath(caseId)}/ricevute/${String(revision)}`;

/** Where one comes back to: what has one part alone has no list of them. */
export const isListed = ({ plan }: Pick<Filing, 'plan'>): boolean => plan.sections.length > 1;
export const backPath = (filing: Of & Pick<Filing, 'plan'>): string =>
  isListed(filing) ? listPath(filing) : casePath(filing.view.id);

/** What the way back is called: a notice is no case of the organisation. */
export function backLabel(filing: Pick<Filing, 'plan' | 'view'>): Said {
  if (isListed(filing)) return w.backToList;
  return NOTICES.includes(filing.view.workflow.name) ? w.backToNotice : w.backToCase;
}

const NOTICES: readonly string[] = ['notice', 'co-programming'];

export const crumbsOf = ({ say }: Visit, filing: Filing, within: boolean): Crumb[] => [
  { label: say(partnerWords.mine), href: '/ente' },
  { label: filing.view.title, href: casePath(filing.view.id), given: true },
  ...(within && isListed(filing) ? [{ label: filing.action, href: listPath(filing) }] : []),
];
