import {
  AMBITO,
  COMUNE,
  CO_PROGRAMMING,
  edited,
  ESEMPIO,
  lineOf,
  problemsAfter,
  warningsAfter,
} from '../../testing/example-files.js';

const CLOSES = 'closeAt: { value: 2027-04-12T13:00';

describe('a procedure file whose parts contradict each other is refused', () => {
  it.each([
    [
      'a link to a programme that is not there',
      ESEMPIO,
      '{ to: V2,',
      '{ to: V3,',
      'Non c’è nessun programma «V3».',
      'forse «V1»? Si sceglie fra: V1, V2',
    ],
    [
      'a link into a procedure that is not linked',
      AMBITO,
      'to: co-progettazione-comune-2026-2028/P4',
      'to: co-progettazione-comune-2026/P4',
      'Non c’è nessuna procedura collegata «co-progettazione-comune-2026».',
      'forse «co-progettazione-comune-2026-2028»? Si sceglie fra: co-progettazione-comune-2026-2028',
    ],
    [
      'a code used twice',
      ESEMPIO,
      'code: V1.2',
      'code: V1.1',
      'Il codice «V1.1» è già usato nello stesso elenco, alla voce 1.',
      'un codice diverso per ogni voce',
    ],
    [
      'a citation of a document that is not listed',
      ESEMPIO,
      'source: ES:11',
      'source: EX:11',
      'La citazione «EX:11» nomina il documento «EX», che non è in «documents».',
      'un documento elencato: ES',
    ],
    [
      'a source that cites an unknown document',
      ESEMPIO,
      'ref: ES:31',
      'ref: 001:31',
      'La citazione «001:31» nomina il documento «001», che non è in «documents».',
      'un documento elencato: ES',
    ],
    [
      'a payer that is not listed',
      ESEMPIO,
      "- { payer: fondazione, amount: '15",
      "- { payer: fondazone, amount: '15",
      '«fondazone» non è fra chi paga («payers»).',
      'forse «fondazione»? Si sceglie fra: comune, fondazione',
    ],
    [
      'shares larger than the contribution',
      ESEMPIO,
      "'15.000,00', span: annual",
      "'60.000,01', span: annual",
      'Le quote (€\u00a060.000,01) superano il contributo (€\u00a060.000,00).',
      'quote fino a €\u00a060.000,00 in tutto',
    ],
    [
      'a share of a year outside the procedure',
      ESEMPIO,
      "amount: '15.000,00', span: annual",
      "year: 2029, amount: '15.000,00', span: annual",
      'Nessun anno della procedura comincia nel 2029.',
      'un anno fra: 2027, 2028',
    ],
    [
      'an unknown municipality without its patron day',
      ESEMPIO,
      '  patronDay: { on: 09-29, name: Festa patronale di Esempio }\n',
      '',
      'Il calendario del comune «esempio» non è noto.',
      'Si sceglie fra: crema, cremona, roma; oppure il campo patronDay con la festa patronale',
    ],
    [
      'applications that close before they open',
      ESEMPIO,
      CLOSES,
      'closeAt: { value: 2027-02-12T13:00',
      'La fine (2027-02-12T13:00) viene prima dell’inizio (2027-03-01T09:00).',
      'non prima di 2027-03-01T09:00',
    ],
    [
      'answers due before the last question',
      ESEMPIO,
      'answerBeforeDays: { value: 6',
      'answerBeforeDays: { value: 11',
      'Si risponde 11 giorni prima della chiusura, ma si può chiedere fino a 10 giorni prima.',
      'al più 10',
    ],
    [
      'a commission larger than it may be',
      ESEMPIO,
      'size: { value: 3',
      'size: { value: 5',
      'La commissione è di 5, ma ne sono ammessi da 3 a 3.',
      'un numero dispari fra 3 e 3',
    ],
    [
      'an act that no list holds',
      CO_PROGRAMMING,
      'acts: [commissione-2024-07-25, giunta-177-2024]',
      'acts: [commissione-2024-07-25, giunta-178-2024]',
      'Non c’è nessun atto «giunta-178-2024».',
      'forse «giunta-177-2024»? Si sceglie fra: det-361-2024, commissione-2024-07-25, giunta-177-2024, assemblea-2024-12-23, commissione-2025-01-27, consiglio-12-2025',
    ],
    [
      'a strand that the sheet does not have',
      COMUNE,
      'strands: [P5.3, P5.4]',
      'strands: [P5.3, P5.5]',
      'Non c’è nessun filone «P5.5».',
      'forse «P5.1»? Si sceglie fra: P5.1, P5.2, P5.3, P5.4',
    ],
    [
      'a threshold that nobody can reach',
      COMUNE,
      'threshold:\n      value: 60',
      'threshold:\n      value: 101',
      'La soglia (101) supera il punteggio massimo (100): nessuno potrebbe raggiungerla.',
      'al più 100',
    ],
    [
      'ties that may stay ties',
      COMUNE,
      '        - { rule: draw }\n',
      '',
      'L’ultima regola può lasciare due candidati pari.',
      'come ultima regola il sorteggio (draw), che decide sempre',
    ],
    [
      'a tie rule on a criterion that is not there',
      COMUNE,
      'criterion: QUALITA }',
      'criterion: QUANTITA }',
      'Non c’è nessun criterio «QUANTITA».',
      'Si sceglie fra: QUALITA, ORGANIZZAZIONE, RETI, INNOVAZIONE, CO-FINANZIAMENTO, PIANO',
    ],
    [
      'a least score above the most',
      COMUNE,
      'maxPoints: 20 }',
      'maxPoints: 20, minPoints: 21 }',
      'Il minimo (21) supera il massimo (20) dello stesso criterio.',
      'al più 20',
    ],
  ])('for %s', (_what, file, passage, instead, message, expected) => {
    const [problem, ...others] = problemsAfter(file, [passage, instead]);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ message, expected });
  });

  it('for a link called mutual of which the other side says nothing', () => {
    const edit: [string, string] = ['{ to: V1, words', '{ to: all, words'];
    expect(problemsAfter(ESEMPIO, edit)).toEqual([
      {
        file: ESEMPIO,
        line: lineOf(edited(ESEMPIO, edit), '{ to: V2'),
        column: expect.any(Number),
        path: 'programmes[0].links[0].mirrored',
        message: 'Il collegamento da V1 a V2 è detto reciproco, ma V2 non nomina V1.',
        expected: 'mirrored: false, oppure un collegamento da V2 a V1',
      },
    ]);
  });

  it('for a competition without its rules, each of them named (D.Lgs. 117/2017, art. 55 c. 4)', () => {
    const problems = problemsAfter(ESEMPIO, ['value: all-admitted', 'value: competitive']);
    expect(problems.map(({ path }) => path)).toEqual(
      ['criteria', 'threshold', 'aggregation', 'rounding', 'ties', 'tableSeats'].map(
        (field) => `parameters.selection.${field}`,
      ),
    );
  });

  it('for rules of a competition where all the admitted sit at the table', () => {
    const rule = '{ value: 60, source: { kind: seed, ref: ES:40 } }';
    const mode = 'mode: { value: all-admitted, source: { kind: seed, ref: ES:40 } }';
    expect(problemsAfter(ESEMPIO, [mode, `${mode}\n    threshold: ${rule}`])).toMatchObject([
      {
        path: 'parameters.selection.threshold',
        message: '«threshold» non serve se tutti gli ammessi siedono al tavolo (all-admitted).',
      },
    ]);
  });

  it('for a period of other than whole years when a programme does not state its total', () => {
    const shorter: [string, string] = ['to: 2029-08-31, source', 'to: 2029-06-30, source'];
    expect(problemsAfter(ESEMPIO, shorter)).toMatchObject([
      {
        path: 'programmes[1].funding.wholePeriodStated',
        expected: 'il campo wholePeriodStated con il contributo per tutto il periodo',
      },
    ]);
  });

  it('for a period that ends before it begins, and then counts no years in it', () => {
    expect(problemsAfter(ESEMPIO, ['to: 2029-08-31, source', 'to: 2026-08-31, source'])).toMatchObject([
      { path: 'procedure.period.to', message: 'La fine (2026-08-31) viene prima dell’inizio (2027-09-01).' },
    ]);
  });

  it('for a minimum counted on a municipal share that nobody knows', () => {
    expect(
      problemsAfter(ESEMPIO, [
        "'15.000,00', span: annual, source: ES:18 }\n        - { payer: fondazione, amount: '30.000,00', span: whole-period",
        "'15.000,00', span: unstated",
      ]),
    ).toMatchObject([
      {
        path: 'programmes[0].funding.lines[0].span',
        expected: 'annual o whole-period, oppure coFinancing.base: contribution-total',
      },
    ]);
  });

  it('for both a programme and something else at the end of one link', () => {
    expect(problemsAfter(ESEMPIO, ['{ to: V2,', '{ to: V2, outside: Biblioteca,'])).toMatchObject([
      {
        path: 'programmes[0].links[0]',
        expected: 'uno e uno solo fra «to» (un programma) e «outside» (altro)',
      },
    ]);
  });
});

describe('a procedure file is loaded with a warning', () => {
  it.each([
    [
      'for a convention outside the period',
      ESEMPIO,
      'durationTo: { value: 2029-08-31',
      'durationTo: { value: 2029-12-31',
      'duration-outside-period',
    ],
    [
      'for fewer days than the least publication',
      ESEMPIO,
      'minimumPublicationDays: { value: 30',
      'minimumPublicationDays: { value: 43',
      'publication-too-short',
    ],
    [
      'for a plan that leaves a year open',
      ESEMPIO,
      'period: { from: 2027, to: 2029',
      'period: { from: 2027, to: 2028',
      'period-not-covered',
    ],
    [
      'for acts of one outcome that do not follow in time',
      CO_PROGRAMMING,
      '[commissione-2024-07-25, giunta-177-2024]',
      '[giunta-177-2024, commissione-2024-07-25]',
      'acts-out-of-order',
    ],
  ])('%s', (_what, file, passage, instead, code) => {
    expect(warningsAfter(file, [passage, instead]).map((warning) => warning.code)).toEqual([code]);
  });

  it('for a payer whose yearly share does not make the share of the whole period', () => {
    const [warning, ...others] = warningsAfter(ESEMPIO, [
      "'30.000,00', span: whole-period",
      "'29.000,00', span: whole-period",
    ]);
    expect(others).toEqual([]);
    expect(warning).toMatchObject({
      code: 'share-arithmetic',
      difference: -100_000,
      path: 'programmes[0].funding.lines[1]',
    });
    expect(warning?.text.it).toContain('2 volte €\u00a015.000,00 fa €\u00a030.000,00 (-€\u00a01.000,00)');
  });
});
