import { alarmOf, delayOf, jobIdOf } from './alarm.js';

const now = '2026-11-30T11:00:00.000Z';

describe('an alarm', () => {
  it('rings at once when its instant is here or past', () => {
    expect(delayOf(now, now)).toBe(0);
    expect(delayOf('2026-11-29T11:00:00.000Z', now)).toBe(0);
  });

  it('never rings before its instant, whatever its clock rounds away', () => {
    expect(delayOf('2026-11-30T11:00:00.001Z', now)).toBe(3);
    expect(delayOf('2026-11-30T12:00:00.000+01:00', '2026-11-30T10:59:59.000Z')).toBe(1_002);
  });

  it('is set no more than 24 hours ahead', () => {
    expect(delayOf('2026-12-01T11:00:00.000Z', now)).toBe(86_400_002);
    expect(delayOf('2026-12-01T11:00:00.001Z', now)).toBeNull();
  });

  it.each([
    ['tomorrow', now],
    [now, ''],
  ])('is not set for instants that are none: %j, %j', (dueAt, at) => {
    expect(delayOf(dueAt, at)).toBeNull();
  });

  it('has an id that BullMQ takes: no colon, and not a number', () => {
    expect(jobIdOf({ kind: 'tell', id: '0b7c', dueAt: now })).not.toMatch(/:|^\d+$/);
  });

  it('has the same id when it is set again, and another when it was moved', () => {
    const alarm = { kind: 'deadline', id: '7', dueAt: now } as const;
    expect(jobIdOf({ ...alarm, dueAt: '2026-11-30T12:00:00+01:00' })).toBe(jobIdOf(alarm));
    expect(jobIdOf({ ...alarm, dueAt: '2026-12-01T11:00:00.000Z' })).not.toBe(jobIdOf(alarm));
  });

  it.each([
    null,
    undefined,
    'x',
    7,
    {},
    { id: 7, kind: 'tell' },
    { id: 'a', kind: 'beat' },
    { kind: 'tell' },
  ])('is not read from %j', (data) => {
    expect(alarmOf(data)).toBeNull();
  });

  it('is read without anything else that lay beside it', () => {
    expect(alarmOf({ id: 'a', kind: 'tell', name: 'somebody' })).toEqual({ id: 'a', kind: 'tell' });
  });
});
