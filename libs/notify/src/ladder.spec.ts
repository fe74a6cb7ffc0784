import { endOfDay } from '#terms';
import {
  instantOfRung,
  ladderOf,
  lastMomentOf,
  PRODUCT_LADDER,
  rungsBetween,
  tooLateFrom,
} from './ladder.js';

const DUE = endOfDay('2026-04-30');
const days = (after: string, now: string, dueAt = DUE) =>
  rungsBetween(PRODUCT_LADDER, dueAt, after, now).come?.days ?? null;

describe('the ladder', () => {
  it('is the one of the procedure file, before and after', () => {
    const value = [
      { daysBefore: 14, channel: 'pec', to: ['owner'] },
      { daysAfter: 2, channel: 'email', to: ['manager'] },
    ];
    expect(ladderOf({ parameters: { reminders: { value } } })).toEqual([
      { days: 14, channel: 'pec', to: ['owner'] },
      { days: -2, channel: 'email', to: ['manager'] },
    ]);
    expect(ladderOf({ parameters: { reminders: { value: [] } } })).toEqual([]);
  });

  it('is the proposal of the product where the file says nothing', () => {
    expect(ladderOf({})).toBe(PRODUCT_LADDER);
    expect(PRODUCT_LADDER.map((rung) => rung.days)).toEqual([30, 15, 7, 3, 1, 0, -1]);
  });

  it('counts from the last day on which something is on time', () => {
    expect(lastMomentOf(DUE)).toBe('2026-04-30T21:59:00Z');
    expect(lastMomentOf('2026-10-17T10:00:01Z')).toBe('2026-10-17T10:00:00Z');
    expect(instantOfRung(DUE, 0)).toBe('2026-04-30T06:00:00Z');
    expect(instantOfRung(DUE, -1)).toBe('2026-05-01T06:00:00Z');
    // Across the change of the hour it is eight all the same.
    expect(instantOfRung(DUE, 60)).toBe('2026-03-01T07:00:00Z');
  });

  it('counts from the closing, where the clock asks only at the end of that day', () => {
    const closing = '2025-10-17T10:00:00Z';
    expect(lastMomentOf(tooLateFrom(endOfDay('2025-10-17'), closing))).toBe(closing);
    expect(tooLateFrom(DUE, undefined)).toBe(DUE);
  });

  it('comes rung by rung, each at eight and not a moment before', () => {
    expect(days('2026-04-14T00:00:00Z', '2026-04-15T05:59:59Z')).toBeNull();
    expect(days('2026-04-14T00:00:00Z', '2026-04-15T06:00:00Z')).toBe(15);
    expect(days('2026-04-15T06:00:00Z', '2026-04-22T00:00:00Z')).toBeNull();
    expect(days('2026-04-30T00:00:00Z', '2026-04-30T06:00:00Z')).toBe(0);
  });

  it('leaves out what went by while nobody worked, but for the latest', () => {
    expect(days('2026-03-01T00:00:00Z', '2026-04-28T00:00:00Z')).toBe(3);
  });

  it('leaves out a morning that comes after the deadline itself', () => {
    const earlyMorning = '2026-04-30T04:00:01Z';
    expect(days('2026-04-29T12:00:00Z', '2026-04-30T06:00:00Z', earlyMorning)).toBeNull();
  });

  it('says when to look again, and never again after the last rung', () => {
    const at = (now: string) => rungsBetween(PRODUCT_LADDER, DUE, now, now).next;
    expect(at('2026-01-01T00:00:00Z')).toBe('2026-03-31T06:00:00Z');
    expect(at('2026-04-30T06:00:00Z')).toBe('2026-05-01T06:00:00Z');
    expect(at('2026-05-01T06:00:00Z')).toBeNull();
  });
});
