import type { ComponentChildren } from 'preact';
import { useReader } from '../page/reader.js';
import { partWords as w } from './parts.words.js';

export type Column<Row> = {
  label: string;
  cell: (row: Row) => ComponentChildren;
  /** Amounts and counts stand to the right. */
  number?: boolean;
  /** The cell that names its row. */
  header?: boolean;
  /** Sorted by this column: where the other order is, and which one is shown now. */
  sort?: { href: string; now: 'ascending' | 'descending' | null };
};

type Given<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** The heading just above says the same: the caption is for who goes from table to table, and is not seen. */
  headed?: boolean;
};

/** A real table: named, with headers of columns and rows. On a narrow screen each row stands by itself, its cells with their names. */
export function DataTable<Row>({ caption, columns, rows, keyOf, headed = false }: Given<Row>) {
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label={caption}>
      <table class="table">
        <caption class={headed ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.label}
                scope="col"
                class={column.number ? 'number' : undefined}
                aria-sort={column.sort ? (column.sort.now ?? 'none') : undefined}
              >
                <Heading column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ label, cell, number, header }) =>
                header ? (
                  <th
                    key={label}
                    scope="row"
                    class={number ? 'number' : undefined}
                    data-label={number ? label : undefined}
                  >
                    {cell(row)}
                  </th>
                ) : (
                  <td key={label} class={number ? 'number' : undefined} data-label={label}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading<Row>({ column: { label, sort } }: { column: Column<Row> }) {
  const { say } = useReader();
  if (!sort) return <>{label}</>;
  return (
    <a href={sort.href}>
      {label}
      {sort.now && (
        <>
          <span aria-hidden="true">{sort.now === 'ascending' ? ' ↑' : ' ↓'}</span>
          <span class="visually-hidden"> {say(sort.now === 'ascending' ? w.sortedUp : w.sortedDown)}</span>
        </>
      )}
    </a>
  );
}
