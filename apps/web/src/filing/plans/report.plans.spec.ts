import { reportPlan } from './report.plans.js';

const about = {
  organisation: 'alfa',
  state: 'due',
  language: 'it' as const,
  names: new Map([
    ['alfa', 'Ente Alfa'],
    ['beta', 'Ente Beta'],
  ]),
};
const organisationOf = (members: string[]) => {
  const context = { activities: [], members, prices: [], flatRate: null } as never;
  return reportPlan.hints(context, about)['/lines/*/organisation'];
};

describe('who spends, in a report', () => {
  it('is chosen among the organisations of a grouping', () => {
    expect(organisationOf(['alfa', 'beta'])).toEqual({
      options: [
        { value: 'alfa', label: 'Ente Alfa' },
        { value: 'beta', label: 'Ente Beta' },
      ],
    });
  });

  it('is not asked of one alone, nor shown: a row that shows what the case gives could not be taken away', () => {
    expect(organisationOf(['alfa'])).toEqual({ fixed: 'alfa' });
  });
});
