/** What a verification found, for whoever must act on it. */
import type { Said } from '#engine';
import type { FindingCode } from '#procedures';
import type { Family } from './family.words.js';
import { owed } from './owed.words.js';

export type Found = { family: Family; found: Said };

export const findings: Record<FindingCode, Found> = {
  ...owed,
  'no-entries': {
    family: 'chain',
    found: { it: 'La pratica non ha più nessun passo.', en: 'The case has no step any more.' },
  },
  'case-gone': {
    family: 'chain',
    found: {
      it: 'I passi ci sono, ma la loro pratica è stata cancellata.',
      en: 'The steps are there, but their case was deleted.',
    },
  },
  'end-differs': {
    family: 'chain',
    found: {
      it: 'La pratica dice di essere al passo {revision}, ma i suoi passi finiscono al {last}.',
      en: 'The case says that it stands at step {revision}, but its steps end at {last}.',
    },
  },
  'head-hash-differs': {
    family: 'chain',
    found: {
      it: 'L’ultimo passo non è quello che la pratica ricorda.',
      en: 'The last step is not the one that the case remembers.',
    },
  },
  'entry-missing': {
    family: 'chain',
    found: { it: 'Manca il passo {missing}.', en: 'Step {missing} is missing.' },
  },
  'link-broken': {
    family: 'chain',
    found: {
      it: 'Il passo {revision} non segue quello che gli sta davanti.',
      en: 'Step {revision} does not follow the one that stands before it.',
    },
  },
  'of-another-place': {
    family: 'chain',
    found: {
      it: 'Al posto del passo {revision} sta un passo nato altrove.',
      en: 'In place of step {revision} stands a step made elsewhere.',
    },
  },
  'bytes-differ': {
    family: 'content',
    found: {
      it: 'Il contenuto del passo {revision} non dà più la sua impronta.',
      en: 'The content of step {revision} does not give its hash any more.',
    },
  },
  'not-an-entry': {
    family: 'content',
    found: {
      it: 'Il contenuto del passo {revision} non si può leggere.',
      en: 'The content of step {revision} cannot be read.',
    },
  },
  'not-canonical': {
    family: 'content',
    found: {
      it: 'Il contenuto del passo {revision} non è scritto come Iter lo scrive.',
      en: 'The content of step {revision} is not written as Iter writes it.',
    },
  },
  'copy-differs': {
    family: 'copy',
    found: {
      it: 'Nel passo {revision} la copia per la ricerca dice altro: {column}.',
      en: 'In step {revision} the copy for searching says something else: {column}.',
    },
  },
  'case-copy-differs': {
    family: 'copy',
    found: {
      it: 'La pratica mostra altro rispetto al suo ultimo passo: {column}.',
      en: 'The case shows something else than its last step: {column}.',
    },
  },
  'snapshot-differs': {
    family: 'copy',
    found: {
      it: 'I dati della pratica non sono quelli del suo ultimo passo.',
      en: 'The data of the case are not those of its last step.',
    },
  },
  misplaced: {
    family: 'copy',
    found: {
      it: 'La pratica è stata spostata sotto un’altra, o ha cambiato codice.',
      en: 'The case was moved below another one, or changed its code.',
    },
  },
  'parameters-missing': {
    family: 'parameters',
    found: {
      it: 'I parametri dell’avviso che la pratica segue non ci sono più.',
      en: 'The parameters of the notice that the case follows are gone.',
    },
  },
  'parameters-differ': {
    family: 'parameters',
    found: {
      it: 'I parametri dell’avviso sono cambiati sotto lo stesso nome.',
      en: 'The parameters of the notice changed under the same name.',
    },
  },
  'rules-gone': {
    family: 'rules',
    found: {
      it: 'Le regole seguite dal passo {revision}, versione {version}, non sono installate.',
      en: 'The rules followed by step {revision}, version {version}, are not installed.',
    },
  },
  'rules-changed': {
    family: 'rules',
    found: {
      it: 'Le regole seguite dal passo {revision}, versione {version}, non sono più quelle pubblicate allora.',
      en: 'The rules followed by step {revision}, version {version}, are not those published then.',
    },
  },
  'rules-fail': {
    family: 'rules',
    found: {
      it: 'Le regole si sono fermate con un errore nel rifare il passo {revision}.',
      en: 'The rules stopped with an error when step {revision} was done again.',
    },
  },
  'rules-refuse': {
    family: 'rewritten',
    found: {
      it: 'Le regole di allora non permettono il passo {revision}.',
      en: 'The rules of then do not allow step {revision}.',
    },
  },
  'rules-other-data': {
    family: 'rewritten',
    found: {
      it: 'Il passo {revision}, rifatto, porta ad altri dati.',
      en: 'Step {revision}, done again, leads to other data.',
    },
  },
  'rules-other-state': {
    family: 'rewritten',
    found: {
      it: 'Il passo {revision}, rifatto, porta a un altro stato.',
      en: 'Step {revision}, done again, leads to another state.',
    },
  },
  'rules-other-effects': {
    family: 'rewritten',
    found: {
      it: 'Il passo {revision}, rifatto, dà altri termini o altre comunicazioni.',
      en: 'Step {revision}, done again, gives other terms or other messages.',
    },
  },
  'recount-invented': {
    family: 'rewritten',
    found: {
      it: 'Il passo {revision} parla di termini o di atti che il registro, quel giorno, non conosceva.',
      en: 'Step {revision} is about terms or acts that the record did not know on that day.',
    },
  },
  'calendar-differs': {
    family: 'calendar',
    found: {
      it: 'La procedura conta i termini con un calendario diverso da quello registrato.',
      en: 'The procedure counts terms by another calendar than the recorded one.',
    },
  },
};
