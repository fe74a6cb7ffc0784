import { words } from '../words/words.js';

export const unsubscribeWords = words({
  title: { it: 'Non ricevere più questi messaggi', en: 'No longer receive these messages' },
  asked: {
    it: 'Con questo pulsante non arriverà più via e-mail:',
    en: 'With this button these no longer come by e-mail:',
  },
  stays: {
    it: 'Ciò che la legge prevede arriva comunque. Le scadenze restano nelle pagine di Iter.',
    en: 'What the law foresees comes in any case. Deadlines remain on the pages of Iter.',
  },
  confirm: { it: 'Non inviarmi più questi messaggi', en: 'Send me these no more' },
  done: { it: 'Fatto: questi messaggi non arriveranno più', en: 'Done: these messages come no more' },
  back: { it: 'Per riaverli, o per scegliere altro:', en: 'To have them back, or to choose otherwise:' },
  preferences: { it: 'le preferenze', en: 'the preferences' },
});
