import { words } from '../words/words.js';

export const verificationWords = words({
  title: { it: 'Verifica', en: 'Verification' },
  titleOf: { it: 'Verifica della pratica', en: 'Verification of the case' },
  intro: {
    it: 'Ogni passo porta l’impronta del passo prima. Chi cambia un passo rompe la catena, e qui si vede.',
    en: 'Each step bears the hash of the step before. Who changes a step breaks the chain, and it is seen here.',
  },
  code: {
    it: 'Identificativo della pratica, o impronta di un passo',
    en: 'Identifier of the case, or hash of a step',
  },
  codeHint: {
    it: 'L’impronta sta nella pagina di ogni passo: 64 cifre e lettere. L’identificativo sta nella vista «Verifica» della pratica.',
    en: 'The hash is on the page of each step: 64 digits and letters. The identifier is in the view "Verification" of the case.',
  },
  identifier: { it: 'Identificativo della pratica', en: 'Identifier of the case' },
  look: { it: 'Cerca e verifica', en: 'Look up and verify' },
  badCode: {
    it: 'Questo non è un identificativo né un’impronta: controlla di averlo copiato intero.',
    en: 'This is neither an identifier nor a hash: see that it was copied whole.',
  },
  notFound: {
    it: 'Nessun passo che puoi vedere ha questa impronta. O è stata copiata male, o il passo non è qui.',
    en: 'No step that you can see has this hash. Either it was copied wrongly, or the step is not here.',
  },
  foundStep: { it: 'Il passo con questa impronta', en: 'The step with this hash' },
  good: { it: 'La registrazione è integra', en: 'The record is whole' },
  goodText: {
    it: '{n} passi verificati. La catena è intera, e le regole della pratica riportano allo stesso stato.',
    en: '{n} steps verified. The chain is whole, and the rules of the case lead to the same state again.',
  },
  bad: { it: 'La registrazione non è integra', en: 'The record is not whole' },
  badText: {
    it: 'Ecco il primo punto che non torna.',
    en: 'This is the first point that does not hold.',
  },
  whatToDo: { it: 'Che cosa fare', en: 'What to do' },
  doStop: {
    it: 'Non fare altri passi su questa pratica finché la causa non è chiara.',
    en: 'Take no more steps on this case until the cause is clear.',
  },
  doTell: {
    it: 'Avvisa chi gestisce il sistema e il responsabile della conservazione. Riporta il numero del passo e ciò che leggi qui.',
    en: 'Tell who runs the system and who answers for preservation. Give the number of the step and what you read here.',
  },
  doCompare: {
    it: 'Confronta la base dati con l’ultima copia di sicurezza: il comando è «iter verify» su entrambe.',
    en: 'Compare the database with the last backup: the command is "iter verify" on both.',
  },
  doKeep: {
    it: 'Conserva la copia così com’è: è la prova di che cosa è successo.',
    en: 'Keep the copy as it is: it is the proof of what happened.',
  },
  openStep: { it: 'Apri il passo {n}', en: 'Open step {n}' },
  forSystem: { it: 'Per chi gestisce il sistema', en: 'For who runs the system' },
  isChecked: { it: 'Che cosa si controlla', en: 'What is checked' },
  checked: { it: 'Che cosa è stato controllato', en: 'What was checked' },
  checkBytes: {
    it: 'Le impronte: ricalcolate dal contenuto di ogni passo.',
    en: 'The hashes: computed again from the content of each step.',
  },
  checkChain: {
    it: 'La catena: ogni passo segue quello prima, senza buchi, fino all’ultimo.',
    en: 'The chain: each step follows the one before, without gaps, up to the last.',
  },
  checkRules: {
    it: 'Le regole: ogni passo è stato chiesto di nuovo alla versione di allora, e dà lo stesso esito.',
    en: 'The rules: each step was asked again of the version of then, and gives the same answer.',
  },
  checkRows: {
    it: 'Le scadenze e gli avvisi fra pratiche: corrispondono ai passi.',
    en: 'Deadlines and what cases tell each other: they match the steps.',
  },
  notChecked: {
    it: 'Questo controllo non dice se un documento è vero o se un fatto è successo: dice che la registrazione è quella di allora.',
    en: 'This check does not say whether a document is true or a fact happened: it says that the record is that of then.',
  },
  lastHash: { it: 'Impronta dell’ultimo passo', en: 'Hash of the last step' },
  when: { it: 'Verificata il', en: 'Verified on' },
  again: { it: 'Verifica di nuovo', en: 'Verify again' },
});
