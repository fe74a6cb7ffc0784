import { TermError } from './term-error.js';

/** Choices that the law leaves open or disputed; a body or a notice makes them, by name. */
export type Policies = {
  saturday: 'two-dates' | 'working-day' | 'holiday';
  patronDay: 'ignore' | 'warn' | 'roll';
  officeClosure: 'ignore' | 'warn' | 'roll';
  backwardMirror: 'two-dates' | 'administrative' | 'civil' | 'none';
  noticeEnd: 'no-roll' | 'roll';
  postingFirstDay: 'counted' | 'excluded';
  restartAfter10bis: 'raw-window' | 'strict-window' | 'lenient-window';
  workingWeek: 'monday-friday' | 'monday-saturday';
  august: 'suspends' | 'runs';
};

/** One policy: what may be chosen, what holds if nobody chooses, on which norm, and what a jurist should know. */
export type PolicyDescription<Value extends string = string> = {
  values: readonly Value[];
  default: Value;
  norm: string;
  note: string;
  english: string;
};

/** Every policy with its values, default, norm and note. */
export const policyCatalogue: { readonly [Name in keyof Policies]: PolicyDescription<Policies[Name]> } = {
  saturday: {
    values: ['two-dates', 'working-day', 'holiday'],
    default: 'two-dates',
    norm: 'art. 155 c. 5 c.p.c.; Cons. Stato IV 6443/2019 e Cass. 17280/2023; TAR Lazio III-quater 8791/2024',
    note: 'La proroga del sabato è scritta per gli atti processuali; nel procedimento è discussa. Di regola si danno due date: si rifiuta solo dopo la seconda, si lavora per la prima.',
    english:
      'The Saturday roll is written for court documents and disputed in administrative procedure. By default both dates are given: refuse only after the second, work to the first.',
  },
  patronDay: {
    values: ['ignore', 'warn', 'roll'],
    default: 'warn',
    norm: 'Cass. 17079/2007; L. 260/1949',
    note: 'La festa patronale non sposta i termini, salvo il 29 giugno a Roma; la traccia avvisa che gli uffici possono essere chiusi.',
    english:
      'A patron day does not move terms, except 29 June in Rome; the trace warns that offices may be closed.',
  },
  officeClosure: {
    values: ['ignore', 'warn', 'roll'],
    default: 'warn',
    norm: 'Cass. pen. 28067/2024 (la PEC è tempestiva anche a ufficio chiuso)',
    note: "La chiusura degli uffici non sposta i termini se l'avviso non lo dice.",
    english: 'An office closure does not move terms unless the notice says so.',
  },
  backwardMirror: {
    values: ['two-dates', 'administrative', 'civil', 'none'],
    default: 'two-dates',
    norm: 'TAR Napoli 6425/2018, art. 52 c.p.a.; Cass. 14767/2014 e 21335/2017; contra Cass., massima 41544 Brocardi',
    note: 'Un termine a ritroso che cade in un festivo si anticipa, mai si posticipa. Sul sabato il processo civile anticipa, quello amministrativo no: si danno due date.',
    english:
      'A backward term on a holiday moves back, never forward. On a Saturday civil procedure moves back, administrative procedure does not: both dates are given.',
  },
  noticeEnd: {
    values: ['no-roll', 'roll'],
    default: 'no-roll',
    norm: 'art. 1187 c.c.; art. 2963 c. 2 c.c.',
    note: "Un preavviso è un tempo minimo: finisce alle 24:00 dell'ultimo giorno anche se festivo. La convenzione può dire altrimenti.",
    english:
      'A notice is a minimum time: it ends at 24:00 of its last day even on a holiday. The convention may say otherwise.',
  },
  postingFirstDay: {
    values: ['counted', 'excluded'],
    default: 'counted',
    norm: 'Cass. 2563/2009; TAR Veneto 678/2020; contra bozza di linea guida AgID',
    note: "Nella pubblicazione all'albo il primo giorno si conta; la variante AgID lo esclude.",
    english: 'Official-board posting counts its first day; the AgID variant excludes it.',
  },
  restartAfter10bis: {
    values: ['raw-window', 'strict-window', 'lenient-window'],
    default: 'raw-window',
    norm: 'art. 10-bis L. 241/1990; Cass., massima 55525 Brocardi',
    note: "Senza osservazioni il termine riprende alla scadenza dei 10 giorni: per prudenza dell'ufficio il decimo giorno di calendario, oppure il giorno a cui la finestra è prorogata.",
    english:
      'Without observations the term restarts when the 10 days expire: by default the tenth calendar day, which is prudent for the office, or else the day to which the window is rolled.',
  },
  workingWeek: {
    values: ['monday-friday', 'monday-saturday'],
    default: 'monday-friday',
    norm: "definizione dell'atto o dell'avviso",
    note: "I giorni lavorativi vanno definiti nell'atto; se non lo sono si contano dal lunedì al venerdì e la traccia dice che cosa cambierebbe.",
    english:
      'Working days must be defined in the act; otherwise Monday to Friday are counted and the trace says what would change.',
  },
  august: {
    values: ['suspends', 'runs'],
    default: 'suspends',
    norm: 'L. 742/1969, art. 1; Ad. Plen. 4 e 18/2016; DPR 1199/1971, art. 9',
    note: 'Dal 1° al 31 agosto sono sospesi i soli termini giudiziari, non quelli amministrativi né il ricorso straordinario.',
    english:
      'From 1 to 31 August only judicial terms are suspended, neither administrative ones nor the extraordinary appeal.',
  },
};

const defaults: Policies = {
  saturday: policyCatalogue.saturday.default,
  patronDay: policyCatalogue.patronDay.default,
  officeClosure: policyCatalogue.officeClosure.default,
  backwardMirror: policyCatalogue.backwardMirror.default,
  noticeEnd: policyCatalogue.noticeEnd.default,
  postingFirstDay: policyCatalogue.postingFirstDay.default,
  restartAfter10bis: policyCatalogue.restartAfter10bis.default,
  workingWeek: policyCatalogue.workingWeek.default,
  august: policyCatalogue.august.default,
};

/** The choices made, completed with the defaults; an unknown policy or value is refused with the known ones. */
export function policiesWith(chosen: Partial<Policies> = {}): Policies {
  for (const [name, value] of Object.entries(chosen)) {
    const known = Object.entries(policyCatalogue).find(([key]) => key === name)?.[1];
    const allowed: readonly string[] = known?.values ?? Object.keys(policyCatalogue);
    if (known !== undefined && allowed.includes(value)) continue;
    const what = known === undefined ? `"${name}"` : `"${name}": "${value}"`;
    throw new TermError(
      'bad-policy',
      `Criterio non conosciuto ${what}: scegliere fra ${allowed.join(', ')}.`,
      `Unknown policy ${what}: choose among ${allowed.join(', ')}.`,
    );
  }
  return { ...defaults, ...chosen };
}
