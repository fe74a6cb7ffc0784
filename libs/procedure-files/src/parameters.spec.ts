import { coProgrammingParameters, noticeParameters } from '../../../workflows/parameters.js';
import { AMBITO, COMUNE, CO_PROGRAMMING, ESEMPIO, notice, parsed } from '../testing/example-files.js';
import { parametersOf, toConfirm, withNorms } from './index.js';

describe('parameters', () => {
  it.each([COMUNE, AMBITO, ESEMPIO])('of %s are what the workflows of a notice take', (file) => {
    expect(noticeParameters.safeParse(withNorms(notice(file))).error).toBeUndefined();
  });

  it('of a co-programming file are what its workflow takes', () => {
    const { procedure } = parsed(CO_PROGRAMMING);
    expect(coProgrammingParameters.safeParse(withNorms(procedure)).error).toBeUndefined();
  });

  it('carry as norm the document with its lines, the article, or that they are a proposal', () => {
    const { extension, convention, applications } = withNorms(notice(COMUNE));
    expect(extension.capBasisPoints).toEqual({
      value: 2500,
      norm: 'Presentazione delle due procedure alla Commissione Politiche Sociali e Lavoro, riga 105',
    });
    expect(convention.requiresDeterminationEffective.norm).toBe('L. 241/1990, art. 11 c. 4-bis');
    expect(applications.closeAt.norm).toBe('valore proposto da Iter, che l’ente deve confermare');
    expect(withNorms(notice(COMUNE)).requirements.norm).toMatch(
      /^[^:]+, riga 93 \(valore proposto da Iter, che l’ente deve confermare\)$/,
    );
    expect(withNorms(notice(COMUNE)).procedureTerm.norm).toBe(
      'L. 241/1990, art. 2 c. 4 (valore proposto da Iter, che l’ente deve confermare)',
    );
    expect(withNorms(notice(ESEMPIO)).procedureTerm.norm).toBe(
      'Regolamento dimostrativo sul procedimento n. 12/2020',
    );
  });

  it('are listed with their sources, and those to be confirmed apart', () => {
    const all = parametersOf(notice(ESEMPIO));
    expect(all.map(({ path }) => path)).toContain('parameters.reimbursement.flatRate.maximumBasisPoints');
    expect(toConfirm(notice(ESEMPIO)).map(({ path }) => path)).toEqual([
      'parameters.workDays.evaluationDays',
      'parameters.reminders',
    ]);
  });
});
