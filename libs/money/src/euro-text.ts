import { checkedCents, exact, type Cents } from './cents.js';
import { MoneyError } from './money-error.js';
import type { BasisPoints } from './shares.js';

export type MoneyLanguage = 'it' | 'en';

const SEPARATORS = { it: { thousands: '.', decimal: ',' }, en: { thousands: ',', decimal: '.' } };
const GROUPED = /^(?<whole>\d{1,3}(?:\.\d{3})+)(?:,(?<decimals>\d+))?$/;
const PLAIN = /^(?<whole>\d+)(?:[.,](?<decimals>\d+))?$/;

/**
 * The cents of an amount in euro, not below zero, as people write it: `'€ 1.234,56'`, `'1234,5'`, `'1234.56'`, `'50.000'`
 * (a dot before three digits separates thousands), or a number of euro with two decimals at most.
 * @throws MoneyError `not-an-amount`, `too-many-decimals`, `not-cents`
 */
export function parseEuro(written: string | number): Cents {
  const text = (typeof written === 'number' ? String(written) : written).trim();
  const amount = text.replace(/^€\s*/u, '').replace(/\s*€$/u, '');
  const match =
    typeof written === 'number' ? PLAIN.exec(amount) : (GROUPED.exec(amount) ?? PLAIN.exec(amount));
  if (match?.groups === undefined) {
    throw new MoneyError(
      'not-an-amount',
      `«${text}» non è un importo in euro: si scrive 1234.56, 1.234,56 oppure 1234, mai negativo.`,
    );
  }
  const decimals = match.groups['decimals'] ?? '';
  if (decimals.length > 2) {
    throw new MoneyError(
      'too-many-decimals',
      `«${text}» ha più di due decimali: l’unità minima è il centesimo.`,
    );
  }
  return exact(BigInt((match.groups['whole'] ?? '').replaceAll('.', '') + decimals.padEnd(2, '0')));
}

/** Keeps the sign and its amount on one line. */
const NO_BREAK = '\u00a0';

/** What one amount or share is called in each language. */
export type SaidAmount = Record<MoneyLanguage, string>;

/** The amount as people read it: `€ 2.178.979,00`, in English `€2,178,979.00`; a difference below zero has its sign in front. */
export function sayEuro(cents: Cents, language: MoneyLanguage = 'it'): string {
  const digits = String(Math.abs(checkedCents(cents))).padStart(3, '0');
  const sign = cents < 0 ? '-' : '';
  return `${sign}${language === 'it' ? `€${NO_BREAK}` : '€'}${decimal(digits, language)}`;
}

/** In both languages, for a text that is read in either. */
export const saidEuro = (cents: Cents): SaidAmount => ({ it: sayEuro(cents), en: sayEuro(cents, 'en') });

/** The share as people read it: 2500 is `25%`, 1250 is `12,5%`, in English `12.5%`. */
export function sayPercentage(basisPoints: BasisPoints, language: MoneyLanguage = 'it'): string {
  const digits = String(checkedCents(basisPoints)).padStart(3, '0');
  return `${decimal(digits, language).replace(/[.,]?0+$/, '')}%`;
}

export const saidPercentage = (basisPoints: BasisPoints): SaidAmount => ({
  it: sayPercentage(basisPoints),
  en: sayPercentage(basisPoints, 'en'),
});

function decimal(digits: string, language: MoneyLanguage): string {
  const { thousands, decimal: point } = SEPARATORS[language];
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${whole}${point}${digits.slice(-2)}`;
}
