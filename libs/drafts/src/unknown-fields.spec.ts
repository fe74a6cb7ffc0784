import { toJSONSchema, z } from 'zod';
import type { Json } from '#engine';
import { unknownFields } from './unknown-fields.js';

const schema = toJSONSchema(
  z.strictObject({
    form: z.strictObject({
      members: z.array(
        z.strictObject({
          organisation: z.uuid(),
          register: z.strictObject({ number: z.string() }).nullable(),
        }),
      ),
    }),
    notes: z.record(z.string(), z.strictObject({ text: z.string() })),
  }),
) as Json;

describe('names that a schema does not know', () => {
  it('finds none in data that are incomplete or of the wrong kind', () => {
    expect(unknownFields(schema, {})).toEqual([]);
    expect(unknownFields(schema, { form: 'not yet' })).toEqual([]);
    expect(unknownFields(schema, { form: { members: [{ organisation: 7, register: null }, {}] } })).toEqual(
      [],
    );
  });

  it('names each by its pointer, also within lists, choices and dictionaries', () => {
    const data = {
      form: { members: [{ organisation: '', register: { number: '1', since: '2020' } }], colour: 'red' },
      notes: { any: { text: 'x', by: 'me' } },
    };
    expect(unknownFields(schema, data)).toEqual([
      '/form/members/0/register/since',
      '/form/colour',
      '/notes/any/by',
    ]);
  });

  it('is not led astray by names that every object has', () => {
    expect(unknownFields(schema, JSON.parse('{"__proto__":{"x":1},"constructor":1}') as Json)).toEqual([
      '/__proto__',
      '/constructor',
    ]);
  });
});
