/** Why a date could not be computed; the code is stable, the message is for people. */
export type TermErrorCode =
  | 'bad-date'
  | 'bad-instant'
  | 'bad-local-time'
  | 'bad-zone'
  | 'ambiguous-local-time'
  | 'missing-local-time'
  | 'bad-count'
  | 'bad-unit'
  | 'bad-kind'
  | 'bad-direction'
  | 'bad-term'
  | 'bad-policy'
  | 'bad-period'
  | 'bad-suspension'
  | 'bad-extension'
  | 'bad-evidence'
  | 'unknown-field'
  | 'unknown-calendar'
  | 'bad-decree'
  | 'outside-calendar'
  | 'not-for-this-kind';

/**
 * Thrown by every function of this library on bad input: nothing is guessed and nothing is corrected in silence.
 * `message` is Italian and says what to do; `english` is its twin.
 */
export class TermError extends Error {
  override readonly name = 'TermError';

  constructor(
    readonly code: TermErrorCode,
    message: string,
    readonly english: string,
  ) {
    super(message);
  }
}
