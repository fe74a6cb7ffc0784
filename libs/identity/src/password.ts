import { hash, verify } from '@node-rs/argon2';

/** OWASP's lower bound for argon2id: 19 MiB, two passes, one lane. Verified against the parameters that a hash carries. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** ASVS 5, 6.2.1: at least twelve characters, no rules of composition. The upper bound keeps hashing cheap. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

/** The argon2id hash of a password, in PHC form. @throws if it is too short or too long */
export async function hashPassword(password: string): Promise<string> {
  if (password.length < PASSWORD_LENGTH.least || password.length > PASSWORD_LENGTH.most)
    throw new RangeError(
      `A password has between ${PASSWORD_LENGTH.least} and ${PASSWORD_LENGTH.most} characters.`,
    );
  return hash(password, COST);
}

let nobody: Promise<string> | undefined;

/** True when the password is the one. Takes as long when there is no such person, so that addresses cannot be guessed by time. */
export async function passwordHolds(passwordHash: string | null, password: string): Promise<boolean> {
  const against = passwordHash ?? (await (nobody ??= hash('the password of nobody', COST)));
  const holds = await verify(against, password);
  return holds && passwordHash !== null;
}
