import { words } from '../words/words.js';

export const formWords = words({
  errorTitle: { it: 'Ci sono errori da correggere', en: 'There are mistakes to correct' },
  optional: { it: 'facoltativo', en: 'optional' },
  addTo: { it: 'Aggiungi: {name}', en: 'Add: {name}' },
  removeItem: { it: 'Togli {name} {n}', en: 'Remove {name} {n}' },
  item: { it: '{name} {n}', en: '{name} {n}' },
  none: { it: 'Ancora nessuna voce.', en: 'Nothing yet.' },
  organisationHint: { it: 'Il codice fiscale o il nome esatto.', en: 'The tax code or the exact name.' },
  choose: { it: 'Scegli', en: 'Choose' },
  noChoice: { it: 'Nessuna scelta', en: 'No choice' },
  months: { it: 'mesi', en: 'months' },
  years: { it: 'anni', en: 'years' },
  unit: { it: 'Mesi o anni', en: 'Months or years' },
  dateHint: { it: 'Per esempio 12/3/2026', en: 'Day, month, year: for example 12/3/2026' },
  instantHint: {
    it: 'Giorno e ora di Roma, per esempio 12/3/2026 10:30',
    en: 'Day and time in Rome, for example 12/3/2026 10:30',
  },
  euroHint: {
    it: 'In euro, per esempio 1.234,56',
    en: 'In euro, with a comma before the cents: for example 1.234,56',
  },
  percentHint: {
    it: 'In percentuale, per esempio 12,5',
    en: 'As a percentage, with a decimal comma: for example 12,5',
  },
  hundredthsHint: {
    it: 'Fino a due decimali, per esempio 25,50',
    en: 'Up to two decimals, after a comma: for example 25,50',
  },
  keptElsewhere: { it: 'Il documento è conservato altrove?', en: 'Is the document kept elsewhere?' },
  hash: { it: 'Impronta del documento (SHA-256)', en: 'Hash of the document (SHA-256)' },
  hashHint: {
    it: '64 cifre e lettere. Serve quando il file resta nel protocollo o in un altro archivio.',
    en: '64 digits and letters. For a file that stays in the protocol or in another archive.',
  },
  codeHint: { it: 'Lettere, cifre, punto e trattino', en: 'Letters, digits, dot and hyphen' },
  urlHint: { it: 'Un indirizzo che comincia con https://', en: 'An address that begins with https://' },
  confirm: { it: 'Confermo: {what}', en: 'I confirm: {what}' },
  takePart: { it: 'Ci candidiamo', en: 'We apply' },
  fileGiven: { it: 'Caricato: {name}', en: 'Sent: {name}' },
  fileWithoutName: { it: 'file già nel fascicolo', en: 'file already in the record' },
  fileRemove: { it: 'Togli questo file', en: 'Remove this file' },
  fileKinds: {
    it: 'PDF, p7m, docx, odt, xlsx, ods, immagini o testo. Al più {megabytes} MB.',
    en: 'PDF, p7m, docx, odt, xlsx, ods, images or text. At most {megabytes} MB.',
  },
});
