/** Why a file is not taken, in the words of who sent it. */
import type { Said } from '#engine';

export type RefusalOfFile =
  | { why: 'empty' }
  | { why: 'too-large'; cap: number }
  | { why: 'kind'; allowed: readonly string[] }
  | { why: 'macros' }
  | { why: 'cut-off' };

const megabytes = (bytes: number): string => String(Math.floor(bytes / 1_048_576));

/** What happened, and what to do about it. */
export function sayRefusal(refusal: RefusalOfFile): Said {
  switch (refusal.why) {
    case 'empty':
      return {
        it: 'Il file è vuoto. Apritelo, controllate il contenuto e caricatelo di nuovo.',
        en: 'The file is empty. Open it, check what it holds and send it again.',
      };
    case 'too-large':
      return {
        it: `Il file è troppo grande: al più ${megabytes(refusal.cap)} MB. Riducetelo, per esempio con scansioni in bianco e nero.`,
        en: `The file is too large: at most ${megabytes(refusal.cap)} MB. Make it smaller, for example by scanning in black and white.`,
      };
    case 'kind':
      return {
        it: `Questo tipo di file non si può caricare. Si può con: ${refusal.allowed.join(', ')}. Conta il contenuto, non il nome.`,
        en: `This kind of file cannot be sent. These can: ${refusal.allowed.join(', ')}. The content counts, not the name.`,
      };
    case 'macros':
      return {
        it: 'Il file contiene macro, cioè programmi. Salvatelo senza macro (.docx o .xlsx), oppure in PDF.',
        en: 'The file holds macros, that is programs. Save it without them (.docx or .xlsx), or as PDF.',
      };
    case 'cut-off':
      return {
        it: 'Il file non è arrivato intero. Caricatelo di nuovo.',
        en: 'The file did not arrive whole. Send it again.',
      };
  }
}
