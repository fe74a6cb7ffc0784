import { MoneyError } from './money-error.js';

/** An amount in euro cents: a safe integer. Below zero only as a difference. Money is never a fraction. */
export type Cents = number;

/**
 * The amount itself, once seen to be exact.
 * @throws MoneyError `not-cents` when the number is a fraction, not finite, or beyond 2^53 - 1.
 */
export function checkedCents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) {
    throw new MoneyError(
      'not-cents',
      `Un importo è un numero intero di centesimi fino a 2^53 - 1: ${amount} non lo è.`,
    );
  }
  return amount === 0 ? 0 : amount;
}

/**
 * The amount itself, once seen to be exact and not below zero.
 * @throws MoneyError `not-cents`, `negative`
 */
export function amountOf(amount: number): Cents {
  if (checkedCents(amount) < 0) {
    throw new MoneyError('negative', `Qui un importo non può essere negativo: ${amount} centesimi.`);
  }
  return checkedCents(amount);
}

/**
 * The sum of amounts, each of which may be below zero; 0 of none.
 * @throws MoneyError `not-cents` when an amount or the sum is not exact.
 */
export function sumOf(amounts: readonly Cents[]): Cents {
  return exact(amounts.reduce((total, amount) => total + BigInt(checkedCents(amount)), 0n));
}

/**
 * `amount` taken `count` times, e.g. a yearly contribution over three years.
 * @throws MoneyError `not-cents`, `not-a-count`
 */
export function multipleOf(amount: Cents, count: number): Cents {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new MoneyError('not-a-count', `Quante volte? Serve un numero intero non negativo, non ${count}.`);
  }
  return exact(BigInt(checkedCents(amount)) * BigInt(count));
}

/** The cents of an exact integer. For this library only. */
export function exact(amount: bigint): Cents {
  return checkedCents(Number(amount));
}
