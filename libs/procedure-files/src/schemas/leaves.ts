/** The single values of a procedure file, each with the words that say to its author what was expected. */
import { z } from 'zod';
import { MoneyError, parseEuro, type BasisPoints, type Cents } from '#money';
import { instantOf, isCivilDate, TermError, type CivilDate } from '#terms';
import { nearest } from '../reading/nearest.js';

/** A value read by `read`, which answers undefined when it is not what was `expected`. */
export function reads<Value>(expected: string, read: (written: unknown) => Value | undefined) {
  return z.unknown().transform((written, context): Value => {
    const value = read(written);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: expected, params: { expected } });
    return z.NEVER;
  });
}

function matching(expected: string, pattern: RegExp) {
  return reads(expected, (written) =>
    typeof written === 'string' && pattern.test(written.trim()) ? written.trim() : undefined,
  );
}

export const text = () => matching('un testo non vuoto', /\S/);

/** A text that people also write as a bare number, such as the number of an act. */
export const label = () =>
  reads('un testo o un numero, per esempio 361 oppure 12/2025', (written) =>
    (typeof written === 'string' && written.trim() !== '') || Number.isSafeInteger(written)
      ? String(written).trim()
      : undefined,
  );

export const slug = () =>
  matching(
    'un nome breve di lettere minuscole, cifre e trattini, per esempio avviso-2027',
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
  );

export const code = () =>
  matching('un codice breve senza spazi, per esempio P1', /^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/);

export const citation = () =>
  matching(
    'una citazione «documento:righe», per esempio 001:211 (più citazioni separate da «; »)',
    /^[\w-]+(:[^;\s][^;]*)?(; ?[\w-]+(:[^;\s][^;]*)?)*$/,
  );

export const yesNo = () =>
  reads('true (sì) oppure false (no)', (written) => (typeof written === 'boolean' ? written : undefined));

export const wholeNumber = (least: number, most = Number.MAX_SAFE_INTEGER) =>
  reads(
    most === Number.MAX_SAFE_INTEGER
      ? `un numero intero, almeno ${least}`
      : `un numero intero fra ${least} e ${most}`,
    (written) => (isWhole(written) && written >= least && written <= most ? written : undefined),
  );

export const oddNumber = (least: number) =>
  reads(`un numero intero dispari, almeno ${least}`, (written) =>
    isWhole(written) && written >= least && written % 2 === 1 ? written : undefined,
  );

export function oneOf<const Choice extends string>(...choices: readonly Choice[]) {
  return z.unknown().transform((written, context): Choice => {
    const choice = choices.find((each) => each === written);
    if (choice !== undefined) return choice;
    const meant = typeof written === 'string' ? nearest(written, choices) : undefined;
    const expected = `${meant === undefined ? '' : `forse «${meant}»? `}Si sceglie fra: ${choices.join(', ')}`;
    context.addIssue({ code: 'custom', message: expected, params: { expected } });
    return z.NEVER;
  });
}

export const euro = () =>
  reads(
    'un importo in euro con due decimali al più, per esempio 1234.56 oppure 1.234,56',
    (written): Cents | undefined => {
      if (typeof written !== 'string' && typeof written !== 'number') return undefined;
      try {
        return parseEuro(written);
      } catch (problem) {
        if (problem instanceof MoneyError) return undefined;
        throw problem;
      }
    },
  );

const PER_CENT = /^(\d{1,3})(?:[.,](\d{1,2}))?\s?%$/;
const WHOLE: BasisPoints = 10_000;

export const percentage = () =>
  reads(
    'una percentuale fino a 100%, per esempio 25% oppure 12,5% (o un intero: 2500 vale 25%)',
    (written): BasisPoints | undefined => {
      const match = typeof written === 'string' ? PER_CENT.exec(written.trim()) : null;
      const read = match === null ? written : Number(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`);
      return isWhole(read) && read >= 0 && read <= WHOLE ? read : undefined;
    },
  );

export const civilDate = () =>
  reads(
    'una data che esiste, nella forma AAAA-MM-GG, per esempio 2026-11-30',
    (written): CivilDate | undefined =>
      typeof written === 'string' && isCivilDate(written) ? written : undefined,
  );

/** A day of every year; 29 February is refused, because most years lack it. */
export const monthDay = () =>
  reads('un giorno dell’anno, nella forma MM-GG, per esempio 06-10', (written) =>
    typeof written === 'string' && isCivilDate(`2027-${written}`) ? written : undefined,
  );

/** A day, a month or a year, as far as the source says it. */
export const dateAsKnown = () =>
  reads('una data AAAA-MM-GG, un mese AAAA-MM o un anno AAAA', (written) => {
    const known = isWhole(written) ? String(written) : written;
    if (typeof known !== 'string' || !/^\d{4}(-\d{2}){0,2}$/.test(known)) return undefined;
    return isCivilDate(`${known}-01-01`.slice(0, 10)) ? known : undefined;
  });

/** A local Italian date and hour; the hours that the change to summer time skips or repeats are refused. */
export const localDateTime = () =>
  reads('data e ora italiane, nella forma AAAA-MM-GGTHH:MM, per esempio 2026-11-30T12:00', (written) => {
    if (typeof written !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(written))
      return undefined;
    try {
      instantOf(written);
      return written;
    } catch (problem) {
      if (problem instanceof TermError) return undefined;
      throw problem;
    }
  });

/** An ISO 8601 period in whole months or years. */
export const everyMonths = () =>
  matching('un periodo ISO 8601 in mesi o anni, per esempio P3M (ogni tre mesi) o P1Y', /^P([1-9]\d?)[MY]$/);

function isWhole(written: unknown): written is number {
  return Number.isSafeInteger(written);
}
