import { setTimeout as pause } from 'node:timers/promises';
import { keepOpen, type Keeping } from './keep-open.js';
import { JobsRefused } from './line.js';

type Thing = { number: number; close: () => Promise<void> };

/** Opens numbered things; those in `bad` fail instead. */
function keeping(bad: Record<number, Error> = {}) {
  const log: string[] = [];
  let number = 0;
  const options: Keeping<Thing> = {
    everyMs: 5,
    open: () => {
      const mine = (number += 1);
      const failure = bad[mine];
      if (failure) return Promise.reject(failure);
      return Promise.resolve({
        number: mine,
        close: () => {
          log.push(`closed ${mine}`);
          return Promise.resolve();
        },
      });
    },
    opened: (thing) => log.push(`opened ${thing.number}`),
    failed: (error) => log.push(`failed: ${(error as Error).message}`),
  };
  return { log, kept: keepOpen(options) };
}

describe('what is kept open', () => {
  it('is tried again until it opens, and the wait is told once', async () => {
    const away = new Error('away');
    const { log, kept } = keeping({ 1: away, 2: away, 3: away });
    await kept.ready;
    expect(kept.now()?.number).toBe(4);
    expect(log).toEqual(['failed: away', 'opened 4']);
    await kept.close();
  });

  it('is not tried again when it was refused', async () => {
    const { log, kept } = keeping({ 1: new JobsRefused('not with this server') });
    await expect(kept.ready).rejects.toThrow(JobsRefused);
    await pause(30);
    expect(log).toEqual(['failed: not with this server']);
    await kept.close();
  });

  it('is closed before it is opened anew', async () => {
    const { log, kept } = keeping();
    await kept.ready;
    kept.renew();
    await pause(20);
    expect(log).toEqual(['opened 1', 'closed 1', 'opened 2']);
    await kept.close();
    expect(log).toEqual(['opened 1', 'closed 1', 'opened 2', 'closed 2']);
    expect(kept.now()).toBeUndefined();
  });

  it('stops trying when it is closed', async () => {
    const away = new Error('away');
    const { kept } = keeping(Object.fromEntries(Array.from({ length: 999 }, (_, n) => [n + 1, away])));
    await pause(20);
    await kept.close();
    await kept.ready;
    expect(kept.now()).toBeUndefined();
  });
});
