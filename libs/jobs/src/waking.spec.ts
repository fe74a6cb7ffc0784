import type { SetAlarm } from './alarm.js';
import { waking } from './waking.js';

const at = '2026-11-30T11:00:00.000Z';
const dueAt = '2026-12-10T22:59:59.000Z';

it('sets a deadline, new or moved, for its instant and a tell at once, both by the time of the step', () => {
  const set: [SetAlarm, string][] = [];
  waking({ wake: (...alarm) => set.push(alarm) })({
    opened: [{ id: 'd', dueAt, at }],
    rescheduled: [{ id: 'm', dueAt, at }],
    tells: [{ id: 't', at }],
  });
  expect(set).toEqual([
    [{ id: 'd', kind: 'deadline', dueAt }, at],
    [{ id: 'm', kind: 'deadline', dueAt }, at],
    [{ id: 't', kind: 'tell', dueAt: at }, at],
  ]);
});

it('leaves to the sweep what does not say when it was written', () => {
  const set: unknown[] = [];
  waking({ wake: (alarm) => set.push(alarm) })({
    opened: [{ id: 'd', dueAt }],
    rescheduled: [],
    tells: [{ id: 't' }],
  });
  expect(set).toEqual([]);
});
