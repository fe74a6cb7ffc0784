import { readYaml } from './yaml-source.js';

const value = (text: string) => {
  const read = readYaml(text);
  return read.ok ? read.source.value : read.failures;
};

describe('YAML', () => {
  it('keeps numbers as they were written where YAML would read another number', () => {
    expect(value('a: 50.000\nb: 007\nc: 12\nd: 709000.00\ne: 1e3\nf: 1.234')).toEqual({
      a: '50.000',
      b: '007',
      c: 12,
      d: '709000.00',
      e: '1e3',
      f: '1.234',
    });
  });

  it('leaves dates and codes as text', () => {
    expect(value('on: 2026-01-01\ncode: 5.3.2\nref: 001:211')).toEqual({
      on: '2026-01-01',
      code: '5.3.2',
      ref: '001:211',
    });
  });

  it('says where a value stands, or the block that lacks it', () => {
    const read = readYaml('a:\n  b:\n    - x\n    - y: 1\n');
    if (!read.ok) throw new Error('unreadable');
    expect(read.source.at(['a', 'b', 1, 'y'])).toEqual({ line: 4, column: 7 });
    expect(read.source.at(['a', 'b', 1, 'z'])).toEqual({ line: 4, column: 7 });
    expect(read.source.at(['a', 'c'])).toEqual({ line: 1, column: 1 });
    expect(read.source.at([])).toEqual({ line: 1, column: 1 });
  });

  it.each([
    [
      'a field twice in one block',
      'a: 1\na: 2\n',
      2,
      'Lo stesso campo compare due volte nello stesso blocco.',
    ],
    ['a tab as indent', 'a:\n\tb: 1\n', 2, 'Il rientro è fatto con una tabulazione.'],
    ['an alias', 'a: &x 1\nb: *x\n', 2, 'Il file usa un alias («*nome»).'],
    ['two documents', 'a: 1\n---\nb: 2\n', 2, 'Il file contiene più documenti separati da «---».'],
    ['an open bracket', 'a: [1, 2\nb: 3\n', 2, 'Il rientro di questa riga non torna.'],
    ['an open quotation', 'a: "x\n', 2, 'Qui manca un segno di chiusura o una virgola.'],
  ])('refuses %s with its line', (_what, text, line, message) => {
    const read = readYaml(text);
    expect(read.ok ? [] : read.failures.map((failure) => [failure.at.line, failure.message])).toContainEqual([
      line,
      message,
    ]);
  });

  it('refuses what is too long or too deep instead of stumbling over it', () => {
    expect(value('#'.repeat(2_000_001))).toMatchObject([{ message: 'Il file è troppo grande.' }]);
    expect(value('['.repeat(200_000))).toMatchObject([{ message: 'Il file è annidato troppo a fondo.' }]);
    expect(value('- '.repeat(200_000))).toMatchObject([{ message: 'Il file è annidato troppo a fondo.' }]);
  });

  it('treats a field named like a part of the language as any other field', () => {
    expect(Object.keys(value('__proto__: 1\nconstructor: 2') as object)).toEqual([
      '__proto__',
      'constructor',
    ]);
  });
});
