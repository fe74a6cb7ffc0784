/** Who may do what: the roles that events name. Persons hold them per body and per procedure. */
import type { Said } from '#engine';

export type Role = Said & {
  /** Inside the body, outside it, or nobody: the clock and the other cases. */
  kind: 'internal' | 'external' | 'system';
};

export const roles = {
  'procedure-officer': { it: 'Responsabile del procedimento', en: 'Procedure officer', kind: 'internal' },
  manager: { it: 'Dirigente', en: 'Manager', kind: 'internal' },
  commissioner: { it: 'Commissario', en: 'Commissioner', kind: 'internal' },
  'commission-secretary': {
    it: 'Segreteria della commissione',
    en: 'Secretary of the commission',
    kind: 'internal',
  },
  'protocol-office': { it: 'Ufficio protocollo', en: 'Protocol office', kind: 'internal' },
  'accounting-officer': { it: 'Ragioneria', en: 'Accounting officer', kind: 'internal' },
  'publication-officer': {
    it: 'Ufficio pubblicazioni e trasparenza',
    en: 'Publication officer',
    kind: 'internal',
  },
  'legal-staff': { it: 'Ufficio legale', en: 'Legal staff', kind: 'internal' },
  executive: {
    it: 'Segreteria degli organi (Giunta, Consiglio)',
    en: 'Office of the governing bodies',
    kind: 'internal',
  },
  'plan-office': { it: 'Ufficio di Piano', en: 'Plan office', kind: 'internal' },
  'ets-representative': {
    it: 'Rappresentante dell’ente del Terzo Settore',
    en: 'Representative of the third-sector entity',
    kind: 'external',
  },
  clock: { it: 'Orologio', en: 'Clock', kind: 'system' },
  case: { it: 'Altra pratica', en: 'Another case', kind: 'system' },
} as const satisfies Record<string, Role>;

export type RoleName = keyof typeof roles;
