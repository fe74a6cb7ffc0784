/** Who plays. Every organisation and person is invented for the demonstration, and says so. */
import { derivedId, type Act } from '#engine';
import type { Player } from './world.js';

const person = (name: string): string => derivedId('demonstration', 'person', name);

const staff = (role: string, name: string): Player => ({
  person: person(name),
  role,
  name: `${name} (dimostrazione)`,
});

export const officer = staff('procedure-officer', 'Responsabile del procedimento');
export const manager = staff('manager', 'Dirigente');
export const executive = staff('executive', 'Giunta e Consiglio');
export const planOffice = staff('plan-office', 'Ufficio di Piano');
export const protocol = staff('protocol-office', 'Ufficio protocollo');
export const publication = staff('publication-officer', 'Ufficio pubblicazioni');
export const accounting = staff('accounting-officer', 'Ragioneria');
export const secretary = staff('commission-secretary', 'Segreteria della commissione');
export const legal = staff('legal-staff', 'Avvocatura');
export const commissioners = ['Commissaria Uno', 'Commissario Due', 'Commissaria Tre'].map((name) =>
  staff('commissioner', name),
);
export const substitute = staff('commissioner', 'Commissaria supplente');

export const staffPlayers: readonly Player[] = [
  officer,
  manager,
  executive,
  planOffice,
  protocol,
  publication,
  accounting,
  secretary,
  legal,
  ...commissioners,
  substitute,
];

export type DemoOrganisation = { id: string; name: string; kind: string; representative: Player };

const organisation = (slug: string, name: string, kind: string): DemoOrganisation => {
  const id = derivedId('demonstration', 'organisation', slug);
  return {
    id,
    name: `${name} (dimostrazione)`,
    kind,
    representative: {
      person: person(`Rappresentante di ${name}`),
      role: 'ets-representative',
      onBehalfOf: id,
      mandate: derivedId('demonstration', 'mandate', slug),
      name: `${name} (dimostrazione)`,
    },
  };
};

export const ets = {
  aurora: organisation('aurora', 'Consorzio Aurora di Esempio', 'social-cooperative-consortium'),
  bussola: organisation('bussola', 'Cooperativa Bussola di Esempio', 'social-cooperative'),
  cardo: organisation('cardo', 'Associazione Cardo di Esempio', 'aps'),
  delta: organisation('delta', 'Fondazione Delta di Esempio', 'foundation'),
  esagono: organisation('esagono', 'Cooperativa Esagono di Esempio', 'social-cooperative'),
  faro: organisation('faro', 'Associazione Faro di Esempio', 'odv'),
  ginestra: organisation('ginestra', 'Associazione Ginestra di Esempio', 'aps'),
};

/** Acts of the demonstration have numbers that no register gives. */
export const act = (
  type: Act['type'],
  body: string,
  number: string,
  date: string,
  more: Partial<Act> = {},
): Act => ({
  type,
  body,
  number: `DIMOSTRAZIONE ${number}`,
  date,
  ...more,
});

export const determination = (number: string, date: string, title: string): Act =>
  act('determination', 'Settore Servizi sociali', number, date, { title, effectiveOn: date });
