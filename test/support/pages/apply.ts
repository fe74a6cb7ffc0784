/** An organisation applies for two programmes in a grouping: the whole way, told once for whatever it is walked with. */
import { bytesOf } from '../../../libs/documents/testing/files.js';
import type { ChosenFile, Person } from '../browser/person.js';

export const NOTICE = '/avvisi/comune-di-crema.co-progettazione-comune-2026-2028';

const pdf = (name: string): ChosenFile => ({ name, mimeType: 'application/pdf', buffer: bytesOf.pdf(name) });

export type Applying = {
  /** The exact name of the other organisation. */
  member: string;
  /** Called on each page, when it is there. */
  look?: (step: string) => Promise<void>;
};

/** From the notice to the last page before the sending. */
export async function fillInApplication(
  hands: Person,
  { member, look = () => Promise.resolve() }: Applying,
): Promise<void> {
  const goOn = () => hands.follow('Salva e continua');
  await hands.page.goto(NOTICE);
  await look('avviso');
  await hands.follow(/la domanda$/);
  await look('pratica');
  await hands.follow('Presenta la domanda');
  await look('elenco');

  await hands.follow('Chi partecipa');
  await hands.choose('Raggruppamento da costituire');
  await enrol(hands, 'Ente 1', '60');
  await hands.follow('Aggiungi: Ente');
  await look('chi-partecipa');
  await hands.write({ name: /^Ente$/, within: 'Ente 2' }, member);
  await enrol(hands, 'Ente 2', '40');
  await goOn();

  await hands.follow('Programmi');
  await look('programmi');
  for (const programme of [/^P2/, /^P3/]) {
    await hands.tick({ name: /^Ci candidiamo/, within: programme });
    await hands.write({ name: /^Quanto mettete voi/, within: programme }, '1.200,50');
    await hands.attach({ name: /^Proposta/, within: programme }, pdf('proposta.pdf'));
  }
  await goOn();

  await hands.follow('Documenti');
  await look('documenti');
  await hands.attach(/^Atto del raggruppamento/, pdf('impegno.pdf'));
  await goOn();

  await hands.follow('Dichiarazioni');
  await look('dichiarazioni');
  for (const name of [/ha i requisiti/, /nessuna causa di esclusione/, /chi dichiara il falso/])
    await hands.tick(name);
  await goOn();

  await hands.follow('Firma');
  await look('firma');
  await hands.choose('Firma digitale');
  await hands.attach(/^File che prova la firma/, {
    ...pdf('domanda.pdf.p7m'),
    mimeType: 'application/pkcs7-mime',
    buffer: bytesOf.p7m(),
  });
  await goOn();
  await hands.follow('Rileggi e invia');
  await look('riepilogo');
}

async function enrol(hands: Person, within: string, share: string): Promise<void> {
  await hands.write({ name: /^Quota delle attività/, within }, share);
  await hands.choose({ name: /^RUNTS$/, within });
  await hands.write({ name: /^Numero di iscrizione/, within }, '4711');
  await hands.write({ name: /^Data di iscrizione/, within }, '1/3/2022');
}
