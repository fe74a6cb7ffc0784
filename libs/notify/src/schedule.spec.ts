import { settingsSchema } from './preferences.js';
import { schedule } from './schedule.js';

const settings = (given: object) => settingsSchema.parse(given);
const reminder = {
  topic: 'reminders',
  requiredBy: null,
  now: '2026-04-15T06:00:00Z',
  trueUntil: '2026-04-30T22:00:00Z',
};

describe('when a message goes out', () => {
  it('is at once, if its reader has said nothing', () => {
    expect(schedule(reminder, settings({}))).toEqual({ state: 'owed', nextAt: reminder.now, said: null });
  });

  it('is never, where its reader has switched its kind off', () => {
    expect(schedule(reminder, settings({ off: ['reminders'] })).state).toBe('cancelled');
    expect(schedule({ ...reminder, topic: 'overdue' }, settings({ off: ['reminders'] })).state).toBe('owed');
  });

  it('is with the next digest of the day or of the week', () => {
    const every = (day: object) => schedule(reminder, settings({ digest: day }));
    expect(every({ every: 'day', hour: 18 })).toMatchObject({
      state: 'held',
      nextAt: '2026-04-15T16:00:00Z',
    });
    expect(every({ every: 'day', hour: 8 })).toMatchObject({ nextAt: '2026-04-16T06:00:00Z' });
    // Wednesday; the next Monday.
    expect(every({ every: 'week', hour: 8, weekday: 1 })).toMatchObject({ nextAt: '2026-04-20T06:00:00Z' });
  });

  it('is not put off until it would be too late', () => {
    const last = { ...reminder, now: '2026-04-30T06:00:00Z' };
    expect(schedule(last, settings({ digest: { every: 'week', hour: 8, weekday: 1 } }))).toMatchObject({
      state: 'owed',
      nextAt: last.now,
    });
    const night = { ...reminder, now: '2026-04-30T21:00:00Z' };
    expect(schedule(night, settings({ quietHours: { from: 20, to: 7 } }))).toMatchObject({
      nextAt: night.now,
    });
  });

  it('is after the quiet hours, over midnight or within a day, also in the nights that change the hour', () => {
    const quiet = (owedAt: string, from: number, to: number) =>
      schedule(
        { ...reminder, now: owedAt, trueUntil: '2027-01-01T00:00:00Z' },
        settings({ quietHours: { from, to } }),
      ).nextAt;
    expect(quiet('2026-04-15T19:00:00Z', 20, 7)).toBe('2026-04-16T05:00:00Z');
    expect(quiet('2026-04-15T03:00:00Z', 20, 7)).toBe('2026-04-15T05:00:00Z');
    expect(quiet('2026-04-15T11:30:00Z', 13, 15)).toBe('2026-04-15T13:00:00Z');
    expect(quiet('2026-04-15T06:00:00Z', 20, 7)).toBe('2026-04-15T06:00:00Z');
    // 2 o'clock does not exist on 29 March and exists twice on 25 October: the hour after it is waited for.
    expect(quiet('2026-03-29T00:30:00Z', 22, 2)).toBe('2026-03-29T01:00:00Z');
    expect(quiet('2026-10-24T23:30:00Z', 22, 2)).toBe('2026-10-25T02:00:00Z');
  });

  it('takes no notice of wishes where the law foresees the message', () => {
    const wishes = settings({
      off: ['reminders'],
      digest: { every: 'week' },
      quietHours: { from: 6, to: 22 },
    });
    expect(schedule({ ...reminder, requiredBy: 'L. 241/1990, art. 10-bis' }, wishes)).toEqual({
      state: 'owed',
      nextAt: reminder.now,
      said: null,
    });
  });
});
