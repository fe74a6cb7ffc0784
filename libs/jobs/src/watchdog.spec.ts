import { setTimeout as pause } from 'node:timers/promises';
import type { Line } from './line.js';
import { watch } from './watchdog.js';

/** A queue in memory whose worker may be asleep. */
function queue({ asleep = false, mute = false } = {}) {
  const left = new Set<string>();
  const line: Line = {
    add: () => Promise.resolve(),
    beat: (id) => {
      if (asleep) left.add(id);
      return Promise.resolve();
    },
    beatIsLeft: (id) => (mute ? Promise.reject(new Error('no connection')) : Promise.resolve(left.has(id))),
    listen: () => ({ close: () => Promise.resolve() }),
    close: () => Promise.resolve(),
  };
  return line;
}

async function watched(line: Line | undefined, free = true): Promise<string[]> {
  const seen: string[] = [];
  const stop = watch({
    everyMs: 10,
    line: () => line,
    free: () => free,
    alive: () => seen.push('alive'),
    dead: (why) => seen.push(why),
  });
  await pause(100);
  stop();
  return seen;
}

describe('the watchdog', () => {
  it('leaves a queue alone whose beats are taken', async () => {
    expect(new Set(await watched(queue()))).toEqual(new Set(['alive']));
  });

  it('takes a queue for dead in which beats are left lying', async () => {
    expect(await watched(queue({ asleep: true }))).toContain('nobody takes what is in it');
  });

  it('takes a queue for dead that does not answer', async () => {
    expect(await watched(queue({ mute: true }))).toContain('no connection');
  });

  it('does not blame a queue for a worker that is busy, or for none', async () => {
    expect(new Set(await watched(queue({ asleep: true }), false))).toEqual(new Set(['alive']));
  });

  it('says nothing of a queue that is not open', async () => {
    expect(await watched(undefined)).toEqual([]);
  });
});
