/** The Crema procedures as the story knows them: names from the example files, identifiers derived. */
import { procedureIds } from '#procedures';

export const CO_PROGRAMMING = procedureIds('comune-di-crema', 'co-programmazione-2024');
export const NOTICE_COMUNE = procedureIds('comune-di-crema', 'co-progettazione-comune-2026-2028');
export const NOTICE_AMBITO = procedureIds('comune-di-crema', 'co-progettazione-ambito-2026-2028');

/** What the diary calls the root cases, whose titles are long. */
export const SHORT_NAMES: Record<string, string> = {
  [CO_PROGRAMMING.root]: 'co-programmazione',
  [NOTICE_COMUNE.root]: 'avviso del Comune',
  [NOTICE_AMBITO.root]: 'avviso d’Ambito',
};
