import { edited, ESEMPIO, lineOf, problemsAfter } from '../testing/example-files.js';
import { parseProcedureFile } from './index.js';

const RESCUE = '  rescueDays: { value: 10, source: { kind: seed, ref: ES:35 } }';

describe('a procedure file is refused', () => {
  it('when a field is unknown, with its line and the field that was meant', () => {
    const edit: [string, string] = [
      '  municipality: esempio',
      '  municipality: esempio\n  officeClosure: []',
    ];
    const [problem, ...others] = problemsAfter(ESEMPIO, edit);
    expect(others).toEqual([]);
    expect(problem).toEqual({
      file: ESEMPIO,
      line: lineOf(edited(ESEMPIO, edit), 'officeClosure: []'),
      column: 3,
      path: 'body.officeClosure',
      message: 'Campo sconosciuto «officeClosure».',
      expected:
        'forse «officeClosures»? Qui si ammettono: slug, name, actingAs, ipaCode, province, municipality, patronDay, officeClosures',
    });
  });

  it('when a parameter is missing, with the line of the block that lacks it and its meaning', () => {
    const edit: [string, string] = [`${RESCUE}\n`, ''];
    const [problem, ...others] = problemsAfter(ESEMPIO, edit);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      line: lineOf(edited(ESEMPIO, edit), 'parameters:'),
      path: 'parameters.rescueDays',
      message: 'Manca il campo «rescueDays» (quanti giorni ha un ente per integrare la domanda).',
      expected: 'un blocco con i campi: value, source',
    });
  });

  it('when a single value is missing inside a block', () => {
    const [problem] = problemsAfter(ESEMPIO, ['rescueDays: { value: 10, source', 'rescueDays: { source']);
    expect(problem).toMatchObject({
      path: 'parameters.rescueDays.value',
      message: 'Manca il campo «rescueDays.value» (quanti giorni ha un ente per integrare la domanda).',
      expected: 'un numero intero, almeno 1',
    });
  });

  it('when a value has no source', () => {
    const edit: [string, string] = [RESCUE, '  rescueDays: 10'];
    const [problem] = problemsAfter(ESEMPIO, edit);
    expect(problem).toMatchObject({
      line: lineOf(edited(ESEMPIO, edit), 'rescueDays: 10'),
      message: 'Il campo «rescueDays» (quanti giorni ha un ente per integrare la domanda) vale «10».',
      expected: 'un blocco con i campi: value, source',
    });
  });

  it('when a product default is not marked as to be confirmed', () => {
    const [problem] = problemsAfter(ESEMPIO, [
      'evaluationDays: { value: 5, source: { kind: product-default, ref: Iter, toConfirm: true } }',
      'evaluationDays: { value: 5, source: { kind: product-default, ref: Iter } }',
    ]);
    expect(problem).toMatchObject({
      path: 'parameters.workDays.evaluationDays.source.toConfirm',
      expected: 'toConfirm: true, perché una proposta del programma va sempre confermata dall’ente',
    });
  });

  it.each([
    [
      'a choice that is none',
      'mode: { value: all-admitted',
      'mode: { value: all-admited',
      'forse «all-admitted»? Si sceglie fra: competitive, all-admitted',
    ],
    [
      'a date that does not exist',
      'from: 2027-09-01, to: 2029-08-31',
      'from: 2027-09-31, to: 2029-08-31',
      'una data AAAA-MM-GG, un mese AAAA-MM o un anno AAAA',
    ],
    [
      'an hour that summer time skips',
      'value: 2027-03-01T09:00',
      'value: 2027-03-28T02:30',
      'data e ora italiane, nella forma AAAA-MM-GGTHH:MM, per esempio 2026-11-30T12:00',
    ],
    [
      'a fraction of a cent',
      "'15.000,00', span: annual",
      "'15.000,005', span: annual",
      'un importo in euro con due decimali al più, per esempio 1234.56 oppure 1.234,56',
    ],
    ['an even commission', 'size: { value: 3', 'size: { value: 4', 'un numero intero dispari, almeno 3'],
    [
      'a report period in days',
      'value: P4M',
      'value: P120D',
      'un periodo ISO 8601 in mesi o anni, per esempio P3M (ogni tre mesi) o P1Y',
    ],
    [
      'a share above the whole',
      'value: 15%',
      'value: 115%',
      'una percentuale fino a 100%, per esempio 25% oppure 12,5% (o un intero: 2500 vale 25%)',
    ],
    ['sì instead of true', 'mirrored: true', 'mirrored: sì', 'true (sì) oppure false (no)'],
    ['an empty name', 'name: Fondazione dimostrativa', 'name: ""', 'un testo non vuoto'],
    ['an empty value', 'language: it', 'language:', 'Si sceglie fra: it, en'],
  ])('for %s', (_what, passage, instead, expected) => {
    const problems = problemsAfter(ESEMPIO, [passage, instead]);
    expect(problems.map((problem) => problem.expected)).toEqual([expected]);
    expect(problems[0]?.line).toBe(lineOf(edited(ESEMPIO, [passage, instead]), instead));
  });

  it('with every problem at once, in the order of the lines', () => {
    const problems = problemsAfter(
      ESEMPIO,
      ['size: { value: 3', 'size: { value: 4'],
      [`${RESCUE}\n`, ''],
      ['slug: comune-di-esempio', 'slug: Comune'],
    );
    expect(problems.map(({ path }) => path)).toEqual([
      'body.slug',
      'parameters.rescueDays',
      'parameters.commission.size.value',
    ]);
  });

  it.each([['an empty list', '      levels: { value: [programme]', '      levels: { value: []']])(
    'for %s',
    (_what, passage, instead) => {
      const [problem] = problemsAfter(ESEMPIO, [passage.trim(), instead.trim()]);
      expect(problem).toMatchObject({
        path: 'parameters.termination.levels.value',
        message: 'L’elenco «levels.value» (che cosa può cessare) è vuoto.',
      });
    },
  );

  it('when nobody can tell which kind of procedure it is, naming the kinds and nothing else', () => {
    const [problem, ...others] = problemsAfter(ESEMPIO, ['kind: notice', 'kind: notices']);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      path: 'procedure.kind',
      expected: 'forse «notice»? Si sceglie fra: co-programming, notice',
    });
  });

  it.each([
    ['nothing', '', 'Il file è vuoto.'],
    ['a list', '- a\n- b\n', 'Il file non va bene così.'],
    ['a single word', 'avviso\n', 'Il file vale «avviso».'],
  ])('when it holds %s', (_what, text, message) => {
    const answer = parseProcedureFile(text, 'vuoto.yaml');
    expect(answer).toMatchObject({ ok: false, problems: [{ file: 'vuoto.yaml', line: 1, message }] });
  });
});
