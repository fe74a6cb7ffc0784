/** The part of JSON Schema (2020-12) that the data of events use. */
export type Schema = {
  type?: string;
  format?: string;
  unit?: string;
  /** What the value names, or may name: something that the case or its body knows. */
  refersTo?: string;
  mayName?: string;
  /** Of a list: the place of each says something. */
  ordered?: boolean;
  pattern?: string;
  const?: string | number | boolean;
  enum?: string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  minItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
};

/** What it is when it is given, and whether it may be null. */
export function settled(schema: Schema): { schema: Schema; nullable: boolean } {
  const given = schema.anyOf?.filter(({ type }) => type !== 'null');
  const only = given?.length === 1 ? given[0] : undefined;
  return only ? { schema: only, nullable: true } : { schema, nullable: false };
}

/** The schema of a property, by the names that lead to it. */
export function schemaAt(schema: Schema, path: readonly string[]): Schema {
  let here = schema;
  for (const name of path) {
    const next = settled(here).schema.properties?.[name];
    if (!next) throw new Error(`The data have no "${path.join('/')}".`);
    here = next;
  }
  return here;
}
