import { draftFrom, edited, isEmpty, itemsOf } from './draft.js';
import { readDraft } from './read-draft.js';
import type { Schema } from './schema.js';
import { writeDraft } from './write-draft.js';

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

const sent = (fields: Record<string, string>): URLSearchParams => new URLSearchParams(fields);

describe('a form that was sent', () => {
  it('becomes data: amounts in cents, days, instants in UTC, shares in basis points', () => {
    const draft = draftFrom(
      sent({
        '/data/lines/0/paid': '1.234,5',
        '/data/lines/0/paidOn': '3/2/2026',
        '/data/lines/0/vat/recoverable': 'true',
        '/data/deliveredAt': '2026-07-01T12:00',
        '/data/shareBasisPoints': '12,5',
        '/data/noConflict': 'true',
        '/data/note': '  ',
      }),
    );
    expect(readDraft(schema, draft)).toEqual({
      lines: [{ paid: 123_450, paidOn: '2026-02-03', vat: { recoverable: true }, item: null }],
      deliveredAt: '2026-07-01T10:00:00Z',
      shareBasisPoints: 1250,
      noConflict: true,
    });
  });

  it('keeps what it cannot read, for the schema of the event to refuse', () => {
    const draft = draftFrom(
      sent({ '/data/shareBasisPoints': 'half', '/data/deliveredAt': '30/2/2026 9:00' }),
    );
    expect(readDraft(schema, draft)).toMatchObject({
      shareBasisPoints: 'half',
      deliveredAt: '30/2/2026 9:00',
    });
  });

  it('comes back as it was written', () => {
    const data = {
      lines: [{ paid: 5, paidOn: '2026-02-03', vat: { recoverable: false }, item: 'a voice' }],
      deliveredAt: '2026-07-01T10:00:00Z',
      shareBasisPoints: 10_000,
      noConflict: true,
    };
    expect(readDraft(schema, writeDraft(schema, data))).toEqual(data);
  });

  it('grows and shrinks by its buttons', () => {
    const two = { '/data/lines/0/paid': '1', '/data/lines/1/paid': '2' };
    const grown = edited(sent({ ...two, _add: '/data/lines' }));
    expect(itemsOf((grown as Record<string, never>)['lines'])).toHaveLength(3);
    const shrunk = edited(sent({ ...two, _remove: '/data/lines/0' }));
    expect(shrunk).toEqual({ lines: { 0: { paid: '2' } } });
    expect(edited(sent(two))).toBeNull();
  });

  it('keeps an item in which nothing is written yet', () => {
    const draft = draftFrom(
      new URLSearchParams([
        ['_item', '/data/lines/0'],
        ['_item', '/data/lines/1'],
      ]),
    );
    expect(itemsOf((draft as Record<string, never>)['lines'])).toHaveLength(2);
    expect(isEmpty(draft)).toBe(true);
  });

  it('cannot reach what is not its own', () => {
    draftFrom(sent({ '/data/__proto__/polluted': 'yes', '/data/constructor/prototype/polluted': 'yes' }));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
