import type { Json } from '#engine';
import { isNothing } from './node.js';
import { readTree } from './read-tree.js';
import type { Schema } from './schema.js';
import { ADD, isRowEdit, ITEM, REMOVE, rowsSent, withEditedRows } from './sent-data.js';
import { writtenLeaf } from './leaf-kinds.js';
import { ROOT, treeOf } from './tree-of.js';

const line: Schema = {
  type: 'object',
  required: ['paid', 'paidOn', 'vat', 'item'],
  properties: {
    paid: { type: 'integer', unit: 'euro-cents' },
    paidOn: { type: 'string', format: 'date' },
    share: { type: 'integer' },
    vat: {
      type: 'object',
      required: ['recoverable'],
      properties: { recoverable: { type: 'boolean' } },
    },
    item: { anyOf: [{ type: 'string' }, { type: 'null' }] },
  },
};
const schema: Schema = {
  type: 'object',
  required: ['lines', 'deliveredAt', 'shareBasisPoints'],
  properties: {
    lines: { type: 'array', items: line },
    deliveredAt: { type: 'string', format: 'date-time' },
    shareBasisPoints: { type: 'integer' },
    noConflict: { const: true },
    note: { type: 'string' },
  },
};

const treeWith = (data: Json) =>
  treeOf(schema, data, ROOT, {
    language: 'it',
    words: (path) => ({ label: { it: path.join(), en: path.join() } }),
    hintFor: () => undefined,
    organisations: new Map(),
    files: new Map(),
    offers: () => [],
    documents: 'named-by-hash',
  });

const sent = (fields: readonly [string, string][]): URLSearchParams => new URLSearchParams([...fields]);

function read(fields: URLSearchParams): Json {
  const tree = treeWith(rowsSent(fields));
  const none = new Map<string, string>();
  const emptyRows = isRowEdit(fields) ? 'kept' : 'dropped';
  const data = readTree(tree, { fields, files: none, organisations: none, emptyRows });
  return withEditedRows(data ?? {}, [tree], fields);
}

const row = (place: number, paid: string): [string, string][] => [
  [ITEM, `/data/lines/${place}`],
  [`/data/lines/${place}/paid`, paid],
];

describe('a form that was sent', () => {
  it('becomes data: amounts in cents, days, instants in UTC, shares in basis points', () => {
    const data = read(
      sent([
        ...row(0, '1.234,5'),
        ['/data/lines/0/paidOn', '3/2/2026'],
        ['/data/lines/0/vat/recoverable', 'true'],
        ['/data/deliveredAt', '2026-07-01T12:00'],
        ['/data/shareBasisPoints', '12,5'],
        ['/data/noConflict', 'true'],
        ['/data/note', '  '],
      ]),
    );
    expect(data).toEqual({
      lines: [{ paid: 123_450, paidOn: '2026-02-03', vat: { recoverable: true }, item: null }],
      deliveredAt: '2026-07-01T10:00:00Z',
      shareBasisPoints: 1250,
      noConflict: true,
    });
  });

  it('keeps what it cannot read, for the schema of the event to refuse', () => {
    const data = read(
      sent([
        ['/data/shareBasisPoints', 'half'],
        ['/data/deliveredAt', '30/2/2026 9:00'],
      ]),
    );
    expect(data).toMatchObject({ shareBasisPoints: 'half', deliveredAt: '30/2/2026 9:00' });
  });

  it('stands in the fields again as it was written', () => {
    expect(writtenLeaf('money', 123_450)).toBe('1234,50');
    expect(writtenLeaf('day', '2026-02-03')).toBe('03/02/2026');
    expect(writtenLeaf('instant', '2026-07-01T10:00:00Z')).toBe('2026-07-01T12:00');
    expect(writtenLeaf('instant', '30/2/2026 9:00')).toBe('30/2/2026 9:00');
    expect(writtenLeaf('share', 10_000)).toBe('100');
  });

  it('grows and shrinks by its buttons, and of nothing but its lists', () => {
    const two = [...row(0, '1'), ...row(1, '2')];
    expect((read(sent([...two, [ADD, '/data/lines']])) as { lines: Json[] }).lines).toHaveLength(3);
    expect(read(sent([...two, [REMOVE, '/data/lines/0']]))).toMatchObject({ lines: [{ paid: 200 }] });
    expect(read(sent([[ADD, '/data/lines']]))).toMatchObject({ lines: [{}] });
    expect(read(sent([[ADD, '/data/elsewhere']]))).toEqual({ lines: [] });
    expect(isRowEdit(sent(two))).toBe(false);
  });

  it('keeps a row in which nothing is written while somebody is writing, and sends none', () => {
    const empty: [string, string][] = [
      [ITEM, '/data/lines/0'],
      [ITEM, '/data/lines/1'],
    ];
    expect((rowsSent(sent(empty)) as { lines: Json[] }).lines).toHaveLength(2);
    expect((read(sent([...empty, [ADD, '/data/lines']])) as { lines: Json[] }).lines).toHaveLength(3);
    expect(read(sent(empty))).toEqual({ lines: [] });
    expect(isNothing(read(sent(empty)))).toBe(true);
  });

  it('cannot reach what is not its own, nor be longer than a form can be', () => {
    rowsSent(
      sent([
        [ITEM, '/data/__proto__/polluted/0'],
        [ITEM, '/data/constructor/prototype/0'],
      ]),
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('0');
    expect(rowsSent(sent([[ITEM, '/data/lines/999999999']]))).toEqual({ lines: [] });
  });
});
