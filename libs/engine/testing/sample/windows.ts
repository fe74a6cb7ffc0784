import { computeTerm } from '#terms';
import { dueBy, type WindowDefinition } from '../../src/index.js';

/** Until when an act of the sample may be contested, and undone. */
export const windows = {
  appeal: {
    from: 'communication',
    due: (start, startFact, calendar) =>
      dueBy(
        'lenient',
        computeTerm({
          term: { count: 60, unit: 'days', kind: 'judicial', norm: 'D.Lgs. 104/2010, art. 29' },
          ...{ start, startFact, calendar },
        }),
      ),
    norm: 'D.Lgs. 104/2010, art. 29',
    name: { it: 'Ricorso', en: 'Appeal' },
    onExpiry: { it: 'L’atto non si impugna più.', en: 'The act can no longer be contested.' },
  },
  undoing: {
    from: 'adoption',
    due: (start, startFact, calendar) =>
      dueBy(
        'strict',
        computeTerm({
          term: { count: 6, unit: 'months', kind: 'power', norm: 'L. 241/1990, art. 21-nonies' },
          ...{ start, startFact, calendar },
        }),
      ),
    norm: 'L. 241/1990, art. 21-nonies',
    name: { it: 'Annullamento d’ufficio', en: 'Annulment ex officio' },
    onExpiry: { it: 'L’ufficio non annulla più l’atto.', en: 'The office can no longer annul the act.' },
  },
} satisfies Record<string, WindowDefinition>;
