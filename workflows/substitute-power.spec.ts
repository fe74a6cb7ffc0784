import { calendarRef } from '#terms';
import { canBeHalved, dueBySubstitute } from './substitute-power.js';

const term = (count: number, unit: 'days' | 'months' | 'years') => ({
  value: { count, unit },
  norm: 'avviso dimostrativo',
});

describe('the term of who holds the substitute power', () => {
  it('is half of the original one, from the day on which that passed in vain', () => {
    const due = dueBySubstitute(term(30, 'days'), '2026-11-02', calendarRef());
    expect(due).toMatchObject({ dueAt: '2026-11-17T23:00:00Z', reading: 'strict' });
    expect(due.norm).toContain('9-ter');
    expect(dueBySubstitute(term(1, 'years'), '2026-11-02', calendarRef()).computed?.raw).toBe('2027-05-02');
  });

  it.each([
    [term(180, 'days'), true],
    [term(6, 'months'), true],
    [term(1, 'years'), true],
    [term(3, 'months'), false],
    [term(1, 'days'), false],
  ])('of %j exists: %s', (original, exists) => {
    expect(canBeHalved(original)).toBe(exists);
  });
});
