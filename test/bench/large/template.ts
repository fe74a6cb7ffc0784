/** One story played through the one path at another time, up to the present of the large set. */
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { setVirtualNow } from '#database';
import type { Procedure, Self } from '#engine';
import { advance, sweep } from '#procedures';
import type { CalendarRef } from '#terms';
import { openPath, type OpenedPath, type Reached } from '../../../apps/cli/src/reach.js';
import { write } from '../../../libs/procedures/src/record.js';
import { addBirth, emptyBatch } from '../../../libs/procedures/src/writing.js';
import { poolAt } from './place.js';
import { copyIn, indexOf, readTable, type Table } from './rows.js';
import type { Deed } from './script.js';
import { instantShifted, shifted } from './shift.js';

export type Playing = {
  reached: Reached;
  procedure: Procedure;
  /** Bodies, organisations, people, procedures: as the story left them. */
  register: Table[];
  script: readonly Deed[];
  weeks: number;
  until: string;
};

/** Tables that a template begins with, in the order in which they lean on each other. */
export const REGISTER = ['body', 'organisation', 'procedure', 'programme', 'act'];
const TABLES: [name: string, order: string][] = [
  ['parameter_set', 'hash'],
  ['procedure', 'loaded_at'],
  ['programme', 'position'],
  ['case_file', 'opened_at'],
  ['act', 'id'],
  ['deadline', 'opened_at'],
  ['tell', 'seq'],
  ['notification', 'owed_at'],
  ['ledger_entry', 'seq'],
];

export type Template = { weeks: number; refused: number; tables: Map<string, Table> };

export async function playTemplate(playing: Playing): Promise<Template> {
  const { reached, procedure, weeks, until } = playing;
  const owner = poolAt(reached.ownerUrl);
  const path = await openPath(reached.applicationUrl, procedure);
  try {
    for (const table of playing.register) await copyIn(owner, moved(table, weeks));
    const refused = await play(owner, path, playing);
    await moveTo(owner, path, until);
    const tables = new Map<string, Table>();
    for (const [name, order] of TABLES) tables.set(name, await readTable(owner, name, order));
    return { weeks, refused, tables };
  } finally {
    await path.close();
    await owner.end();
  }
}

/** Acts of cases are made by their steps; those of the procedure file stand before. */
function moved(table: Table, weeks: number): Table {
  const ownCase = table.name === 'act' ? indexOf(table, 'case_id') : -1;
  const rows = ownCase < 0 ? table.rows : table.rows.filter((row) => row[ownCase] === null);
  const dated = (value: string | null) => {
    if (value === null) return null;
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return JSON.parse(shifted(JSON.stringify(value), weeks)) as string;
    return /^[[{]/.test(value) ? shifted(value, weeks) : value;
  };
  return { ...table, rows: rows.map((row) => row.map(dated)) };
}

async function play(owner: Pool, path: OpenedPath, { script, weeks, until }: Playing): Promise<number> {
  let refused = 0;
  for (const deed of script) {
    const at = instantShifted(deed.at, weeks);
    if (at > until) break;
    await moveTo(owner, path, at);
    const { data, act } = JSON.parse(
      shifted(JSON.stringify({ data: deed.data, act: deed.act ?? null }), weeks),
    ) as { data: object; act: Deed['act'] | null };
    if (deed.kind === 'open') await open(owner, path, deed, data, at);
    else {
      const answer = await advance(path, {
        case: deed.case,
        type: deed.event,
        data,
        by: deed.by,
        id: randomUUID(),
        ...(act ? { act } : {}),
        ...(deed.occurredAt ? { occurredAt: instantShifted(deed.occurredAt, weeks) } : {}),
      });
      if (!answer.ok) refused += 1;
    }
    await sweep(path);
  }
  return refused;
}

/** Rings on its moment everything that falls due on the way. */
async function moveTo(owner: Pool, path: OpenedPath, at: string): Promise<void> {
  for (;;) {
    const { rows } = await owner.query<{ due: Date | null }>(
      `SELECT min(due_at) AS due FROM deadline WHERE status = 'open' AND due_at <= $1`,
      [at],
    );
    const due = rows[0]?.due;
    if (!due) break;
    await setVirtualNow(owner, due.toISOString());
    await sweep(path);
  }
  await setVirtualNow(owner, at);
}

async function open(owner: Pool, path: OpenedPath, deed: Deed, input: object, at: string): Promise<void> {
  const { rows } = await owner.query<{
    id: string;
    slug: string;
    kind: string;
    title: string;
    calendar: CalendarRef;
  }>('SELECT id, slug, kind, title, calendar FROM procedure WHERE root_case_id = $1', [deed.case]);
  const procedure = rows[0];
  if (!procedure) throw new Error(`No procedure has the root case ${deed.case}.`);
  const self: Self = { id: deed.case, parent: null, root: deed.case, procedure: procedure.id };
  const batch = emptyBatch();
  const birth = { self, workflow: procedure.kind, key: procedure.slug, title: procedure.title };
  addBirth(batch, path.procedure, birth, input, {
    by: deed.by,
    at,
    occurredAt: at,
    calendar: procedure.calendar,
  });
  await write(path.pool, batch);
}
