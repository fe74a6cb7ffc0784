/** The five programmes that reach a convention, with what their tables fix. Amounts in cents. */
import { caseId } from '#engine';
import { ets, type DemoOrganisation } from './cast.js';
import { NOTICE_AMBITO, NOTICE_COMUNE } from './crema.js';

export type Deal = {
  notice: string;
  programme: string;
  lead: DemoOrganisation;
  members: readonly { who: DemoOrganisation; share: number }[];
  grouping: 'single' | 'to-be-constituted';
  contribution: number;
  municipal: number;
  coFinancing: number;
  activities: readonly { code: string; title: string }[];
  /** Programmes with which the project keeps a dialogue. */
  links: readonly string[];
};

const alone = (who: DemoOrganisation) => [{ who, share: 10_000 }];
const aurora = [
  { who: ets.aurora, share: 6_000 },
  { who: ets.bussola, share: 4_000 },
];
const activities = (...titles: string[]) => titles.map((title, i) => ({ code: `A${i + 1}`, title }));

export const P1: Deal = {
  notice: NOTICE_COMUNE.root,
  programme: 'P1',
  lead: ets.aurora,
  members: aurora,
  grouping: 'to-be-constituted',
  contribution: 212_700_000,
  municipal: 212_700_000,
  coFinancing: 21_270_000,
  activities: activities('Servizi 0-6', 'Attività extra scuola'),
  links: [],
};

export const P3: Deal = {
  notice: NOTICE_COMUNE.root,
  programme: 'P3',
  lead: ets.cardo,
  members: alone(ets.cardo),
  grouping: 'single',
  contribution: 1_050_000,
  municipal: 1_050_000,
  coFinancing: 105_000,
  activities: activities('Letture in biblioteca', 'Sportello digitale'),
  links: ['P2', 'P4', 'P1', 'all'],
};

export const P4: Deal = {
  notice: NOTICE_COMUNE.root,
  programme: 'P4',
  lead: ets.esagono,
  members: alone(ets.esagono),
  grouping: 'single',
  contribution: 57_600_000,
  municipal: 57_600_000,
  coFinancing: 5_760_000,
  activities: activities('Équipe di zona', 'Sportello migranti'),
  links: [],
};

export const P5: Deal = {
  notice: NOTICE_COMUNE.root,
  programme: 'P5',
  lead: ets.aurora,
  members: aurora,
  grouping: 'to-be-constituted',
  // Three times the yearly figure: the 100 euro more of the document are left to whoever corrects it.
  contribution: 217_887_900,
  municipal: 217_887_900,
  coFinancing: 21_788_790,
  activities: activities('Inserimenti lavorativi', 'Tirocini di inclusione'),
  links: [],
};

export const A1: Deal = {
  notice: NOTICE_AMBITO.root,
  programme: 'A1',
  lead: ets.delta,
  members: alone(ets.delta),
  grouping: 'single',
  contribution: 66_000_000,
  municipal: 6_000_000,
  coFinancing: 6_600_000,
  activities: activities('Accoglienza a bassa soglia', 'Progettazione personalizzata'),
  links: ['P5', 'P6', 'P4'].map((code) => `co-progettazione-comune-2026-2028/${code}`),
};

export const DEALS: readonly Deal[] = [P1, P3, P4, P5, A1];

export const activityOf = ({ activities }: Deal): string => (activities[0] as { code: string }).code;

export const tableOf = ({ notice, programme }: Deal): string => caseId(notice, 'negotiation', programme);
export const conventionOf = ({ notice, programme, lead }: Deal): string =>
  caseId(notice, 'convention', `${programme}.${lead.id}`);
export const reportOf = (deal: Deal, period: number): string =>
  caseId(conventionOf(deal), 'reporting', `p${period}`);

/** Of an amount over three years: what a year gets. The cents that do not divide go to the first. */
export function byYear(total: number): { year: number; amount: number }[] {
  const each = Math.floor(total / 3);
  return [2026, 2027, 2028].map((year, i) => ({ year, amount: each + (i === 0 ? total - each * 3 : 0) }));
}
