/** Exit codes of every command: 0 well, 1 it failed, 2 it was called wrongly, 3 an invariant is violated, 4 something is not reachable. */
export const EXIT = { failed: 1, usage: 2, violated: 3, unreachable: 4 } as const;

/** A failure that the operator can do something about: what happened, and what to try. */
export class CliFailure extends Error {
  constructor(
    message: string,
    /** One line: what to try. */
    readonly remedy: string,
    readonly exitCode: number = EXIT.failed,
  ) {
    super(message);
  }
}
