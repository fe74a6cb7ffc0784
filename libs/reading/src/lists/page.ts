/** Lists by pages: stable under changes, because each page begins after a row and not after a number of rows. */
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import { readCursor, writeCursor, type Place } from './cursor.js';
import type { Page, PageAsked } from './page.schema.js';

export const instants = z.iso.datetime();
export const texts = z.string();
/** Numbers that the database gives, as text: they outgrow a number. */
export const serials = z.string().regex(/^\d{1,18}$/);
export const days = z.iso.date();

type Column<R> = { sql: string; values: z.ZodType<string>; of: (row: R) => string };

/** How rows are put in order: SQL expressions that are never null, and their values on a row. */
export type Order<R> = {
  by: Record<string, Column<R>>;
  id: { sql: string; values?: z.ZodType<string>; of: (row: R) => string };
};

export type Reading<E extends ObjectLiteral, R, K> = {
  query: () => SelectQueryBuilder<E>;
  rows: (query: SelectQueryBuilder<E>) => Promise<R[]>;
  order: Order<R>;
  /** What the reader gets of each row, in the same order; null for a row that is not for this reader. */
  keep: (rows: R[]) => Promise<(K | null)[]>;
};

/** Reads on until the page is full or nothing is left. */
export async function readPage<E extends ObjectLiteral, R, K>(
  { query, rows: run, order, keep }: Reading<E, R, K>,
  { cursor, limit, sort }: PageAsked,
): Promise<Page<K>> {
  const column = order.by[sort.replace(/^-/, '')];
  if (!column) throw new Error(`There is no order "${sort}".`);
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
  const placeOf = (row: R): Place => ({ value: column.of(row), id: order.id.of(row) });
  const items: { kept: K; place: Place }[] = [];
  let from = cursor === undefined ? null : readCursor(cursor, sort, column.values, order.id.values);
  for (;;) {
    const ordered = query().orderBy(column.sql, direction).addOrderBy(order.id.sql, direction);
    const rows = await run(after(ordered, column.sql, order.id.sql, direction, from).limit(limit + 1));
    const kept = await keep(rows);
    rows.forEach((row, index) => {
      const one = kept[index] ?? null;
      if (one !== null) items.push({ kept: one, place: placeOf(row) });
    });
    const last = rows.at(-1);
    if (items.length > limit || rows.length <= limit || !last) break;
    from = placeOf(last);
  }
  const page = items.slice(0, limit);
  const end = items.length > limit ? page.at(-1) : undefined;
  return { items: page.map(({ kept }) => kept), next: end ? writeCursor(sort, end.place) : null };
}

function after<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  column: string,
  id: string,
  direction: 'ASC' | 'DESC',
  place: Place | null,
): SelectQueryBuilder<E> {
  if (!place) return query;
  const beyond = direction === 'ASC' ? '>' : '<';
  // The first condition follows from the second, but only it lets the index of another table be entered at the right place.
  return query.andWhere(
    `${column} ${beyond}= :afterValue AND (${column}, ${id}) ${beyond} (:afterValue, :afterId)`,
    { afterValue: place.value, afterId: place.id },
  );
}
