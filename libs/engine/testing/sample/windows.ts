import { computeTerm, type Term } from '#terms';
import { dueBy, type WindowDefinition } from '../../src/index.js';

const lasts =
  (reading: Parameters<typeof dueBy>[0], term: Term): WindowDefinition['due'] =>
  (start, startFact, calendar) =>
    dueBy(reading, computeTerm({ term, start, startFact, calendar }));

const APPEAL = 'D.Lgs. 104/2010, art. 29';
const UNDOING = 'L. 241/1990, art. 21-nonies';

/** Until when an act of the sample may be contested, and undone. */
export const windows = {
  appeal: {
    from: 'communication',
    due: lasts('lenient', { count: 60, unit: 'days', kind: 'judicial', norm: APPEAL }),
    norm: APPEAL,
    name: { it: 'Ricorso', en: 'Appeal' },
    onExpiry: { it: 'L’atto non si impugna più.', en: 'The act can no longer be contested.' },
  },
  undoing: {
    from: 'adoption',
    due: lasts('strict', { count: 6, unit: 'months', kind: 'power', norm: UNDOING }),
    norm: UNDOING,
    name: { it: 'Annullamento d’ufficio', en: 'Annulment ex officio' },
    onExpiry: { it: 'L’ufficio non annulla più l’atto.', en: 'The office can no longer annul the act.' },
  },
} satisfies Record<string, WindowDefinition>;
