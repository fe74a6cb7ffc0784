/** A template under other names: a whole procedure with its cases, their records and what they owe. */
import type { Procedure } from '#engine';
import { sha256 } from '#ledger';
import { castNames, recast, type Member } from './organisations.js';
import { namesOf } from './names.js';
import { indexOf, type Table, type Value } from './rows.js';
import { recordOf, sealAgain, type Sealable } from './sealed.js';
import { cutter, stencil, type Names, type Stencil } from './stencil.js';
import type { Template } from './template.js';

type Cut = (Stencil | null)[];

export type Prepared = {
  tables: Template['tables'];
  record: Sealable;
  /** What the notices decided, by the hash that names it. */
  parameters: Map<string, Stencil>;
  cut: Map<string, Cut[]>;
  counts: { cases: number; entries: number; deadlines: number };
};

/** In the order in which the tables lean on each other. */
const ROWS = ['procedure', 'programme', 'case_file', 'act', 'deadline', 'tell', 'notification'];
export const ORDER = ['parameter_set', ...ROWS, 'ledger_entry'];

export function prepare({ tables }: Template, procedure: Procedure): Prepared {
  const of = (name: string) => tables.get(name) as Table;
  const sets = of('parameter_set').rows.map(([body]) =>
    Buffer.from((body ?? '').slice(2), 'hex').toString('utf8'),
  );
  const cut = cutter([...castNames, ...sets.map(sha256)]);
  const entries = of('ledger_entry');
  return {
    tables,
    record: recordOf(entries, of('case_file'), procedure, cut),
    parameters: new Map(sets.map((text) => [sha256(text), stencil(text, cutter(castNames), true)])),
    cut: new Map(
      ROWS.map((name) => [
        name,
        of(name).rows.map((row) => row.map((value) => (value === null ? null : stencil(value, cut)))),
      ]),
    ),
    counts: {
      cases: of('case_file').rows.length,
      entries: entries.rows.length,
      deadlines: of('deadline').rows.length,
    },
  };
}

export function copyOf(prepared: Prepared, number: number, organisations: readonly Member[]): Table[] {
  const { tables, record } = prepared;
  const given = recast(organisations, number);
  const names = namesOf({ tables, record }, String(number), given);
  const parameters = [...prepared.parameters].map(([hash, text]) => {
    const filled = text.fill(names);
    names.set(hash, sha256(filled));
    return [`\\x${Buffer.from(filled, 'utf8').toString('hex')}`];
  });
  const heads = new Map<string, string>();
  const entries = { ...record.table, rows: sealAgain(record, names, heads) };
  const copied = ROWS.map((name): Table => {
    const table = tables.get(name) as Table;
    const rows = (prepared.cut.get(name) as Cut[]).map((row) =>
      row.map((value) => value?.fill(names) ?? null),
    );
    return { ...table, rows: rows.map((row) => finished(table, row, number, heads)) };
  });
  return [{ ...(tables.get('parameter_set') as Table), rows: parameters }, ...copied, entries];
}

/** What tells one copy from another besides its identifiers. */
function finished(table: Table, row: Value[], number: number, heads: Names): Value[] {
  const at = (column: string) => indexOf(table, column);
  if (table.name === 'procedure') {
    row[at('slug')] = `${row[at('slug')]}-${number}`;
    row[at('title')] = `${row[at('title')]} (serie ${number})`;
  }
  if (table.name === 'case_file') {
    row[at('head_hash')] = `\\x${heads.get(row[at('id')] as string)}`;
    if (row[at('parent_id')] === null) row[at('title')] = `${row[at('title')]} (serie ${number})`;
  }
  return row;
}
