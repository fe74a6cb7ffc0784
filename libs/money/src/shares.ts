import { amountOf, exact, type Cents } from './cents.js';
import { MoneyError } from './money-error.js';

/** A share in hundredths of a per cent: 2500 is 25%. A whole number, not below zero. */
export type BasisPoints = number;

const WHOLE = 10_000n;

/**
 * That share of an amount, to the nearest cent; a half cent goes up (Reg. CE 1103/97, art. 5).
 * For limits use {@link capOf} and {@link minimumOf}: they never round to anybody's advantage.
 */
export function share(amount: Cents, basisPoints: BasisPoints): Cents {
  return exact((product(amount, basisPoints) + WHOLE / 2n) / WHOLE);
}

/** Whether `part` is at most that share of `base`, to the cent: 25.00% passes, one cent more does not. */
export function withinCap(part: Cents, base: Cents, basisPoints: BasisPoints): boolean {
  return BigInt(amountOf(part)) * WHOLE <= product(base, basisPoints);
}

/** Whether `part` is at least that share of `base`, to the cent: 10.00% passes, one cent less does not. */
export function reachesShare(part: Cents, base: Cents, basisPoints: BasisPoints): boolean {
  return BigInt(amountOf(part)) * WHOLE >= product(base, basisPoints);
}

/** The greatest amount that {@link withinCap} lets pass: the exact share, rounded down to the cent. */
export function capOf(base: Cents, basisPoints: BasisPoints): Cents {
  return exact(product(base, basisPoints) / WHOLE);
}

/** The smallest amount that {@link reachesShare} lets pass: the exact share, rounded up to the cent. */
export function minimumOf(base: Cents, basisPoints: BasisPoints): Cents {
  return exact((product(base, basisPoints) + WHOLE - 1n) / WHOLE);
}

/**
 * Which share of `base` an amount is, rounded down to the basis point. To be shown, never to decide:
 * one cent above 25% still reads 25.00%.
 * @throws MoneyError `zero-base` when there is nothing to be a share of.
 */
export function percentageOf(part: Cents, base: Cents): BasisPoints {
  if (amountOf(base) === 0) {
    throw new MoneyError('zero-base', 'Non c’è percentuale di una base di zero euro.');
  }
  return exact((BigInt(amountOf(part)) * WHOLE) / BigInt(base));
}

/**
 * What falls to `part` of `base` when `amount` is divided in the same proportion, to the nearest cent, a half cent up:
 * `proportion(due, municipal, total)` is the municipal part of what is due.
 * @throws MoneyError `zero-base` when there is nothing to divide by.
 */
export function proportion(amount: Cents, part: Cents, base: Cents): Cents {
  if (amountOf(base) === 0) {
    throw new MoneyError('zero-base', 'Non c’è proporzione con una base di zero euro.');
  }
  const whole = BigInt(base);
  return exact((2n * BigInt(amountOf(amount)) * BigInt(amountOf(part)) + whole) / (2n * whole));
}

function product(base: Cents, basisPoints: BasisPoints): bigint {
  if (!Number.isSafeInteger(basisPoints) || basisPoints < 0) {
    throw new MoneyError(
      'not-basis-points',
      `Una quota è un numero intero di centesimi di punto percentuale (2500 = 25%), non ${basisPoints}.`,
    );
  }
  return BigInt(amountOf(base)) * BigInt(basisPoints);
}
