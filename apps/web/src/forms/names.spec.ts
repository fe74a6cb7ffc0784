import { digestOf } from '#ledger';
import { ACT_CHALLENGE, ACT_COMMUNICATE, ACT_WITHDRAW, loadProcedure, schemaOf } from '#engine';
import { coDesign } from '#workflows';
import { choiceName, fieldAsides, fieldName } from './names.js';
import { settled, type Schema } from './schema.js';

type Field = { path: string[]; schema: Schema };

function fieldsIn(given: Schema, path: string[]): Field[] {
  const { schema } = settled(given);
  if (schema.items) return fieldsIn(schema.items, path);
  if (!schema.properties) return [{ path, schema }];
  return Object.entries(schema.properties).flatMap(([name, inner]) => [
    { path: [...path, name], schema: {} },
    ...fieldsIn(inner, [...path, name]),
  ]);
}

/** Lists to which rows are added: not those in which one ticks what there is. */
function rowsIn(given: Schema, path: string[]): string[][] {
  const { items, ordered, properties = {} } = settled(given).schema;
  const ticked = items?.refersTo !== undefined && !ordered;
  if (items) return [...(ticked ? [] : [path]), ...rowsIn(items, path)];
  return Object.entries(properties).flatMap(([name, inner]) => rowsIn(inner, [...path, name]));
}

const pressed = loadProcedure(coDesign, digestOf).all.flatMap((workflow) =>
  Object.entries(workflow.events)
    .filter(([, { roles }]) => roles.some((role) => role !== 'clock' && role !== 'case'))
    .map(([event]) => event)
    .concat(ACT_COMMUNICATE, ACT_CHALLENGE, ACT_WITHDRAW)
    .map((event) => ({ event, schema: schemaOf(workflow, event) as Schema })),
);

describe('every field that a person fills in', () => {
  it.each(pressed)('of $event has a name, and so has every choice', ({ event, schema }) => {
    for (const { path, schema: inner } of fieldsIn(schema, [])) {
      if (path.length > 0) expect(fieldName(event, path).it).not.toBe(path.at(-1));
      for (const value of inner.enum ?? []) expect(choiceName(value).it).not.toBe(value);
    }
  });

  it.each(pressed)('of $event is one of a list whose rows are named one by one', ({ event, schema }) => {
    for (const path of rowsIn(schema, []))
      expect([path, fieldAsides(event, path).one]).toEqual([path, expect.anything()]);
  });

  it('is named by where it stands', () => {
    expect(fieldName('report.submit', ['lines', 'vat', 'amount']).it).toBe('Importo dell’IVA');
    expect(fieldName('report.submit', ['lines', 'work', 'minutes']).it).toBe('Minuti di lavoro');
    expect(fieldName('session.record', ['minutes']).it).toBe('Verbale');
  });
});
