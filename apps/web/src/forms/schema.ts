/** The part of JSON Schema that the events of the stages use, and what a form shows for it. */

export type Schema = {
  type?: string;
  format?: string;
  unit?: string;
  pattern?: string;
  const?: unknown;
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

export type Shape =
  | { kind: 'text'; long: boolean }
  | { kind: 'date' | 'instant' | 'euro' | 'percent' | 'hundredths' | 'integer' | 'boolean' | 'hash' | 'url' }
  | { kind: 'reference' | 'code' }
  | { kind: 'agree'; value: unknown }
  | { kind: 'choice'; values: string[] }
  | { kind: 'list'; items: Schema }
  | { kind: 'group'; properties: Record<string, Schema>; required: string[] };

const HASH = '^[0-9a-f]{64}$';
/** Quantities kept as whole hundredths; people write them with two decimals. */
const HUNDREDTHS = ['hundredths', 'points'];
/** Sentences, not words: they get room. */
const LONG = [
  'motivation', 'reason', 'answer', 'question', 'description', 'explanation', 'changes', 'agenda', 'outcome',
  'essentialFeatures', 'object', 'waysOfChoosing', 'defect', 'what', 'how', 'method', 'competence', 'selection',
]; // prettier-ignore

/** What may be null or absent, without that. */
export function settled(schema: Schema): { schema: Schema; nullable: boolean } {
  const others = schema.anyOf?.filter(({ type }) => type !== 'null');
  const only = others?.length === 1 ? others[0] : undefined;
  return only ? { schema: only, nullable: true } : { schema, nullable: false };
}

export function shapeOf(given: Schema, name: string): Shape {
  const { schema } = settled(given);
  if (schema.const !== undefined) return { kind: 'agree', value: schema.const };
  if (schema.enum) return { kind: 'choice', values: schema.enum };
  if (schema.type === 'object')
    return { kind: 'group', properties: schema.properties ?? {}, required: schema.required ?? [] };
  if (schema.type === 'array') return { kind: 'list', items: schema.items ?? {} };
  if (schema.type === 'boolean') return { kind: 'boolean' };
  return schema.type === 'integer' || schema.type === 'number'
    ? numberShape(schema, name)
    : textShape(schema, name);
}

function numberShape(schema: Schema, name: string): Shape {
  if (schema.unit === 'euro-cents') return { kind: 'euro' };
  if (/basisPoints$/i.test(name)) return { kind: 'percent' };
  return { kind: HUNDREDTHS.includes(name) ? 'hundredths' : 'integer' };
}

function textShape(schema: Schema, name: string): Shape {
  if (schema.format === 'date') return { kind: 'date' };
  if (schema.format === 'date-time') return { kind: 'instant' };
  if (schema.format === 'uuid') return { kind: 'reference' };
  if (schema.format === 'uri') return { kind: 'url' };
  if (schema.pattern === HASH) return { kind: 'hash' };
  if (schema.pattern?.startsWith('^[A-Za-z0-9][A-Za-z0-9._-]')) return { kind: 'code' };
  return { kind: 'text', long: LONG.includes(name) || (schema.maxLength ?? 0) > 300 };
}
