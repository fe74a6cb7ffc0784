import type { TraceStep } from '../term.js';

/** The rules that a trace may name, each with the norm or the decision it rests on. */
export const ruleNorms = {
  'start-fact': 'art. 2 c. 6 L. 241/1990; art. 45 CAD',
  'start-not-moved': 'Cass. 6679/2005',
  'initial-day-excluded': 'art. 155 c. 1 c.p.c.; art. 2963 c. 2 c.c.',
  'calendar-days': 'art. 155 c. 3 c.p.c.',
  'same-day-number': 'art. 155 c. 2 c.p.c.; art. 2963 c. 4 c.c.; Cass. 1543/2018',
  'missing-day': 'art. 2963 c. 5 c.c.',
  'backward-months': 'Cass. 9701/1997',
  'free-days': "Cass. 19041/2003; nota all'art. 155 c.p.c.",
  'working-days': "definizione dell'atto o dell'avviso",
  'elapsed-hours': 'DPR 68/2005 e regole tecniche PEC, DPCM 2.11.2005',
  'posting-first-day': 'art. 124 TUEL; Cass. 2563/2009; TAR Veneto 678/2020',
  'holiday-roll': 'art. 155 c. 4 c.p.c.; art. 2963 c. 3 c.c.',
  'saturday-roll': 'art. 155 c. 5 c.p.c.; TAR Lazio III-quater 8791/2024; contra Cons. Stato IV 6443/2019',
  'judicial-saturday': 'art. 52 c. 3 e 5 c.p.a.; art. 155 c. 5 c.p.c.',
  'two-readings': 'Cons. Stato IV 6443/2019 e Cass. 17280/2023; TAR Lazio III-quater 8791/2024',
  'backward-mirror': 'TAR Napoli 6425/2018; art. 52 c. 4 c.p.a.; Cass. 14767/2014',
  'backward-saturday': 'Cass. 14767/2014 e 21335/2017; contra TAR Napoli 6425/2018',
  'backward-fixed': 'Cass., massima 41544 Brocardi',
  'minimum-time': 'art. 1187 c.c.; art. 2963 c. 2 c.c.',
  'posting-complete': 'art. 124 TUEL',
  'validity-no-roll':
    'durata di un documento: non è un termine per compiere un atto (art. 155 c. 4 c.p.c. non si applica)',
  'power-no-roll': 'art. 21-nonies L. 241/1990',
  'august-suspension': 'L. 742/1969, art. 1; Ad. Plen. 4 e 18/2016',
  suspension: 'art. 2 c. 7 L. 241/1990',
  'suspension-moves': 'art. 2 c. 7 L. 241/1990',
  'suspension-cap': 'art. 2 c. 7 L. 241/1990',
  'suspension-margin': 'convenzione di computo: il giorno del fatto che sospende è usato',
  'suspension-unstated': 'art. 2 c. 7 L. 241/1990',
  interruption: "la norma che dispone l'interruzione",
  extension: 'art. 154 c.p.c. (principio)',
  'decreed-extension': 'la legge o il provvedimento che proroga',
  'patron-day': 'Cass. 17079/2007; L. 260/1949',
  'office-closure': 'Cass. pen. 28067/2024',
  'policy-chosen': "scelta dell'amministrazione o dell'avviso",
} as const;

/** The stable name of a rule in a trace. */
export type RuleName = keyof typeof ruleNorms;

/** One step of a trace; `norm` stands in for the rule's own when the facts bring a more precise one. */
export function step(
  rule: RuleName,
  text: string,
  english: string,
  norm: string = ruleNorms[rule],
): TraceStep {
  return { rule, norm, text: sentence(text), english: sentence(english) };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
