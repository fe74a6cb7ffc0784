/** The real procedure, against the tables that legal staff took from the documents by hand. */
import { capOf, parseEuro, reachesShare, sumOf, withinCap } from '#money';
import { AMBITO, COMUNE, CO_PROGRAMMING, example, lineOf, notice, parsed } from '../testing/example-files.js';
import {
  baseContributionOf,
  checkTogether,
  contributionOf,
  fundingByYear,
  municipalContributionOf,
  toConfirm,
} from './index.js';

const programmes = [...notice(COMUNE).programmes, ...notice(AMBITO).programmes];
const programme = (code: string) => {
  const found = programmes.find((each) => each.code === code);
  if (found === undefined) throw new Error(`There is no ${code}.`);
  return found;
};
const both = [COMUNE, AMBITO].flatMap((file) => parsed(file).warnings);

describe('the Crema notices', () => {
  it('have exactly one arithmetic warning between them: programme 5, 100 euro too much (I-01)', () => {
    const arithmetic = both.filter(({ code }) => code.endsWith('-arithmetic'));
    expect(arithmetic).toEqual([
      {
        code: 'contribution-arithmetic',
        file: COMUNE,
        path: 'programmes[4].funding.wholePeriodStated',
        line: lineOf(example(COMUNE), "wholePeriodStated: { amount: '2.178.979,00'"),
        difference: 10_000,
        text: {
          it: 'Programma P5 «INCLUSIONE SOCIO-LAVORATIVA»: per il periodo 2026-2028 il documento dice €\u00a02.178.979,00, ma 3 volte €\u00a0726.293,00 fa €\u00a02.178.879,00 (+€\u00a0100,00). Nessuno dei due importi è stato corretto: l’ente deve dire quale vale.',
          en: 'Programme P5 «INCLUSIONE SOCIO-LAVORATIVA»: for 2026-2028 the document says €2,178,979.00, but 3 times €726,293.00 makes €2,178,879.00 (+€100.00). Neither amount was corrected: the body must say which one holds.',
        },
      },
    ]);
  });

  it('have two shares whose span nobody stated (I-02)', () => {
    expect(both.filter(({ code }) => code === 'share-span-unstated').map(({ text }) => text.it)).toEqual([
      "Programma P2 «CREMA PER E CON I GIOVANI e POLITICHE DI PARITA'»: la quota a carico di «Ambito Territoriale Sociale di Crema» (€\u00a050.000,00) non dice se vale per un anno o per tutto il periodo 2026-2028. Va chiesto all’ente.",
      "Programma P6 «POLITICHE PER L'ABITARE»: la quota a carico di «Ambito Territoriale Sociale di Crema» (€\u00a084.000,00) non dice se vale per un anno o per tutto il periodo 2026-2028. Va chiesto all’ente.",
    ]);
  });

  it('rest on a plan and a budget that end a year before them (I-05)', () => {
    const periods = both.filter(({ code }) => code === 'period-not-covered');
    expect(periods.map(({ file, path }) => [file, path])).toEqual([
      [COMUNE, 'plans[0].period'],
      [COMUNE, 'plans[1].period'],
      [AMBITO, 'plans[0].period'],
      [AMBITO, 'plans[1].period'],
    ]);
    expect(periods[0]?.text.it).toBe(
      '«Documento di programmazione zonale (Piano di Zona)» copre il periodo 2025-2027, ma la procedura è del 2026-2028: resta senza copertura il 2028.',
    );
  });

  it('list one professional figure twice (I-14), and say nothing more', () => {
    expect(both.map(({ code }) => code).sort()).toEqual([
      'contribution-arithmetic',
      'figure-listed-twice',
      ...Array.from({ length: 4 }, () => 'period-not-covered'),
      'share-span-unstated',
      'share-span-unstated',
    ]);
    expect(parsed(CO_PROGRAMMING).warnings).toEqual([]);
  });

  it('name each other and every programme that they link to', () => {
    const files = [COMUNE, AMBITO, CO_PROGRAMMING].map((file) => ({
      file,
      procedure: parsed(file).procedure,
    }));
    expect(checkTogether(files)).toEqual([]);
  });
});

describe('the seven programmes', () => {
  it.each([
    ['P1', '709.000,00', '2.127.000,00', [4], 9, 5],
    ['P2', '98.000,00', '294.000,00', [4, 5, 8], 12, 4],
    ['P3', '3.500,00', '10.500,00', [3, 11], 5, 4],
    ['P4', '192.000,00', '576.000,00', [3, 11, 16], 13, 3],
    ['P5', '726.293,00', '2.178.979,00', [1, 3, 8], 9, 5],
    ['P6', '125.000,00', '375.000,00', [1, 3, 11], 9, 3],
    ['A1', '220.000,00', '660.000,00', [1, 3, 8, 10], 10, 6],
  ])(
    '%s has its contributions, goals, figures and connections',
    (code, annual, whole, goals, figures, connections) => {
      const { funding, sdgGoals, professionalFigures, connections: listed } = programme(code);
      expect([funding.annual.amount, funding.wholePeriodStated?.amount]).toEqual([
        parseEuro(annual),
        parseEuro(whole),
      ]);
      expect(sdgGoals.map(({ goal }) => goal)).toEqual(goals);
      expect(new Set(professionalFigures.figures).size).toBe(figures);
      expect(listed).toHaveLength(connections);
    },
  );

  it('are six and one, with the sums of the documents', () => {
    expect([notice(COMUNE), notice(AMBITO)].map((file) => file.programmes.length)).toEqual([6, 1]);
    const comune = notice(COMUNE).programmes;
    expect(sumOf(comune.map(({ funding }) => funding.annual.amount))).toBe(185_379_300);
    expect(sumOf(comune.map(({ funding }) => funding.wholePeriodStated?.amount ?? 0))).toBe(556_147_900);
    expect(
      sumOf(comune.map((each) => contributionOf(each, notice(COMUNE).procedure.period).computed ?? 0)),
    ).toBe(556_137_900);
  });

  it('are linked as the documents say', () => {
    const pairs = programmes.flatMap(({ code, links }) =>
      links.map(({ to }) => [code, to?.split('/').at(-1)]),
    );
    const named = pairs.filter(([, to]) => to !== undefined && to !== 'all').map((pair) => pair.join('>'));
    expect([...new Set(named)].sort()).toEqual(
      ['P2>P5', 'P2>P3', 'P3>P2', 'P3>P4', 'P3>P1', 'P6>P4', 'A1>P5', 'A1>P6', 'A1>P4'].sort(),
    );
    expect(pairs.filter(([, to]) => to === 'all').map(([code]) => code)).toEqual(['P2', 'P3']);
  });

  it('know who pays what in each year, and what nobody said', () => {
    expect(fundingByYear(programme('A1'), notice(AMBITO))?.[2]).toEqual({
      from: '2028-01-01',
      to: '2028-12-31',
      total: 22_000_000,
      shares: [
        { payer: 'ambito', amount: 20_000_000 },
        { payer: 'comune', amount: 2_000_000 },
      ],
    });
    expect(fundingByYear(programme('P2'), notice(COMUNE))?.[0]?.shares).toEqual([
      { payer: 'comune', amount: null },
      { payer: 'ambito', amount: null },
    ]);
    expect(municipalContributionOf(programme('A1'), notice(AMBITO))).toBe(6_000_000);
    expect(municipalContributionOf(programme('P1'), notice(COMUNE))).toBe(212_700_000);
    expect(municipalContributionOf(programme('P6'), notice(COMUNE))).toBeNull();
  });
});

describe('the shared rules', () => {
  const { parameters } = notice(COMUNE);

  it.each([COMUNE, AMBITO])('are those of the slides in %s', (file) => {
    const { coFinancing, extension, termination, reimbursement } = notice(file).parameters;
    expect(coFinancing.minimumBasisPoints).toMatchObject({
      value: 1000,
      source: { kind: 'seed', ref: '001:109' },
    });
    expect(extension.capBasisPoints).toMatchObject({ value: 2500, source: { kind: 'seed', ref: '001:105' } });
    expect(termination.minimumMonths).toMatchObject({ value: 6, source: { kind: 'seed', ref: '001:107' } });
    expect(reimbursement.vat).toMatchObject({
      value: 'out-of-scope',
      source: { kind: 'seed', ref: '001:95' },
    });
  });

  it('bind the notice of the Ambito by a reading that is still to be confirmed', () => {
    const open = toConfirm(notice(AMBITO)).map(({ path }) => path);
    expect(open).toEqual(
      expect.arrayContaining([
        'parameters.extension.capBasisPoints',
        'parameters.coFinancing.minimumBasisPoints',
        'parameters.termination.minimumMonths',
      ]),
    );
  });

  it('leave nothing that the documents do not say unconfirmed in silence', () => {
    const defaults = toConfirm(notice(COMUNE)).filter(({ source }) => source.kind === 'product-default');
    expect(defaults.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'parameters.applications.closeAt',
        'parameters.convention.reportingPeriod',
        'parameters.convention.paymentDays',
        'parameters.selection.criteria',
        'parameters.selection.threshold',
        'parameters.reimbursement.advancesBasisPoints',
        'parameters.extension.per',
        'parameters.reminders',
      ]),
    );
  });

  it.each([
    ['P1', 53_175_000],
    ['P2', 7_350_000],
    ['P3', 262_500],
    ['P4', 14_400_000],
    ['P5', 54_474_475],
    ['P6', 9_375_000],
    ['A1', 16_500_000],
  ])('cap the extensions of %s to the cent (R18)', (code, cap) => {
    const file = code === 'A1' ? notice(AMBITO) : notice(COMUNE);
    const base = baseContributionOf(programme(code), file);
    const share = parameters.extension.capBasisPoints.value;
    expect(capOf(base, share)).toBe(cap);
    expect([withinCap(cap, base, share), withinCap(cap + 1, base, share)]).toEqual([true, false]);
  });

  it('ask for a tenth of the contribution to the cent (R24)', () => {
    const share = parameters.coFinancing.minimumBasisPoints.value;
    const annual = programme('P5').funding.annual.amount;
    expect([reachesShare(7_262_930, annual, share), reachesShare(7_262_929, annual, share)]).toEqual([
      true,
      false,
    ]);
  });
});

describe('the co-programming path', () => {
  const { procedure: file } = parsed(CO_PROGRAMMING);
  if (!('coProgramming' in file)) throw new Error('not a co-programming file');
  const { areas, adhesions, sessions, outcomes } = file.coProgramming;

  it('has its counts: 6 areas, 34 and 48 adhesions, 25 sessions', () => {
    expect(areas).toHaveLength(6);
    expect(adhesions.map(({ level, count }) => [level, count])).toEqual([
      ['local', 34],
      ['zonal', 48],
    ]);
    expect(sumOf(sessions.map(({ count, groups }) => count * (groups ?? 1)))).toBe(25);
  });

  it('has its acts with numbers and dates', () => {
    expect(file.acts.map(({ type, number, date }) => [type, number, date])).toEqual([
      ['determination', '361', '2024-03-18'],
      ['committee-presentation', undefined, '2024-07-25'],
      ['executive-resolution', '177', '2024-07-30'],
      ['assembly-resolution', undefined, '2024-12-23'],
      ['committee-presentation', undefined, '2025-01-27'],
      ['council-resolution', '12', '2025-02-24'],
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['preliminary-document', 'zone-plan']);
  });
});
