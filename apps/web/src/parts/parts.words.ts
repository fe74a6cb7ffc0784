import { words } from '../words/words.js';

export const partWords = words({
  notGiven: { it: 'Non indicato', en: 'Not given' },
  change: { it: 'Modifica', en: 'Change' },
  next: { it: 'Pagina successiva', en: 'Next page' },
  first: { it: 'Torna all’inizio', en: 'Back to the beginning' },
  pages: { it: 'Pagine', en: 'Pages' },
  sortedUp: { it: 'in ordine crescente', en: 'in ascending order' },
  sortedDown: { it: 'in ordine decrescente', en: 'in descending order' },
  whoCan: { it: 'Può rimediare: {roles}', en: 'Who can help: {roles}' },
  onlyTime: { it: 'Passa da solo', en: 'Passes by itself' },
  rewrite: { it: 'Si rimedia cambiando quello che si scrive', en: 'Writing something else removes it' },
  nobody: { it: 'Nessuno può rimediare', en: 'Nobody can remove it' },
  nobodyBecause: { it: 'Nessuno può rimediare. {because}', en: 'Nobody can remove it. {because}' },
  whoMay: { it: 'Lo può fare: {roles}', en: 'Who can do it: {roles}' },
  norm: { it: 'Norma:', en: 'Norm:' },
  from: { it: 'da', en: 'from' },
  officialTitle: { it: 'Titolo ufficiale:', en: 'Official title:' },
  proposedOn: {
    it: '(valore proposto da {by}, da confermare dall’amministrazione)',
    en: '(value proposed by {by}, to be confirmed by the body)',
  },
  proposed: {
    it: 'Valore proposto da {by}, da confermare dall’amministrazione',
    en: 'Value proposed by {by}, to be confirmed by the body',
  },
  yes: { it: 'Sì', en: 'Yes' },
  no: { it: 'No', en: 'No' },
});
