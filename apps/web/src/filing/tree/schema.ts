/** The part of JSON Schema (2020-12) that the data of events use. */
export type Schema = {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  enum?: string[];
  pattern?: string;
  format?: string;
  unit?: string;
  maximum?: number;
  maxLength?: number;
};

/** What a node is when it is given, and whether it may be absent. */
export function unwrap(schema: Schema): { schema: Schema; nullable: boolean } {
  const choices = schema.anyOf ?? [];
  const given = choices.find((one) => one.type !== 'null');
  if (!given) return { schema, nullable: false };
  return { schema: given, nullable: choices.some((one) => one.type === 'null') };
}

/** The schema of a property, by the names that lead to it; lists are looked through. */
export function schemaAt(schema: Schema, path: readonly string[]): Schema {
  let here = schema;
  for (const name of path) {
    const { schema: object } = unwrap(here);
    const next = object.properties?.[name];
    if (!next) throw new Error(`The data have no "${path.join('/')}".`);
    here = next;
  }
  return here;
}
