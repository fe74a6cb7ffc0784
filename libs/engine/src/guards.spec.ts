import { and, not, or } from 'xstate';
import { judge, rulesIn } from './guards.js';
import type { Asked } from './vocabulary.js';

const rule = (holds: boolean, onData = false) => ({ holds: () => holds, norm: '', removedBy: [], onData });
const rules = { yes: rule(true), no: rule(false), never: rule(false), given: rule(false, true) };
const event = { type: 'asked' } as Asked;
const judged = (guard: unknown, withData = true) => judge(guard, { rules, context: {}, event, withData });

describe('a guard', () => {
  it('that is none always holds', () => {
    expect(judged(undefined)).toEqual({ holds: true, unmet: [], open: [] });
  });

  it('names every rule that is not met', () => {
    expect(judged(and(['no', 'yes', 'never']))).toMatchObject({ holds: false, unmet: ['no', 'never'] });
    expect(judged(or(['no', 'never']))).toMatchObject({ holds: false, unmet: ['no', 'never'] });
  });

  it('names none where one of several is enough', () => {
    expect(judged(or(['no', 'yes']))).toMatchObject({ holds: true, unmet: [] });
  });

  it('leaves open the rules that wait for the data, and only those that decide', () => {
    expect(judged(and(['yes', 'given']), false)).toMatchObject({ holds: true, open: ['given'] });
    expect(judged(or(['yes', 'given']), false)).toMatchObject({ holds: true, open: [] });
    expect(judged(not('given'), false)).toMatchObject({ holds: true, open: ['given'] });
    expect(judged('given')).toMatchObject({ holds: false, unmet: ['given'] });
  });

  it('may be a negation, which holds when its rule does not', () => {
    expect(judged(not('no')).holds).toBe(true);
    expect(judged(not('yes'))).toMatchObject({ holds: false, unmet: [] });
  });

  it('gives up its names, however deep', () => {
    expect(rulesIn(and(['a', or(['b', not('c')])]))).toEqual(['a', 'b', 'c']);
  });

  it('is broken when it asks for a rule that is not declared', () => {
    expect(() => judged('unheard')).toThrow('"unheard"');
  });
});
