/** Which places of an event name a document: a file is sent for one of them, and for nothing else. */
import { z } from 'zod';
import type { EventDefinition } from '#engine';

type Part = {
  type?: string | string[];
  pattern?: string;
  properties?: Record<string, Part>;
  items?: Part;
  anyOf?: Part[];
  oneOf?: Part[];
};

const SHA256 = '^[0-9a-f]{64}$';
const OF_THE_ACT = '/act/documentHash';
/** A row of a list: its place, or the key by which a form knows it. */
const ROW = /^(\d{1,4}|@[^/]+)$/;

/** @param field a JSON pointer into what the event is sent with, such as `/data/document` */
export function namesDocument({ data, act }: EventDefinition, field: string): boolean {
  if (field === OF_THE_ACT) return act !== undefined;
  const [, root, ...path] = field.split('/');
  return root === 'data' && leadsToHash(schemaOfData(data), path);
}

/** The pointers, with `0` for the rows of lists. */
export const documentFieldsOf = ({ data, act }: EventDefinition): string[] => [
  ...hashesUnder(schemaOfData(data), '/data'),
  ...(act ? [OF_THE_ACT] : []),
];

const schemaOfData = (data: z.ZodType): Part =>
  z.toJSONSchema(data, { io: 'input', unrepresentable: 'any' }) as Part;

const alternatives = (part: Part): Part[] => [part, ...(part.anyOf ?? []), ...(part.oneOf ?? [])];

function leadsToHash(part: Part, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return alternatives(part).some(({ pattern }) => pattern === SHA256);
  return alternatives(part).some((one) => {
    const next = one.items && ROW.test(step) ? one.items : own(one.properties, step);
    return next !== undefined && leadsToHash(next, rest);
  });
}

const own = (properties: Part['properties'], name: string): Part | undefined =>
  properties && Object.hasOwn(properties, name) ? properties[name] : undefined;

function hashesUnder(part: Part, at: string): string[] {
  const found = alternatives(part).flatMap((one) => [
    ...(one.pattern === SHA256 ? [at] : []),
    ...(one.items ? hashesUnder(one.items, `${at}/0`) : []),
    ...Object.entries(one.properties ?? {}).flatMap(([name, child]) => hashesUnder(child, `${at}/${name}`)),
  ]);
  return [...new Set(found)];
}
