import { type Instant, instantFrom, lastSecondOf, sayInstant, timeliness } from '#terms';
import { languageOf } from './term.answer.js';
import { UsageError } from './usage-error.js';

/** What `iter term --deadline` is asked, as it stands on the command line. */
export type DeadlineOptions = { deadline: string; at: string; zone: string; lang: string };

/** Whether a moment is within a deadline, and by how much. */
export type DeadlineAnswer = {
  deadline: string;
  zone: string;
  lastSecond: Instant;
  at: Instant;
  onTime: boolean;
  bySeconds: number;
};

/** On time or late, as data and in words. */
export function deadlineAnswer(options: Partial<DeadlineOptions>): { json: DeadlineAnswer; text: string } {
  const { deadline, at: asked, zone = 'Europe/Rome' } = options;
  if (deadline === undefined || asked === undefined) {
    throw new UsageError('Servono insieme --deadline e --at.', '--deadline and --at go together.');
  }
  const lang = languageOf(options.lang);
  const at = instantFrom(asked);
  const { onTime, bySeconds } = timeliness(deadline, at, zone);
  const json = { deadline, zone, lastSecond: lastSecondOf(deadline, zone), at, onTime, bySeconds };
  const span = sayDuration(bySeconds, lang);
  const verdict = {
    it: onTime ? `In tempo: mancavano ${span}.` : `In ritardo di ${span}.`,
    en: onTime ? `On time, ${span} to spare.` : `Late by ${span}.`,
  }[lang];
  const last = lang === 'it' ? 'Ultimo istante utile' : 'Last useful second';
  const judged = lang === 'it' ? 'Istante giudicato' : 'Moment judged';
  return {
    json,
    text: `${verdict}\n${last}: ${sayInstant(json.lastSecond, lang)}\n${judged}: ${sayInstant(at, lang)}`,
  };
}

const SECONDS = [
  { size: 24 * 60 * 60, it: 'g', en: 'd' },
  { size: 60 * 60, it: 'h', en: 'h' },
  { size: 60, it: 'min', en: 'min' },
  { size: 1, it: 's', en: 's' },
];

function sayDuration(seconds: number, lang: 'it' | 'en'): string {
  let left = seconds;
  const parts: string[] = [];
  for (const { size, ...names } of SECONDS) {
    const whole = Math.floor(left / size);
    left -= whole * size;
    if (whole > 0) parts.push(`${String(whole)} ${names[lang]}`);
  }
  return parts.length === 0 ? '0 s' : parts.join(' ');
}
