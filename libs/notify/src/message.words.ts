/** How the state of a message is told, wherever it is shown. */
import type { Said } from '#engine';
import type { Language } from '#terms';
import type { Channel } from './ladder.js';

export const messageStateWords = {
  preparing: { it: 'In preparazione', en: 'Being prepared' },
  nobody: {
    it: 'A nessuno: quel giorno nessuno aveva il ruolo o il mandato',
    en: 'To nobody: on that day nobody held the role or the mandate',
  },
  owed: { it: 'Da spedire', en: 'To be sent' },
  held: { it: 'In attesa del riepilogo', en: 'Waiting for the digest' },
  kept: { it: 'Scritto e tenuto qui: nessun invio', en: 'Written and kept here: not sent' },
  deferred: {
    it: 'Rinviato dal server di posta: si riprova',
    en: 'Deferred by the mail server: tried again',
  },
  sent: { it: 'Consegnato al server di posta', en: 'Handed over to the mail server' },
  failed: { it: 'Non consegnato: serve un altro mezzo', en: 'Not delivered: another means is needed' },
  cancelled: { it: 'Annullato prima dell’invio', en: 'Cancelled before sending' },
} satisfies Record<string, Said>;

/** What kind of message it is, wherever messages are listed. */
export const messageKindWords = {
  notice: { it: 'Comunicazione', en: 'Notice' },
  reminder: { it: 'Promemoria', en: 'Reminder' },
  digest: { it: 'Riepilogo', en: 'Digest' },
  incident: { it: 'Avviso di un incidente', en: 'Notice of an incident' },
} satisfies Record<string, Said>;

/** Of certified mail a server that takes it proves neither acceptance nor delivery: the receipts do (CAD, art. 48). */
const certifiedStateWords: Partial<Record<string, Said>> = {
  sent: {
    it: 'Affidata al gestore PEC: le ricevute di accettazione e consegna sono nella casella PEC, non qui',
    en: 'Handed to the PEC provider: the receipts of acceptance and delivery are in the PEC mailbox, not here',
  },
  deferred: { it: 'Rinviata dal gestore PEC: si riprova', en: 'Deferred by the PEC provider: tried again' },
  failed: { it: 'PEC non inviata: va inviata a mano', en: 'PEC not sent: it is to be sent by hand' },
};

export const channelWords = {
  email: { it: 'per e-mail', en: 'by e-mail' },
  pec: { it: 'per PEC', en: 'by certified mail (PEC)' },
  courtesy: {
    it: 'per e-mail, di cortesia: non è la PEC',
    en: 'by e-mail, as a courtesy: it is not the PEC',
  },
} satisfies Record<string, Said>;

export const sayChannel = ({ channel, courtesy }: { channel: Channel; courtesy: boolean }): Said =>
  channelWords[courtesy ? 'courtesy' : channel];

/** How a message stands, as it went or is to go. */
export const sayMessageState = (state: keyof typeof messageStateWords, channel: Channel | null): Said =>
  (channel === 'pec' ? certifiedStateWords[state] : undefined) ?? messageStateWords[state];

/** What Iter itself notes beside a state; all else is the answer of a mail server. */
export const noted = {
  done: { it: 'La cosa è fatta.', en: 'The thing is done.' },
  moved: { it: 'La scadenza è stata spostata.', en: 'The deadline was moved.' },
  suspended: { it: 'La scadenza è sospesa.', en: 'The deadline is suspended.' },
  passed: { it: 'La scadenza è passata.', en: 'The deadline has passed.' },
  notPassed: { it: 'La scadenza non è passata.', en: 'The deadline has not passed.' },
  gone: { it: 'La pratica non c’è più.', en: 'The case is gone.' },
  tooLate: { it: 'È passato troppo tempo.', en: 'Too much time has passed.' },
  closed: { it: 'La pratica è chiusa.', en: 'The case is closed.' },
  notTheirs: {
    it: 'La persona non ha più il ruolo o il mandato.',
    en: 'The person no longer holds the role or the mandate.',
  },
  notPossible: { it: 'Il passo non è più possibile.', en: 'The step is not possible any more.' },
  incidentClosed: { it: 'L’incidente è già chiuso.', en: 'The incident is closed already.' },
  switchedOff: {
    it: 'Spento dalla persona nelle sue preferenze.',
    en: 'Switched off by the person in their preferences.',
  },
  waiting: { it: 'In attesa del riepilogo.', en: 'Waiting for the digest.' },
  emptyDigest: {
    it: 'Nessuno dei messaggi del riepilogo vale ancora.',
    en: 'None of the messages of the digest is true any more.',
  },
  neverSent: { it: 'Non spedito in tempo.', en: 'Not sent in time.' },
  neverTaken: { it: 'Mai accettato dal server di posta.', en: 'Never accepted by the mail server.' },
  kept: {
    it: 'Non spedito: posta non configurata o dimostrazione.',
    en: 'Not sent: mail is not set up, or this is a demonstration.',
  },
  noCertifiedAccount: {
    it: 'Iter non ha una casella PEC da cui inviarla.',
    en: 'Iter has no PEC mailbox to send it from.',
  },
  noDomicile: {
    it: 'Il domicilio digitale (PEC) dell’ente non è registrato.',
    en: 'The digital domicile (PEC) of the organisation is not recorded.',
  },
  sentAgain: { it: 'Invio ripetuto.', en: 'Sent again.' },
} satisfies Record<string, Said>;

/** What Iter puts around what a server, or an accident, said. */
export const around = {
  withDigest: { it: 'Con il riepilogo: {said}', en: 'With the digest: {said}' },
  notWritten: { it: 'Non si è potuto scrivere: {said}.', en: 'It could not be put into words: {said}.' },
  mayHaveArrived: {
    it: '{said} (può essere arrivato: si ripete con lo stesso Message-ID)',
    en: '{said} (it may have arrived: it is sent again with the same Message-ID)',
  },
} satisfies Record<string, Said>;

/** Both twins, with what was said in its place. */
export const putAround = ({ it, en }: Said, said: string): Said => ({
  it: it.replace('{said}', () => said),
  en: en.replace('{said}', () => said),
});

const inOwnWords = new Map<string, Said>(Object.values(noted).map((said) => [said.it, said]));

/** `own`: Iter says so itself; else it is the answer of a mail server as it came, or with Iter’s words around it. */
export function readNoted(said: string, language: Language): { text: string; own: boolean } {
  const own = inOwnWords.get(said);
  if (own) return { text: own[language], own: true };
  for (const sentence of Object.values(around)) {
    const [before = '', after = ''] = sentence.it.split('{said}');
    if (!said.startsWith(before) || !said.endsWith(after)) continue;
    const inner = said.slice(before.length, said.length - after.length);
    return { text: putAround(sentence, readNoted(inner, language).text)[language], own: before !== '' };
  }
  return { text: said, own: false };
}
