import { z } from 'zod';

const LONGEST_PAGE = 100;

/** The parameters that every list takes. @param sorts fields to sort by, a minus sign for the reverse; the first if none is asked */
export const pageQuery = <const S extends readonly [string, ...string[]]>(sorts: S) => ({
  cursor: z.string().max(500).optional().meta({ description: 'The `next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(LONGEST_PAGE).default(50),
  sort: z
    .enum(sorts)
    .default(sorts[0])
    .meta({ description: 'A field; with a minus sign before it, from the greatest.' }),
});

export type PageAsked = { cursor?: string | undefined; limit: number; sort: string };

export type Page<T> = { items: T[]; next: string | null };

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    items: z.array(item),
    next: z.string().nullable().meta({ description: 'The cursor of the next page; null on the last one.' }),
  });

/** For routes that take no parameter at all. */
export const noQuery = z.strictObject({});
