import { words } from '../words/words.js';

export const receiptWords = words({
  title: { it: 'Ricevuta', en: 'Receipt' },
  sentTitle: { it: 'Inviata. L’abbiamo ricevuta.', en: 'Sent. We have received it.' },
  number: { it: 'Numero', en: 'Number' },
  keep: {
    it: 'Questa pagina resta a questo indirizzo. Salva il link, oppure stampala o salvala in PDF dal browser.',
    en: 'This page stays at this address. Keep the link, or print it or save it as PDF from your browser.',
  },
  what: { it: 'Che cosa', en: 'What' },
  received: { it: 'Ricevuta il', en: 'Received on' },
  receivedUtc: { it: 'Istante esatto (UTC)', en: 'Exact instant (UTC)' },
  recorded: { it: 'Registrata il', en: 'Recorded on' },
  by: { it: 'Inviata da', en: 'Sent by' },
  for: { it: 'Per l’ente', en: 'For the organisation' },
  sentBy: { it: 'inviata da {name}', en: 'sent by {name}' },
  about: { it: 'Pratica', en: 'Case' },
  files: { it: 'File', en: 'Files' },
  noFiles: { it: 'Nessun file.', en: 'No file.' },
  withoutName: { it: 'Documento non caricato qui', en: 'Document not sent here' },
  size: { it: 'Dimensione', en: 'Size' },
  fingerprint: { it: 'Impronta SHA-256', en: 'SHA-256' },
  entryHash: { it: 'Impronta della registrazione', en: 'Hash of the entry' },
  previousHash: { it: 'Impronta della registrazione precedente', en: 'Hash of the entry before' },
  whatHash: {
    it: 'L’impronta cambia se cambia anche una sola lettera. Prova che cosa è stato inviato e quando.',
    en: 'The hash changes if a single letter changes. It proves what was sent and when.',
  },
  contents: { it: 'Che cosa hai inviato', en: 'What you sent' },
  contentsOfOther: { it: 'Che cosa è stato inviato', en: 'What was sent' },
  next: { it: 'Che cosa succede ora', en: 'What happens now' },
  toCase: { it: 'Vai alla pratica', en: 'Go to the case' },
});
