/** What a kind of finding means, and what to do about it. */
import type { Said } from '#engine';

export type Family =
  'content' | 'chain' | 'copy' | 'rewritten' | 'rules' | 'parameters' | 'deadline' | 'tell' | 'calendar';

export const families: Record<Family, { means: Said; todo: Said }> = {
  content: {
    means: {
      it: 'Dopo la registrazione il contenuto è cambiato, o il disco si è guastato. Ciò che si legge in questo passo non è più una prova.',
      en: 'After it was recorded the content changed, or the disk failed. What is read in this step proves nothing any more.',
    },
    todo: {
      it: 'Cerca il passo nell’ultima copia di sicurezza: la sua impronta deve essere quella citata negli atti.',
      en: 'Look for the step in the last backup: its hash must be the one cited in the acts.',
    },
  },
  chain: {
    means: {
      it: 'Un passo è stato tolto, aggiunto o spostato. La storia non è completa: da qui in poi non prova nulla.',
      en: 'A step was taken out, put in or moved. The history is not complete: from here on it proves nothing.',
    },
    todo: {
      it: 'Confronta l’elenco dei passi con l’ultima copia di sicurezza e con gli atti al protocollo.',
      en: 'Compare the list of steps with the last backup and with the acts at the protocol office.',
    },
  },
  copy: {
    means: {
      it: 'La storia è intera: le impronte tornano. È cambiata una copia, che serve a cercare e a mostrare. Può ingannare chi legge gli elenchi.',
      en: 'The history under its hashes is whole. A copy changed, by which people search and read: it may mislead who reads the lists.',
    },
    todo: {
      it: 'Fa fede la pagina del passo. Chiedi a chi gestisce il sistema di rimettere la copia come il passo.',
      en: 'The page of the step is what counts. Ask who runs the system to set the copy as the step says.',
    },
  },
  rewritten: {
    means: {
      it: 'Le impronte tornano, ma le regole di allora non danno questo esito. Qualcuno che conosce il sistema può avere riscritto il passo e le impronte.',
      en: 'The hashes hold, but the rules of then do not give this answer. Somebody who knows the system may have written the step anew, hashes and all.',
    },
    todo: {
      it: 'Confronta l’impronta del passo con quella citata negli atti o nella copia di sicurezza. Se è diversa, il passo è falso.',
      en: 'Compare the hash of the step with the one cited in the acts or in the backup. If they differ, the step is false.',
    },
  },
  rules: {
    means: {
      it: 'Non è la prova di un abuso: qui manca il programma di allora, e il passo non si può rifare.',
      en: 'This proves no abuse: the program of then is missing here, and the step cannot be done again.',
    },
    todo: {
      it: 'Chi gestisce il sistema rimetta le regole pubblicate allora. Poi ripeti la verifica.',
      en: 'Who runs the system must bring back the rules published then. Then verify again.',
    },
  },
  parameters: {
    means: {
      it: 'Soglie, importi e termini dell’avviso non sono quelli con cui la pratica è partita. Ogni decisione ferma qui.',
      en: 'Thresholds, amounts and terms of the notice are not those that the case began with. Every decision stops here.',
    },
    todo: {
      it: 'Riprendi i parametri dalla copia di sicurezza o dal file dell’avviso. Poi ripeti la verifica.',
      en: 'Take the parameters from the backup or from the file of the notice. Then verify again.',
    },
  },
  deadline: {
    means: {
      it: 'L’orologio lavora su questa riga: può scattare nel giorno sbagliato, o tacere. La data giusta è quella scritta nel passo.',
      en: 'The clock works from this row: it may ring on the wrong day, or not at all. The right date is the one in the step.',
    },
    todo: {
      it: 'Segna a mano la data scritta nel passo. Chiedi a chi gestisce il sistema di rimettere la scadenza.',
      en: 'Note by hand the date written in the step. Ask who runs the system to set the deadline right.',
    },
  },
  tell: {
    means: {
      it: 'Un’altra pratica può non sapere ciò che è successo qui, e fermarsi o decidere senza.',
      en: 'Another case may not know what happened here, and stop or decide without it.',
    },
    todo: {
      it: 'Apri la pratica collegata e controlla che l’avviso sia arrivato. Se manca, non farle fare passi.',
      en: 'Open the linked case and see whether it was told. If not, let it take no step.',
    },
  },
  calendar: {
    means: {
      it: 'I nuovi termini sono contati con festività diverse da quelle decise. Una data può essere sbagliata.',
      en: 'New terms are counted with other holidays than those decided. A date may be wrong.',
    },
    todo: {
      it: 'Ricalcola a mano i termini aperti di recente. Chiedi di rimettere il calendario deciso.',
      en: 'Count again by hand the terms opened lately. Ask for the calendar that was decided.',
    },
  },
};
