import { coDesign } from '#workflows';
import { statusOf } from './status-tag.js';
import { statusWords } from './status-tag.words.js';

const active = (workflow: string, state: string) =>
  statusOf({ workflow, state, status: 'active', outcome: null });
const done = (outcome: string) =>
  statusOf({ workflow: 'expression-of-interest', state: outcome, status: 'done', outcome });

describe('the status of a case', () => {
  it('is said in nine words', () => {
    expect(Object.keys(statusWords)).toHaveLength(9);
  });

  it.each([
    ['expression-of-interest', 'drafted', 'draft'],
    ['expression-of-interest', 'filed.submitted', 'sent'],
    ['expression-of-interest', 'filed.under-examination', 'examined'],
    ['expression-of-interest', 'filed.under-rescue', 'partner'],
    ['reporting', 'under-check.returned', 'partner'],
    ['reporting', 'under-check.submitted', 'examined'],
    ['convention', 'signed.in-force.in-execution', 'convention'],
    ['convention', 'signed.settling.balance-due', 'body'],
    ['notice', 'drafted', 'draft'],
    ['a stage of tomorrow', 'somewhere', 'examined'],
  ])('of %s at %s is %s', (workflow, state, status) => {
    expect(active(workflow, state)).toBe(status);
  });

  const everyState = coDesign.workflows.flatMap(({ name, texts }) =>
    Object.keys(texts.it.states).map((state) => [name, state] as const),
  );
  it.each(everyState)('of %s at %s is one of the nine', (workflow, state) => {
    expect(Object.keys(statusWords)).toContain(active(workflow, state));
  });

  it.each(coDesign.workflows.flatMap(({ texts }) => Object.keys(texts.it.outcomes)))(
    'that ended as %s is one of the nine',
    (outcome) => {
      expect(Object.keys(statusWords)).toContain(done(outcome));
    },
  );

  it('says how it ended', () => {
    expect(['admitted', 'excluded', 'late', 'withdrawn'].map(done)).toEqual([
      'admitted',
      'excluded',
      'excluded',
      'closed',
    ]);
  });
});
