import { hashesIn, keptName, mayRead } from './uploads.js';

const own = { organisations: ['alfa'] };

describe('who may read a file', () => {
  const upload = { organisation: 'alfa', submitted: false };
  it('is its organisation alone, until an entry names it', () => {
    expect(mayRead(upload, { ...own, sight: null })).toBe(true);
    expect(mayRead(upload, { organisations: ['beta'], sight: 'concerned' })).toBe(false);
    expect(mayRead(upload, { organisations: [], sight: 'inside' })).toBe(false);
  });

  it('is then everybody who sees what the entry says', () => {
    const submitted = { ...upload, submitted: true };
    expect(mayRead(submitted, { organisations: [], sight: 'inside' })).toBe(true);
    expect(mayRead(submitted, { organisations: ['beta'], sight: 'concerned' })).toBe(true);
    expect(mayRead(submitted, { organisations: ['beta'], sight: 'public' })).toBe(false);
    expect(mayRead(submitted, { organisations: ['beta'], sight: null })).toBe(false);
  });

  it('is the body, for what the body sent', () => {
    const body = { organisation: null, submitted: false };
    expect(mayRead(body, { organisations: [], sight: 'inside' })).toBe(true);
    expect(mayRead(body, { ...own, sight: 'concerned' })).toBe(false);
  });
});

describe('the name of a file', () => {
  it('stays as given, as far as it can be kept', () => {
    expect(keptName('<script>alert(1)</script>.pdf')).toBe('<script>alert(1)</script>.pdf');
    expect(keptName('a\0b.pdf')).toBe('ab.pdf');
    expect(keptName(' ')).toBe('senza nome');
    expect(keptName(`${'è'.repeat(300)}.pdf`)).toHaveLength(255);
    expect(keptName(`${'è'.repeat(300)}.pdf`).endsWith('.pdf')).toBe(true);
  });
});

it('hashes are found wherever they stand in the data', () => {
  const hash = 'ab'.repeat(32);
  expect(hashesIn({ form: { documents: [{ sha256: hash }, { sha256: 'x' }], none: null }, n: 1 })).toEqual([
    { pointer: '/form/documents/0/sha256', hash },
  ]);
});
