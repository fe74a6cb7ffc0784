import { createHash } from 'node:crypto';
import fc from 'fast-check';
import canonicalize from 'canonicalize';
import { canonicalBytes, digestOf, entryHash, seal, type Entry } from './entry.js';
import { anEntry } from '../testing/chains.js';

const text = (value: unknown) => canonicalBytes(value).toString('utf8');

describe('the canonical form (RFC 8785)', () => {
  it('is that of the example in 3.2.2: sorted, without space, numbers and strings as ECMAScript writes them', () => {
    const given = JSON.parse(
      `{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
        "literals": [null, true, false]}`,
    );
    expect(text(given)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('is, to the byte, that of 3.2.4', () => {
    const expected =
      '7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d';
    const given = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalBytes(given).toString('hex')).toBe(expected);
  });

  it('sorts names by UTF-16 code units, as the example in 3.2.3', () => {
    const given = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(text(given)) as object)).toEqual([
      'One',
      'Carriage Return',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
    expect(text(given).indexOf('\ud83d\ude00')).toBeLessThan(text(given).indexOf('\ufb33'));
  });

  // Appendix B: IEEE 754 bits of a number, and how it is written.
  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the number %s as %s', (bits, written) => {
    expect(text(Buffer.from(bits, 'hex').readDoubleBE())).toBe(written);
  });

  it.each([NaN, Infinity, -Infinity, '\ud800', { a: '\udead' }])('refuses what JSON cannot say', (value) => {
    expect(() => canonicalBytes(value)).toThrow(/not allowed/);
  });

  it('refuses what has no form at all', () => {
    expect(() => canonicalBytes(undefined)).toThrow('no JSON form');
  });

  it('is stable: reading it and writing it again gives the same bytes, whatever the order of names', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        fc.pre(!/\\ud[89a-f]/i.test(JSON.stringify(value)));
        const bytes = canonicalBytes(value);
        expect(canonicalBytes(JSON.parse(bytes.toString('utf8')))).toEqual(bytes);
        expect(canonicalBytes(reversed(value))).toEqual(bytes);
        expect(canonicalize(value)).toBe(bytes.toString('utf8'));
      }),
    );
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}

describe('the hash of an entry', () => {
  it('is the leaf hash of RFC 6962, 2.1: SHA-256 of a zero byte and the entry', () => {
    const bytes = Buffer.from('{"a":1}');
    const expected = createHash('sha256')
      .update(Buffer.concat([Buffer.of(0), bytes]))
      .digest('hex');
    expect(entryHash(bytes)).toBe(expected);
    expect(entryHash(Buffer.alloc(0))).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
  });

  it('is taken over the very bytes that are stored', () => {
    const sealed = seal(anEntry());
    expect(entryHash(sealed.bytes)).toBe(sealed.hash);
    expect(JSON.parse(sealed.bytes.toString('utf8'))).toEqual(anEntry());
  });

  it('does not depend on the order in which an entry was put together', () => {
    const backwards = Object.fromEntries(Object.entries(anEntry()).reverse()) as Entry;
    expect(seal(backwards)).toEqual(seal(anEntry()));
    expect(digestOf(backwards)).toBe(digestOf(anEntry()));
  });
});
