import { setTimeout as pause } from 'node:timers/promises';
import { goRound } from './rounds.js';

describe('rounds', () => {
  it('begin at once, and never overlap however long one takes', async () => {
    let under = 0;
    let most = 0;
    let rounds = 0;
    const going = goRound(
      async () => {
        rounds += 1;
        most = Math.max(most, (under += 1));
        await pause(30);
        under -= 1;
      },
      5,
      () => undefined,
    );
    expect(rounds).toBe(1);
    while (rounds < 3) await pause(10);
    await going.stop(1_000);
    expect(rounds).toBeGreaterThan(1);
    expect(most).toBe(1);
    expect(under).toBe(0);
  });

  it('go on after one that failed, which is told', async () => {
    const told: unknown[] = [];
    let rounds = 0;
    const going = goRound(
      () => (++rounds === 1 ? Promise.reject(new Error('no database')) : Promise.resolve()),
      5,
      (error) => told.push(error),
    );
    expect(going.lastAt()).toBeNull();
    while (going.lastAt() === null) await pause(5);
    await going.stop(1_000);
    expect(told).toEqual([new Error('no database')]);
    expect(going.lastAt()).not.toBeNull();
  });

  it('are not waited for longer than the time given to stop', async () => {
    const going = goRound(
      () => new Promise(() => undefined),
      5,
      () => undefined,
    );
    await expect(going.stop(50)).resolves.toBeUndefined();
  });
});
