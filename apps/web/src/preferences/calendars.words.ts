import { words } from '../words/words.js';

export const calendarsWords = words({
  title: { it: 'Indirizzi di calendario', en: 'Calendar addresses' },
  about: {
    it: 'Un programma di calendario legge le scadenze da un indirizzo segreto. Chi ha l’indirizzo legge le scadenze: va trattato come una password.',
    en: 'A calendar program reads deadlines at a secret address. Whoever has the address reads the deadlines: treat it as a password.',
  },
  fresh: { it: 'Il nuovo indirizzo', en: 'The new address' },
  freshAbout: {
    it: 'Si vede adesso e mai più. Va copiato nel programma di calendario. Se si perde: revocarlo e crearne un altro.',
    en: 'It is shown now and never again. Copy it into the calendar program. If it is lost, revoke it and create another one.',
  },
  revoked: {
    it: 'L’indirizzo è revocato: non risponde più.',
    en: 'The address is revoked: it is answered no longer.',
  },
  none: {
    it: 'Ancora nessun indirizzo. Per crearne uno, scegli che cosa mostra.',
    en: 'No address yet. To create one, choose what it shows.',
  },
  which: { it: 'Che cosa mostra', en: 'What it shows' },
  since: { it: 'Creato', en: 'Created' },
  action: { it: 'Azione', en: 'Action' },
  own: { it: 'Le scadenze dei propri compiti', en: 'Deadlines of one’s own duties' },
  organisation: { it: 'Le scadenze di {name}', en: 'Deadlines of {name}' },
  procedure: { it: 'Procedura: {name}', en: 'Procedure: {name}' },
  gone: { it: 'Qualcosa che oggi non si può vedere', en: 'Something that cannot be seen today' },
  create: { it: 'Crea un indirizzo', en: 'Create an address' },
  revoke: { it: 'Revoca', en: 'Revoke' },
  revokeWhich: { it: 'Revoca: {name}', en: 'Revoke: {name}' },
  wrong: {
    it: 'Scegli che cosa mostra il calendario, fra le voci dell’elenco.',
    en: 'Choose what the calendar shows, from the list.',
  },
});
