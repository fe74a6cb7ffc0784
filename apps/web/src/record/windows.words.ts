import { words } from '../words/words.js';

export const windowsWords = words({
  title: { it: 'Finestre di impugnazione e autotutela', en: 'Windows of appeal and self-protection' },
  intro: {
    it: 'Fino a quando ogni destinatario può impugnare un atto di questa pratica, e quale potere l’ente ha ancora su di esso. Le finestre restano aperte anche quando la pratica è conclusa. Non sono compiti di nessuno.',
    en: 'Until when each addressee may contest an act of this case, and which power the body still has over it. Windows stay open also when the case has ended. They are nobody’s duty.',
  },
  adopted: { it: 'Atto del {day}', en: 'Act of {day}' },
  addressee: { it: 'Per chi', en: 'For whom' },
  reached: { it: 'Comunicato o pubblicato', en: 'Communicated or published' },
  notKnown: { it: 'Il giorno non è ancora registrato', en: 'The day is not recorded yet' },
  until: { it: 'Fino a quando', en: 'Until when' },
  means: { it: 'Che cosa significa', en: 'What it means' },
  window: { it: 'Finestra', en: 'Window' },
  running: { it: 'fino a {day}', en: 'until {day}' },
  passed: { it: 'passata il {day}', en: 'passed on {day}' },
  closed: { it: 'chiusa', en: 'closed' },
  awaiting: { it: 'non corre ancora', en: 'does not run yet' },
  awaitingMeans: {
    it: 'Corre dal giorno in cui l’atto raggiunge il destinatario. Quel giorno non è registrato: l’atto può ancora essere impugnato.',
    en: 'It runs from the day on which the act reaches its addressee. That day is not recorded: the act may still be contested.',
  },
  challenged: {
    it: 'Ricorso presentato il {day} ({reference}).',
    en: 'Appeal lodged on {day} ({reference}).',
  },
  withdrawn: {
    it: 'Atto annullato o revocato il {day} ({reference}).',
    en: 'Act annulled or revoked on {day} ({reference}).',
  },
  caption: { it: 'Finestre dell’atto: {name}', en: 'Windows of the act: {name}' },
  act: { it: 'Atto', en: 'Act' },
  toRecord: { it: 'Che cosa si può registrare su questo atto', en: 'What may be recorded of this act' },
  forWhom: { it: '{action}: {who}', en: '{action}: {who}' },
});
