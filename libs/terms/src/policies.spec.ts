import { type Policies, policiesWith, policyCatalogue } from './policies.js';

describe('policies', () => {
  it('have defaults among their values, a norm and a note in both languages', () => {
    expect(policyCatalogue).toMatchSnapshot();
    for (const [name, { values, default: standard }] of Object.entries(policyCatalogue)) {
      expect([name, (values as readonly string[]).includes(standard)]).toEqual([name, true]);
      expect(policiesWith()[name as keyof Policies]).toBe(standard);
    }
  });

  it('are chosen by name and leave the others as they are', () => {
    expect(policiesWith({ saturday: 'holiday' })).toEqual({ ...policiesWith(), saturday: 'holiday' });
  });

  it('refuse an unknown name or value, and say the known ones', () => {
    expect(() => policiesWith({ sunday: 'roll' } as never)).toThrow(
      'Criterio non conosciuto "sunday": scegliere fra saturday, patronDay',
    );
    expect(() => policiesWith({ saturday: 'sometimes' } as never)).toThrow(
      'Criterio non conosciuto "saturday": "sometimes": scegliere fra two-dates, working-day, holiday.',
    );
  });
});
