import fc from 'fast-check';
import { example, ESEMPIO } from '../testing/example-files.js';
import { parseProcedureFile } from './index.js';

const lines = example(ESEMPIO).split('\n');
const anyLine = fc.integer({ min: 0, max: lines.length - 1 });

function answer(changed: string[]) {
  const text = changed.join('\n');
  const given = parseProcedureFile(text, ESEMPIO);
  return { given, last: text.split('\n').length };
}

describe('a damaged procedure file', () => {
  it('is always answered, with problems that stand on its lines', () => {
    fc.assert(
      fc.property(anyLine, fc.string({ maxLength: 30, unit: 'binary' }), fc.nat(60), (at, noise, column) => {
        const line = lines[at] ?? '';
        const { given, last } = answer(lines.with(at, line.slice(0, column) + noise + line.slice(column)));
        for (const { line: where, message, expected } of given.ok ? [] : given.problems) {
          expect(where).toBeGreaterThanOrEqual(1);
          expect(where).toBeLessThanOrEqual(last);
          expect(message).not.toBe('');
          expect(expected).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('that lacks a line is refused, unless it was a comment, an entry of a list or a field that may be left out', () => {
    const accepted = lines.filter((_line, at) => answer(lines.toSpliced(at, 1)).given.ok);
    const optional = accepted.filter((line) => line.trim() !== '' && !/^\s*(#|- )/.test(line));
    expect(optional.map((line) => line.trim().split(':')[0])).toEqual([
      'date',
      'source',
      'number',
      'wholePeriodStated',
      'maximumBasisPoints',
    ]);
  });
});
