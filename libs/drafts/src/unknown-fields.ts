/** Names that a JSON Schema does not know. Values may be missing or wrong, as in a draft they are; a name may not. */
import type { Json } from '#engine';

type Schema = {
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  $ref?: string;
  $defs?: Record<string, Schema>;
};

/** JSON pointers of the unknown fields, in order. */
export function unknownFields(schema: Json, data: Json): string[] {
  const root = schema as Schema;
  return walk(root, data, '');

  function walk(given: Schema, value: Json, at: string): string[] {
    const here = resolve(given);
    if (value === null || typeof value !== 'object') return [];
    const choices = here.anyOf ?? here.oneOf;
    if (choices) return least(choices.map((choice) => walk(choice, value, at)));
    if (here.allOf) return least(here.allOf.map((part) => walk(part, value, at)));
    if (Array.isArray(value))
      return value.flatMap((item, index) =>
        walk(here.prefixItems?.[index] ?? here.items ?? {}, item, `${at}/${index}`),
      );
    return Object.entries(value).flatMap(([name, child]) => {
      const known = Object.hasOwn(here.properties ?? {}, name) ? here.properties?.[name] : undefined;
      if (known) return walk(known, child, `${at}/${name}`);
      if (typeof here.additionalProperties === 'object')
        return walk(here.additionalProperties, child, `${at}/${name}`);
      return [`${at}/${name}`];
    });
  }

  function resolve(given: Schema): Schema {
    const name = given.$ref?.replace('#/$defs/', '');
    return (name === undefined ? given : root.$defs?.[name]) ?? {};
  }
}

const least = (found: string[][]): string[] =>
  found.reduce((best, one) => (one.length < best.length ? one : best));
