import { loadProcedure } from '#engine';
import { digestOf } from '#ledger';
import type { FindingCode } from '#procedures';
import { gulpease } from '../../../notify/testing/gulpease.js';
import { coDesign } from '../../../../workflows/index.js';
import { families } from './family.words.js';
import { findings } from './finding.words.js';
import { sayFinding } from './say-findings.js';

const procedure = loadProcedure(coDesign, digestOf);
const about = {
  last: 3,
  missing: 2,
  column: 'actor_role',
  version: 1,
  term: 'noticePeriod',
  status: 'suspended',
  event: 'application.submit',
};
const notice = { workflow: 'termination-notice', workflowVersion: 1 };
const said = (code: FindingCode, language: 'it' | 'en') =>
  sayFinding(procedure, { caseId: 'a-case', revision: 4, code, about }, notice, language);

describe.each(Object.keys(findings) as FindingCode[])('the finding %s', (code) => {
  it.each(['it', 'en'] as const)(
    'is said in %s with what it means and what to do, without a hole',
    (language) => {
      for (const sentence of Object.values(said(code, language))) {
        expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
        expect(sentence).not.toMatch(/\{\w+\}|actor_role|noticePeriod|application\.submit/);
      }
    },
  );
});

it('findings read plainly (Gulpease 50)', () => {
  const sentences = (Object.keys(findings) as FindingCode[]).map((code) => said(code, 'it').found);
  const advice = Object.values(families).flatMap(({ means, todo }) => [means.it, todo.it]);
  expect(gulpease(sentences)).toBeGreaterThanOrEqual(50);
  expect(gulpease(advice)).toBeGreaterThanOrEqual(50);
});

it('a term and a step are called by their names', () => {
  expect(said('deadline-status', 'it').found).toBe(
    'Il termine «Preavviso di cessazione» risulta «sospeso», ma la storia dice altro.',
  );
  expect(said('tell-missing', 'en').found).toContain('tells another case');
});
