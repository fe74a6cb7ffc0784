/** docs/procedure-files.md says what the library does. */
import { readFileSync, writeFileSync } from 'node:fs';
import { ESEMPIO, problemsAfter } from '../testing/example-files.js';
import { coProgrammingFields, noticeFields } from '../testing/field-table.js';

const PAGE = new URL('../../../docs/procedure-files.md', import.meta.url);
const HEAD = ['| campo | che cosa | come si scrive | serve |', '| --- | --- | --- | --- |'];

function between(name: string, rows: readonly string[], page: string): string {
  const inside = new RegExp(`<!-- ${name} -->[\\s\\S]*<!-- /${name} -->`);
  return page.replace(
    inside,
    () => `<!-- ${name} -->\n\n${[...HEAD, ...rows].join('\n')}\n\n<!-- /${name} -->`,
  );
}

function rowsUnder(heading: string, page: string): string[][] {
  const lines = page.slice(page.indexOf(heading)).split('\n');
  const rows = lines.slice(
    2,
    lines.findIndex((line, index) => index > 1 && !line.startsWith('|')),
  );
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
  );
}

describe('the page about procedure files', () => {
  it('lists every field as the schemas have it', () => {
    const page = readFileSync(PAGE, 'utf8');
    const current = between(
      'co-programming-fields',
      coProgrammingFields(),
      between('notice-fields', noticeFields(), page),
    );
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, current);
    expect(readFileSync(PAGE, 'utf8')).toBe(current);
  });

  it('quotes what the loader really answers', () => {
    const quoted = rowsUnder('| se al posto di', readFileSync(PAGE, 'utf8'));
    expect(quoted.length).toBeGreaterThan(3);
    for (const [passage = '', instead = '', message, expected] of quoted) {
      expect(problemsAfter(ESEMPIO, [passage, instead])).toContainEqual(
        expect.objectContaining({ message, expected }),
      );
    }
  });
});
