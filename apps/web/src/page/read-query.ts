/** The filters of a list, as its address says them. A filter left empty is no filter. */
import { fieldErrors, Problem } from '#door';
import type { z } from 'zod';
import type { Visit } from './visit.js';

/** @throws a problem that names what the address says wrong */
export function readQuery<S extends z.ZodType>({ query }: Pick<Visit, 'query'>, schema: S): z.output<S> {
  const given = Object.fromEntries([...query].filter(([, value]) => value !== ''));
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  throw new Problem('bad-request', {
    errors: (language) => fieldErrors(schema, given, (path) => path.map(String).join('.'), language),
  });
}
