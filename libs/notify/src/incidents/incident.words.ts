/** What an incident is called, and what to do about it. */
import type { Said } from '#engine';

export type IncidentKind =
  'not-delivered' | 'nobody-to-write-to' | 'deadline-refused' | 'tell-refused' | 'pec-by-hand';

export const incidentWords: Record<IncidentKind, { name: Said; toDo: Said }> = {
  'not-delivered': {
    name: { it: 'Lettera non arrivata', en: 'Letter not delivered' },
    toDo: {
      it: 'Controllare l’indirizzo della persona e riprovare l’invio. Se non basta, usare un altro mezzo e scrivere qui quale.',
      en: 'Check the address of the person and send again. If that is not enough, use another means and write here which.',
    },
  },
  'nobody-to-write-to': {
    name: { it: 'Nessuno a cui scrivere', en: 'Nobody to write to' },
    toDo: {
      it: 'Dare a una persona il ruolo o il mandato che manca, e avvisarla. Poi scrivere qui come si è fatto.',
      en: 'Give a person the role or mandate that is missing, and tell that person. Then write here how it was done.',
    },
  },
  'deadline-refused': {
    name: { it: 'Termine scaduto senza effetto', en: 'Deadline passed without effect' },
    toDo: {
      it: 'Aprire la pratica: dice che cosa manca e chi può rimediare. Compiere il passo, poi scrivere qui come si è risolto.',
      en: 'Open the case: it says what is missing and who can help. Take the step, then write here how it was solved.',
    },
  },
  'pec-by-hand': {
    name: { it: 'PEC da inviare a mano', en: 'PEC to be sent by hand' },
    toDo: {
      it: 'Inviare la PEC dalla casella dell’ufficio, con il testo che è qui, e protocollare le ricevute. Poi scrivere qui il numero di protocollo, l’indirizzo e l’ora della ricevuta di consegna. Se Iter ora può inviarla, si può anche riprovare l’invio.',
      en: 'Send the PEC from the mailbox of the office, with the text given here, and register the receipts. Then write here the number of the register, the address and the hour of the delivery receipt. If Iter can send it now, it may also be sent again.',
    },
  },
  'tell-refused': {
    name: { it: 'Fatto di un’altra pratica non accettato', en: 'Fact of another case not accepted' },
    toDo: {
      it: 'Aprire la pratica e leggere i motivi. Compiere a mano il passo che manca, se serve ancora, poi scrivere qui come si è risolto.',
      en: 'Open the case and read the reasons. Take the missing step by hand, if it is still needed, then write here how it was solved.',
    },
  },
};
