/** What all copies lean on: the body, the accounts of the demonstration, and many organisations. */
import type { Pool } from 'pg';
import type { Member } from './organisations.js';
import { copyIn, readTable, type Table } from './rows.js';

const BASE = ['body', 'organisation', 'person', 'role_grant', 'mandate'];

export async function readBase(story: Pool): Promise<Table[]> {
  return Promise.all(BASE.map((name) => readTable(story, name)));
}

export async function enterBase(
  large: Pool,
  base: readonly Table[],
  organisations: readonly Member[],
): Promise<void> {
  for (const table of base) await copyIn(large, table);
  const table = (name: string, columns: string[], row: (one: Member) => string[]): Table => ({
    name,
    columns,
    rows: organisations.map(row),
  });
  const from = '2020-01-01';
  await copyIn(
    large,
    table('organisation', ['id', 'name', 'kind', 'demonstration'], (o) => [o.id, o.name, o.kind, 't']),
  );
  await copyIn(
    large,
    table('person', ['id', 'display_name', 'email', 'demonstration'], (o) => [
      o.person,
      `Rappresentante di ${o.name}`,
      `${o.person}@dimostrazione.example`,
      't',
    ]),
  );
  await copyIn(
    large,
    table('mandate', ['id', 'person_id', 'organisation_id', 'valid_from', 'evidence'], (o) => [
      o.mandate,
      o.person,
      o.id,
      from,
      'mandato dimostrativo',
    ]),
  );
}
