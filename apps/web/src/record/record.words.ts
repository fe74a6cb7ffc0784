import { words } from '../words/words.js';

export const recordWords = words({
  cases: { it: 'Pratiche', en: 'Cases' },
  lenses: { it: 'Viste della pratica', en: 'Views of the case' },
  work: { it: 'Lavoro', en: 'Work' },
  path: { it: 'Percorso', en: 'Path' },
  history: { it: 'Atti e storico', en: 'Acts and history' },
  deadlines: { it: 'Scadenze', en: 'Deadlines' },
  verification: { it: 'Verifica', en: 'Verification' },
  partOf: { it: 'Fa parte di', en: 'Part of' },
  stateNow: { it: 'Stato', en: 'State' },
  organisation: { it: 'Ente', en: 'Organisation' },
  procedure: { it: 'Procedura', en: 'Procedure' },
  stage: { it: 'Tipo di pratica', en: 'Kind of case' },
  zone: { it: 'ora italiana, UTC{offset}', en: 'Italian time, UTC{offset}' },
  allTimes: {
    it: 'Tutti gli orari sono in ora italiana. Lo scarto da UTC è scritto accanto a ogni orario.',
    en: 'All times are Italian time. The offset from UTC stands beside each.',
  },
  clock: { it: 'Orologio (scadenza)', en: 'Clock (due date)' },
  forWhom: { it: 'per {organisation}', en: 'for {organisation}' },
  mandate: { it: 'Mandato: {evidence}, valido dal {from}', en: 'Mandate: {evidence}, valid from {from}' },
  mandateUntil: { it: 'fino al {to}', en: 'until {to}' },
  mandateGone: { it: 'Mandato registrato: {id}', en: 'Recorded mandate: {id}' },
  nameHidden: { it: 'Nome non visibile', en: 'Name not visible' },
});
