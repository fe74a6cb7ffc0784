import { pdfOf } from './pdf.js';

const LINES = ['Prima riga (fra parentesi).', 'L’ultima: perché \\ no?'];
const file = (): string =>
  pdfOf('Verbale del tavolo P1, con un titolo che non sta in una riga sola', LINES).toString('latin1');

/** The offset at which each object is said to begin. */
function placesIn(pdf: string): number[] {
  const [, start = ''] = /startxref\n(\d+)\n%%EOF\n$/.exec(pdf) ?? [];
  const table = pdf.slice(Number(start));
  expect(table).toMatch(/^xref\n/);
  return [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place));
}

describe('a page of the demonstration', () => {
  it('has every object where its table says', () => {
    const pdf = file();
    const places = placesIn(pdf);
    expect(places).toHaveLength(7);
    places.forEach((place, index) => {
      expect(pdf.slice(place)).toMatch(new RegExp(`^${String(index + 1)} 0 obj\n`));
    });
  });

  it('says how long its content is', () => {
    const [, length, content] = /\/Length (\d+) >>\nstream\n([^]*?)\nendstream/.exec(file()) ?? [];
    expect(content).toHaveLength(Number(length));
  });

  it('breaks a long title, and writes accents, apostrophes and brackets so that a reader shows them', () => {
    const pdf = file();
    expect(pdf).toContain('(Verbale del tavolo P1, con un titolo che non sta in) Tj');
    expect(pdf).toContain('(Prima riga \\(fra parentesi\\).) Tj');
    expect(pdf).toContain('(L\x92ultima: perch\xe9 \\\\ no?) Tj');
  });

  it('is the same for the same words', () => {
    expect(file()).toBe(file());
  });
});
