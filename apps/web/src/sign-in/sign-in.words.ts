import { words } from '../words/words.js';

export const signInWords = words({
  title: { it: 'Accedi', en: 'Sign in' },
  intro: {
    it: 'Accedi con l’utenza che il Comune ti ha dato.',
    en: 'Sign in with the account that the municipality gave you.',
  },
  expired: {
    it: 'La sessione è finita. Accedi di nuovo: torni alla pagina in cui eri.',
    en: 'The session has ended. Sign in again: you return to the page where you were.',
  },
  keptTitle: { it: 'La sessione è finita', en: 'The session has ended' },
  kept: {
    it: 'Quello che hai scritto non è perso. Accedi di nuovo: lo ritrovi e lo invii.',
    en: 'What you wrote is not lost. Sign in again: you find it and send it.',
  },
  filesAgain: {
    it: 'I file no: sceglili di nuovo quando torni alla pagina.',
    en: 'The files are: choose them again when you are back on the page.',
  },
  resumeTitle: { it: 'Riprendi da dove eri', en: 'Go on from where you were' },
  resume: {
    it: 'Hai di nuovo accesso. Quello che avevi scritto è ancora qui.',
    en: 'You have signed in again. What you had written is still here.',
  },
  resumeButton: { it: 'Continua con quello che avevi scritto', en: 'Go on with what you had written' },
  email: { it: 'Nome utente (e-mail)', en: 'User name (e-mail)' },
  password: { it: 'Password', en: 'Password' },
  wrong: {
    it: 'Il nome utente o la password non corrispondono. Controlla e riprova.',
    en: 'The user name or the password does not match. Check them and try again.',
  },
  missing: { it: 'Scrivi il nome utente e la password.', en: 'Write the user name and the password.' },
  tooMany: {
    it: 'Troppi tentativi: riprova fra {seconds} secondi.',
    en: 'Too many attempts: try again in {seconds} seconds.',
  },
  help: { it: 'Non riesci ad accedere?', en: 'You cannot sign in?' },
  accountsTitle: { it: 'Utenze della dimostrazione', en: 'Accounts of the demonstration' },
  accountsAbout: {
    it: 'Sono inventate: premi un nome per entrare. La password di tutte è',
    en: 'They are made up: press a name to enter. The password of all of them is',
  },
  accountsOfBody: { it: 'Per gli uffici', en: 'For the offices' },
  accountsOfPartners: { it: 'Per gli enti del Terzo Settore', en: 'For third-sector organisations' },
  enterAs: { it: 'Entra come {name}', en: 'Enter as {name}' },
  account: { it: 'Utenza', en: 'Account' },
  role: { it: 'Ruolo', en: 'Role' },
  actsForTitle: { it: 'Per quale ente operi?', en: 'Whom do you act for?' },
  actsForAbout: {
    it: 'Quello che invii vale per l’ente che scegli. Puoi cambiarlo quando vuoi.',
    en: 'What you send counts for the organisation you choose. You can change it whenever you like.',
  },
  actsForWhich: { it: 'Ente', en: 'Organisation' },
  actsForButton: { it: 'Scegli questo ente', en: 'Choose this organisation' },
  actsForNone: {
    it: 'Nessun ente ti ha dato un mandato valido oggi. Chiedi al legale rappresentante del tuo ente, oppure scrivi all’assistenza.',
    en: 'No organisation has given you a mandate in force today. Ask the representative of your organisation, or write to the help desk.',
  },
  actsForWrong: {
    it: 'Scegli un ente dall’elenco: quello inviato non ti ha dato un mandato valido oggi.',
    en: 'Choose an organisation from the list: the one sent has given you no mandate in force today.',
  },
});
