/** The entries of a template, ready to be sealed again under other names. */
import {
  begin,
  step,
  type Act,
  type Actor,
  type Effect,
  type Envelope,
  type Procedure,
  type Self,
} from '#engine';
import { canonicalText, entryHash, GENESIS, sha256, type Entry } from '#ledger';
import type { CalendarRef } from '#terms';
import { keep } from '../../../libs/procedures/src/kept.js';
import { effectId } from '../../../libs/procedures/src/writing.js';
import { indexOf, type Table, type Value } from './rows.js';
import { stencil, type Names, type Stencil } from './stencil.js';

const HOLES = {
  request: '\u2039request\u203a',
  snapshot: '\u2039snapshot\u203a',
  previous: '\u2039previous\u203a',
};

type Line = {
  row: Value[];
  case: string;
  last: boolean;
  entry: Stencil;
  request: Stencil;
  snapshot: Stencil;
};

export type Sealable = {
  lines: Line[];
  table: Table;
  /** Identifiers of what entries owe, and the place from which they are derived. */
  owed: { id: string; case: string; revision: number; index: number }[];
};

export function recordOf(table: Table, cases: Table, procedure: Procedure, cut: RegExp): Sealable {
  const bodyAt = indexOf(table, 'body');
  const selves = selvesOf(cases);
  const envelopes = new Map<string, Envelope>();
  const lines: Line[] = [];
  const owed: Sealable['owed'] = [];
  for (const row of table.rows) {
    const entry = JSON.parse(Buffer.from((row[bodyAt] ?? '').slice(2), 'hex').toString('utf8')) as Entry;
    const envelope = fold(
      procedure,
      selves.get(entry.case) as Self,
      envelopes.get(entry.case) ?? null,
      entry,
    );
    const kept = keep(envelope);
    if (kept.digest !== entry.snapshot) throw new Error(`${entry.case}: the fold leads elsewhere.`);
    envelopes.set(entry.case, envelope);
    (entry.effects as unknown as Effect[]).forEach((effect, index) => {
      if (effect.kind !== 'tell') return;
      owed.push({
        id: effectId(entry.case, entry.revision, index),
        case: entry.case,
        revision: entry.revision,
        index,
      });
    });
    lines.push({
      row,
      case: entry.case,
      last: false,
      entry: stencil(canonicalText({ ...entry, ...HOLES }), holed(cut), true),
      request: stencil(canonicalText(requestOf(entry)), cut, true),
      snapshot: stencil(kept.snapshot, cut, true),
    });
  }
  return { lines, table, owed };
}

const holed = (cut: RegExp): RegExp => new RegExp(`${cut.source}|${Object.values(HOLES).join('|')}`, 'g');

function selvesOf(cases: Table): Map<string, Self> {
  const at = (column: string) => indexOf(cases, column);
  const [id, parent, root, procedure] = [at('id'), at('parent_id'), at('root_id'), at('procedure_id')];
  return new Map(
    cases.rows.map((row) => [
      row[id] as string,
      {
        id: row[id] as string,
        parent: row[parent] ?? null,
        root: row[root] as string,
        procedure: row[procedure] as string,
      },
    ]),
  );
}

const actorOf = ({ by }: Entry): Actor => ({
  person: by.person,
  role: by.role,
  ...(by.onBehalfOf === null ? {} : { onBehalfOf: by.onBehalfOf }),
  ...(by.mandate === null ? {} : { mandate: by.mandate }),
});

function requestOf(entry: Entry): object {
  if (entry.revision === 1) return { event: 'case.open', input: entry.data };
  const occurredAt = entry.occurredAt === entry.recordedAt ? null : entry.occurredAt;
  return {
    type: entry.event,
    data: entry.data ?? null,
    act: entry.act,
    by: { ...actorOf(entry) },
    occurredAt,
  };
}

function fold(procedure: Procedure, self: Self, before: Envelope | null, entry: Entry): Envelope {
  const workflow = procedure.pinned(entry.workflow.name, entry.workflow.version, entry.workflow.hash);
  const by = actorOf(entry);
  const calendar = entry.calendar as unknown as CalendarRef;
  const when = { at: entry.recordedAt, occurredAt: entry.occurredAt, calendar };
  if (before === null) return begin(workflow, { self, input: entry.data as object, by, ...when }).envelope;
  const act = entry.act ? { act: entry.act as unknown as Act } : {};
  const answer = step(workflow, self, before, { type: entry.event, data: entry.data, by, ...when, ...act });
  if (!answer.ok) throw new Error(`${entry.case}: revision ${entry.revision} is refused by its own rules.`);
  return answer.envelope;
}

/** The rows of the ledger under other names, each chained to the one before; `heads` gets the last hash of each case. */
export function sealAgain(record: Sealable, names: Names, heads: Map<string, string>): Value[][] {
  const { table } = record;
  const at = (column: string) => indexOf(table, column);
  const hashes = {
    body: at('body'),
    request: at('request_hash'),
    previous: at('previous_hash'),
    hash: at('hash'),
  };
  return record.lines.map((line) => {
    const id = names.get(line.case) ?? line.case;
    const previous = heads.get(id) ?? GENESIS;
    const request = sha256(line.request.fill(names));
    const filled = new Map(names);
    filled.set(HOLES.request, request);
    filled.set(HOLES.snapshot, sha256(line.snapshot.fill(names)));
    filled.set(HOLES.previous, previous);
    const body = Buffer.from(line.entry.fill(filled), 'utf8');
    const hash = entryHash(body);
    heads.set(id, hash);
    const row = line.row.map((value) => (value === null ? null : (names.get(value) ?? value)));
    row[hashes.body] = `\\x${body.toString('hex')}`;
    row[hashes.request] = `\\x${request}`;
    row[hashes.previous] = `\\x${previous}`;
    row[hashes.hash] = `\\x${hash}`;
    return row;
  });
}
