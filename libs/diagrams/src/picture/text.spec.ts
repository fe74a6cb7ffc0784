import { widthOf, wrap, type Font } from './text.js';

const font: Font = { size: 14, weight: 'regular' };

describe('words without a screen to measure them', () => {
  it('are wider in a bolder and in a bigger letter', () => {
    expect(widthOf('Presenta', { size: 14, weight: 'bold' })).toBeGreaterThan(widthOf('Presenta', font));
    expect(widthOf('Presenta', { size: 16, weight: 'regular' })).toBeGreaterThan(widthOf('Presenta', font));
  });

  it('count a letter that is not known as a wide one', () => {
    expect(widthOf('漢', font)).toBeGreaterThan(widthOf('m', font));
  });

  it('are wrapped between words, each line within its limit, with nothing lost', () => {
    const text = 'Registra la prova di consegna della richiesta di integrazione';
    const lines = wrap(text, font, 120);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(widthOf(line, font)).toBeLessThanOrEqual(120);
    expect(lines.join(' ')).toBe(text);
  });

  it('are cut only where one word alone is too wide', () => {
    const lines = wrap(`a ${'m'.repeat(50)} b`, font, 100);
    for (const line of lines) expect(widthOf(line, font)).toBeLessThanOrEqual(100);
    expect(lines.join('').replaceAll(' ', '')).toBe(`a${'m'.repeat(50)}b`);
  });

  it('stay together where a hard space holds them', () => {
    expect(wrap('comma art.\u00a06', font, widthOf('comma art.', font) + 1)).toEqual([
      'comma',
      'art.\u00a06',
    ]);
  });

  it('of nothing take no line', () => {
    expect(wrap('  ', font, 100)).toEqual([]);
  });
});
