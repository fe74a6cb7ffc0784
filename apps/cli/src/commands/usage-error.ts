/** A command line that cannot be understood: the command ends with exit code 2 and a hint. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    message: string,
    readonly english: string,
  ) {
    super(message);
  }
}
