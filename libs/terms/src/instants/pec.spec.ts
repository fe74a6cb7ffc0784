import { instantOfCertifiedTime } from './pec.js';

describe('the certified time of a receipt', () => {
  it('is built from its three parts, and the offset can move the legal day', () => {
    const parts = { giorno: '30/11/2026', ora: '23:30:00' };
    expect(instantOfCertifiedTime({ ...parts, zona: '+0100' })).toBe('2026-11-30T22:30:00Z');
    expect(instantOfCertifiedTime({ ...parts, zona: '+0000' })).toBe('2026-11-30T23:30:00Z');
    expect(instantOfCertifiedTime({ ...parts, zona: '-0530' })).toBe('2026-12-01T05:00:00Z');
  });

  it.each([
    { giorno: '2026-11-30', ora: '23:30:00', zona: '+0100' },
    { giorno: '30/11/2026x', ora: '23:30:00', zona: '+0100' },
    { giorno: 'x30/11/2026', ora: '23:30:00', zona: '+0100' },
    { giorno: '30/11/2026', ora: '23:30:00', zona: '' },
    { giorno: '30/11/2026', ora: '23:30:00', zona: '+01000' },
    { giorno: '30/11/2026', ora: '23:30:00', zona: 'x+0100' },
  ])('is refused when a part is missing or badly written: %p', (parts) => {
    expect(() => instantOfCertifiedTime(parts)).toThrow('daticert.xml');
  });

  it('is refused when its hour is badly written', () => {
    expect(() => instantOfCertifiedTime({ giorno: '30/11/2026', ora: '23.30', zona: '+0100' })).toThrow(
      'non è leggibile',
    );
  });
});
