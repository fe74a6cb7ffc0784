import { hashPassword, passwordHolds } from './password.js';
import { grantRole } from './people.js';
import type { Queryable } from './queryable.js';

const untouched: Queryable = {
  query: () => {
    throw new Error('Nothing is to be written.');
  },
};

describe('a role', () => {
  it.each(['clock', 'case', 'ets-representative'])('%s is given by no body', async (role) => {
    const grant = { person: 'p', role, body: 'b', from: '2026-01-01' };
    await expect(grantRole(untouched, grant)).rejects.toThrow(`No body gives the role "${role}".`);
  });
});

describe('a password', () => {
  it('is held by its own hash alone', async () => {
    const hash = await hashPassword('a long enough password');
    expect(await passwordHolds(hash, 'a long enough password')).toBe(true);
    expect(await passwordHolds(hash, 'A long enough password')).toBe(false);
  });

  it('is salted: the same one has another hash each time', async () => {
    expect(await hashPassword('a long enough password')).not.toBe(
      await hashPassword('a long enough password'),
    );
  });

  it('opens nothing where there is no hash', async () => {
    expect(await passwordHolds(null, 'the password of nobody')).toBe(false);
  });

  it('has between 12 and 128 characters', async () => {
    await expect(hashPassword('elevenchars')).rejects.toThrow('between 12 and 128');
    await expect(hashPassword('x'.repeat(129))).rejects.toThrow('between 12 and 128');
  });
});
