/** Another body, another period, another way of choosing: nothing in the library is Crema's. */
import { calendarRef, periodsOf } from '#terms';
import { CO_PROGRAMMING, ESEMPIO, notice, parsed } from '../testing/example-files.js';
import {
  baseContributionOf,
  calendarOf,
  contributionOf,
  fundingByYear,
  municipalContributionOf,
  wholeYearsOf,
} from './index.js';

const file = notice(ESEMPIO);
const [portinerie, merende] = file.programmes;
if (portinerie === undefined || merende === undefined) throw new Error('two programmes expected');

describe('the notice of a fictitious body', () => {
  it('is read without a warning, in its own terms', () => {
    expect(parsed(ESEMPIO).warnings).toEqual([]);
    const { selection, extension, coFinancing, termination, convention } = file.parameters;
    expect(selection).toEqual({ mode: { value: 'all-admitted', source: { kind: 'seed', ref: 'ES:40' } } });
    expect([
      extension.capBasisPoints.value,
      coFinancing.minimumBasisPoints.value,
      termination.minimumMonths.value,
    ]).toEqual([1500, 2000, 3]);
    expect(file.parameters.reimbursement.flatRate.maximumBasisPoints?.value).toBe(750);
    expect(
      periodsOf(convention.durationFrom.value, convention.durationTo.value, convention.reportingPeriod.value),
    ).toHaveLength(6);
  });

  it('counts two years from September to August', () => {
    expect(wholeYearsOf(file.procedure.period)).toBe(2);
    expect(contributionOf(portinerie, file.procedure.period)).toEqual({
      stated: 12_000_000,
      computed: 12_000_000,
    });
    expect(contributionOf(merende, file.procedure.period)).toEqual({ stated: null, computed: 3_700_100 });
    expect(baseContributionOf(merende, file)).toBe(3_700_100);
    expect(fundingByYear(portinerie, file)).toEqual([
      {
        from: '2027-09-01',
        to: '2028-08-31',
        total: 6_000_000,
        shares: [
          { payer: 'comune', amount: 4_500_000 },
          { payer: 'fondazione', amount: 1_500_000 },
        ],
      },
      {
        from: '2028-09-01',
        to: '2029-08-31',
        total: 6_000_000,
        shares: [
          { payer: 'comune', amount: 4_500_000 },
          { payer: 'fondazione', amount: 1_500_000 },
        ],
      },
    ]);
    expect(municipalContributionOf(portinerie, file)).toBe(9_000_000);
  });

  it('brings its own patron day and closures', () => {
    expect(calendarOf(file).local).toEqual({
      patron: {
        on: '09-29',
        name: 'Festa patronale di Esempio',
        norm: 'indicata da Comune di Esempio (dimostrazione)',
      },
      closures: [
        {
          from: '2027-08-16',
          to: '2027-08-20',
          name: 'Chiusura estiva',
          act: 'Decreto dimostrativo n. 3/2027',
        },
      ],
    });
    expect(calendarOf(parsed(CO_PROGRAMMING).procedure)).toEqual(calendarRef(undefined, 'crema'));
  });

  it('survives as JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(file))).toEqual(file);
  });
});
