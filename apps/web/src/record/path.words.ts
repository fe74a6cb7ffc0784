import { words } from '../words/words.js';

export const pathWords = words({
  intro: {
    it: 'La strada già fatta e quella possibile. Prima in parole, poi in disegno.',
    en: 'The way gone and the way that is possible. First in words, then in a drawing.',
  },
  walked: { it: 'La strada fatta', en: 'The way gone' },
  now: { it: 'Ora', en: 'Now' },
  nowIn: { it: 'La pratica è in «{state}».', en: 'The case is in "{state}".' },
  ended: { it: 'La pratica è finita: «{state}».', en: 'The case has ended: "{state}".' },
  between: { it: '{from} → {to}', en: '{from} → {to}' },
  repeated: {
    it: 'e altri {n} passi senza cambiare stato',
    en: 'and {n} more steps without a change of state',
  },
  map: { it: 'Tutti i passi del percorso', en: 'All steps of the path' },
  mapCaption: { it: 'Passi possibili in ogni stato', en: 'Steps possible in each state' },
  from: { it: 'Da', en: 'From' },
  action: { it: 'Passo', en: 'Step' },
  who: { it: 'Chi', en: 'Who' },
  to: { it: 'Verso', en: 'To' },
  norm: { it: 'Norma', en: 'Norm' },
  term: { it: 'Termine', en: 'Term' },
  mark: { it: 'In questa pratica', en: 'In this case' },
  taken: { it: 'già fatto', en: 'taken' },
  possible: { it: 'puoi farlo ora', en: 'you can take it now' },
  end: { it: 'esito finale', en: 'final outcome' },
  noTerm: { it: 'nessuno', en: 'none' },
  running: { it: 'Qui corre: {terms}', en: 'Running here: {terms}' },
  drawing: { it: 'Il disegno', en: 'The drawing' },
  drawingHint: {
    it: 'Il disegno dice le stesse cose della tabella. Ogni riquadro porta alla sua riga. Si scorre con le frecce.',
    en: 'The drawing says what the table says. Each box leads to its row. Arrow keys scroll it.',
  },
  toHere: {
    it: 'Vai, nel disegno, a dove si trova la pratica',
    en: 'Go, in the drawing, to where the case is',
  },
  region: { it: 'Disegno del percorso, scorrevole', en: 'Drawing of the path, scrollable' },
});
