/**
 * Until when an act may be contested or undone. The law fixes these terms, so no notice does: each stands here once with its source,
 * as a parameter does. Which events make such acts, and whom they reach, each stage says for itself.
 */
import { dueBy, EVERYONE, type Reached, type Reading, type WindowDefinition } from '#engine';
import { computeTerm, type CalendarRef, type CivilDate, type Term } from '#terms';
import type { Parameter } from './parameters.js';

const counted =
  ({ value, norm }: Parameter<Omit<Term, 'norm'>>, reading: Reading) =>
  (start: CivilDate, startFact: string, calendar: CalendarRef) =>
    dueBy(reading, computeTerm({ term: { ...value, norm }, start, startFact, calendar }));

const COURT: Parameter<Omit<Term, 'norm'>> = {
  value: { count: 60, unit: 'days', kind: 'judicial' },
  norm: 'D.Lgs. 104/2010, art. 29 e art. 41 c. 2; L. 742/1969, art. 1 (agosto non si conta)',
};
/** No court: it does not stop in August. */
const EXTRAORDINARY: Parameter<Omit<Term, 'norm'>> = {
  value: { count: 120, unit: 'days', kind: 'act' },
  norm: 'D.P.R. 1199/1971, art. 9',
};
const ANNULMENT: Parameter<Omit<Term, 'norm'>> = {
  value: { count: 6, unit: 'months', kind: 'power' },
  norm: 'L. 241/1990, art. 21-nonies c. 1 (sei mesi: L. 182/2025)',
};

export const windows = {
  'court-appeal': {
    from: 'communication',
    due: counted(COURT, 'lenient'),
    norm: COURT.norm,
    excludes: ['extraordinary-appeal'],
    name: { it: 'Ricorso al TAR', en: 'Appeal to the administrative court' },
    onExpiry: {
      it: 'Dopo quel giorno il destinatario non può più impugnare l’atto davanti al TAR.',
      en: 'After that day this addressee can no longer contest the act before the administrative court.',
    },
  },
  'extraordinary-appeal': {
    from: 'communication',
    due: counted(EXTRAORDINARY, 'lenient'),
    norm: EXTRAORDINARY.norm,
    excludes: ['court-appeal'],
    name: {
      it: 'Ricorso straordinario al Presidente della Repubblica',
      en: 'Extraordinary appeal to the President of the Republic',
    },
    onExpiry: {
      it: 'Dopo quel giorno, per il destinatario, l’atto è definitivo.',
      en: 'After that day, for this addressee, the act is final.',
    },
  },
  annulment: {
    from: 'adoption',
    due: counted(ANNULMENT, 'strict'),
    norm: ANNULMENT.norm,
    name: { it: 'Potere di annullare d’ufficio', en: 'Power to annul ex officio' },
    onExpiry: {
      it: 'Dopo quel giorno l’amministrazione non può più annullare l’atto d’ufficio, se non per dichiarazioni false accertate con sentenza.',
      en: 'After that day the body can no longer annul the act ex officio, but for false declarations established by a judgment.',
    },
  },
} satisfies Record<string, WindowDefinition>;

type Remedy = keyof typeof windows;

const APPEALS: Remedy[] = ['court-appeal', 'extraordinary-appeal'];
/** Of an act that grants something. */
const OF_A_GRANT: Remedy[] = [...APPEALS, 'annulment'];

/** Whom an act harms, and when it reached them: null while no proof of that day is recorded. */
export const harms = (addressees: readonly string[], on: CivilDate | null = null): Reached[] =>
  [...new Set(addressees)].map((addressee) => ({ addressee, on, windows: APPEALS }));

/** An act that grants something may also be annulled by the body, within a time. */
export const grants = (addressees: readonly string[], on: CivilDate | null = null): Reached[] =>
  [...new Set(addressees)].map((addressee) => ({ addressee, on, windows: OF_A_GRANT }));

/** An act against all: who is not named in it may contest it from its publication. */
export const harmsAll = (on: CivilDate | null = null): Reached[] => harms([EVERYONE], on);
