import type { ComputedTerm } from './term.js';
import { sayCalendar } from './words/calendar.js';
import { type Language, sayCount, sayDate, sayInstant } from './words/say.js';

/**
 * A derivation in plain words, one rule a line with its norm, so that anybody with the same papers can count again
 * by hand and arrive at the same day. Reads only what is stored: an old derivation is told as it was computed.
 */
export function explainTerm(computed: ComputedTerm, lang: Language = 'it'): string {
  const { term } = computed.input;
  const [title, calendar] =
    lang === 'it' ? (['Termine', 'Calendario'] as const) : (['Term', 'Calendar'] as const);
  const backward = term.direction === 'backward';
  const back = backward ? (lang === 'it' ? ' prima' : ' before') : '';
  const lines = [`${title}: ${sayCount(term.count, term.unit, lang)}${back} (${term.norm}).`];
  for (const [place, said] of computed.trace.entries()) {
    lines.push(`${String(place + 1)}. ${lang === 'it' ? said.text : said.english} [${said.norm}]`);
  }
  lines.push(...outcome(computed, lang), `${calendar}: ${sayCalendar(computed.input.calendar, lang)}.`);
  return lines.join('\n');
}

function outcome(
  { raw, strict, lenient, effectiveFrom, dueAt, input }: ComputedTerm,
  lang: Language,
): string[] {
  const it = lang === 'it';
  if (dueAt !== null) return [`${it ? 'Scadenza' : 'Due'}: ${sayInstant(dueAt, lang)}.`];
  if (effectiveFrom !== null) {
    const [last, after] = it
      ? (['Ultimo giorno', 'Primo giorno dopo il tempo trascorso'] as const)
      : (['Last day', 'First day after the time has elapsed'] as const);
    return [`${last}: ${sayDate(raw, lang)}.`, `${after}: ${sayDate(effectiveFrom, lang)}.`];
  }
  if (strict === lenient) return [`${it ? 'Ultimo giorno' : 'Last day'}: ${sayDate(strict, lang)}.`];
  const readings = input.term.direction === 'backward' ? backwardReadings[lang] : forwardReadings[lang];
  return [`${readings[0]}: ${sayDate(strict, lang)}.`, `${readings[1]}: ${sayDate(lenient, lang)}.`];
}

const forwardReadings = {
  it: ['Ultimo giorno, lettura rigorosa', 'Ultimo giorno, lettura favorevole'],
  en: ['Last day, strict reading', 'Last day, lenient reading'],
} as const;

const backwardReadings = {
  it: ['Ultimo giorno, lettura amministrativa', 'Ultimo giorno, lettura del processo civile'],
  en: ['Last day, administrative reading', 'Last day, civil-procedure reading'],
} as const;
