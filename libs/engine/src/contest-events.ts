/** What is recorded about an act after it was made, also when its case has ended. */
import { z } from 'zod';
import { isCivilDate } from '#terms';
import { WINDOW_PASS, type Contestable, type Contested } from './contest.js';
import type { Said } from './vocabulary.js';
import { event, type EventDefinition } from './workflow.js';

/** The act reached an addressee on a day that was not known before, or was recorded wrongly. */
export const ACT_COMMUNICATE = 'act.communicate';
/** An addressee lodged an appeal. */
export const ACT_CHALLENGE = 'act.challenge';
/** The act is no more: annulled or revoked in self-protection, or annulled by a judge. */
export const ACT_WITHDRAW = 'act.withdraw';

const day = z.string().refine(isCivilDate, 'Un giorno si scrive come 2026-11-30.').meta({ format: 'date' });
const words = z.string().trim().min(1, 'Occorre un testo.');

export const BASES = [
  'art-21-nonies',
  'art-21-nonies-c-2-bis',
  'art-21-quinquies',
  'judgment',
  'extraordinary-decree',
] as const;

const addressee = z.union([
  z.uuid('Occorre l’identificativo dell’ente, oppure * per tutti.'),
  z.literal('*'),
]);

/** What people say; the facts of the record come in with the question. */
export const communication = z.strictObject({ act: words, addressee, on: day, evidence: words });
export const challenge = z.strictObject({ act: words, addressee, window: words, on: day, reference: words });
export const withdrawal = z.strictObject({ act: words, basis: z.enum(BASES), reference: words });

/** An open window as the clock finds it. */
export type PassedWindow = { deadline: string; term: string; key: string; dueAt: string };

const given = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null);
const contested = z.array(given<Contested>());

const office = ['procedure-officer', 'protocol-office', 'publication-officer', 'manager', 'legal-staff'];

export const contestEvents: Record<string, EventDefinition> = {
  [WINDOW_PASS]: event({
    roles: ['clock'],
    norm: 'D.Lgs. 104/2010, art. 29; D.P.R. 1199/1971, art. 9; L. 241/1990, art. 21-nonies',
    data: z.strictObject({ key: words, passed: given<PassedWindow>() }),
  }),
  [ACT_COMMUNICATE]: event({
    roles: office,
    norm: 'L. 241/1990, art. 21-bis; D.Lgs. 104/2010, art. 41 c. 2',
    data: communication.extend({ contested }),
  }),
  [ACT_CHALLENGE]: event({
    roles: ['legal-staff', 'procedure-officer', 'protocol-office', 'manager'],
    norm: 'D.Lgs. 104/2010, art. 41; D.P.R. 1199/1971, art. 9',
    data: challenge.extend({ contested }),
  }),
  [ACT_WITHDRAW]: event({
    roles: ['manager', 'executive'],
    norm: 'L. 241/1990, art. 21-quinquies e art. 21-nonies',
    act: {
      types: ['determination', 'executive-resolution', 'judgment'],
      norm: 'L. 241/1990, art. 2 c. 1 e art. 3 (atto espresso e motivato)',
    },
    data: withdrawal.extend({ contested }),
  }),
};

/** The events that make an act, bring it to somebody or say what became of it: no other step of the stage speaks of its acts. */
export const eventsOfActs = ({ acts }: Pick<Contestable, 'acts'>): string[] => [
  ...Object.keys(acts),
  ...[ACT_COMMUNICATE, ACT_CHALLENGE, ACT_WITHDRAW],
];

/** What people fill in: what the record knows comes in with the question. */
export const contestForms: Record<string, EventDefinition> = {
  [ACT_COMMUNICATE]: { ...contestEvents[ACT_COMMUNICATE], data: communication } as EventDefinition,
  [ACT_CHALLENGE]: { ...contestEvents[ACT_CHALLENGE], data: challenge } as EventDefinition,
  [ACT_WITHDRAW]: { ...contestEvents[ACT_WITHDRAW], data: withdrawal } as EventDefinition,
};

export const contestSayings: Record<string, { action: Said; done: Said }> = {
  [WINDOW_PASS]: {
    action: { it: 'Constata che la finestra è passata', en: 'State that the window has passed' },
    done: {
      it: 'Tempo per contestare o annullare l’atto passato',
      en: 'Time to contest or annul the act passed',
    },
  },
  [ACT_COMMUNICATE]: {
    action: { it: 'Registra quando l’atto è stato comunicato', en: 'Record when the act was communicated' },
    done: { it: 'Comunicazione dell’atto registrata', en: 'Communication of the act recorded' },
  },
  [ACT_CHALLENGE]: {
    action: { it: 'Registra un ricorso', en: 'Record an appeal' },
    done: { it: 'Ricorso registrato', en: 'Appeal recorded' },
  },
  [ACT_WITHDRAW]: {
    action: {
      it: 'Registra che l’atto è annullato o revocato',
      en: 'Record that the act is annulled or revoked',
    },
    done: { it: 'Atto annullato o revocato', en: 'Act annulled or revoked' },
  },
};
