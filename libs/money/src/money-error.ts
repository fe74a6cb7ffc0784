export type MoneyErrorCode =
  | 'not-cents'
  | 'negative'
  | 'not-a-count'
  | 'not-basis-points'
  | 'zero-base'
  | 'not-an-amount'
  | 'too-many-decimals';

/** A number that is no amount. The message is Italian and says what was expected. */
export class MoneyError extends Error {
  override readonly name = 'MoneyError';

  constructor(
    readonly code: MoneyErrorCode,
    message: string,
  ) {
    super(message);
  }
}
