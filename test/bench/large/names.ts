/** The identifiers of a copy: made anew where they are free, derived as the product derives them where they are not. */
import { caseId, derivedId } from '#engine';
import { effectId } from '../../../libs/procedures/src/writing.js';
import type { Sealable } from './sealed.js';
import { indexOf, type Table, type Value } from './rows.js';

export type Sources = { tables: ReadonlyMap<string, Table>; record: Sealable };

const table = (sources: Sources, name: string): Table => {
  const found = sources.tables.get(name);
  if (!found) throw new Error(`A template has no table ${name}.`);
  return found;
};

/** @param given names that are chosen outside: organisations, their people and mandates */
export function namesOf(
  sources: Sources,
  copy: string,
  given: ReadonlyMap<string, string>,
): Map<string, string> {
  const names = new Map(given);
  const anew = (old: Value) => {
    if (old !== null && !names.has(old)) names.set(old, derivedId('large', copy, old));
  };
  for (const name of ['procedure', 'programme']) ids(table(sources, name)).forEach(anew);
  nameCases(table(sources, 'case_file'), names, anew);
  for (const owed of sources.record.owed)
    names.set(owed.id, effectId(names.get(owed.case) ?? owed.case, owed.revision, owed.index));
  nameDeadlines(table(sources, 'deadline'), names);
  for (const name of ['act', 'notification']) ids(table(sources, name)).forEach(anew);
  nameCommands(sources.record, names, anew);
  return names;
}

const ids = (from: Table): Value[] => from.rows.map((row) => row[indexOf(from, 'id')] ?? null);

/** A parent before its children: their identifiers follow from its own. */
function nameCases(cases: Table, names: Map<string, string>, anew: (id: Value) => void): void {
  const at = (column: string) => indexOf(cases, column);
  const [id, parent, workflow, key] = [at('id'), at('parent_id'), at('workflow'), at('key')];
  const waiting = new Set(cases.rows);
  while (waiting.size > 0) {
    const ready = [...waiting].filter((row) => !row[parent] || names.has(row[parent]));
    if (ready.length === 0) throw new Error('A case has a parent that is not there.');
    for (const row of ready) {
      waiting.delete(row);
      const above = row[parent];
      const own = row[key] as string;
      if (!above) anew(row[id] ?? null);
      else
        names.set(
          row[id] as string,
          caseId(names.get(above) as string, row[workflow] as string, renamed(own, names)),
        );
    }
  }
}

function nameDeadlines(deadlines: Table, names: Map<string, string>): void {
  const at = (column: string) => indexOf(deadlines, column);
  const [id, of, term, key, revision] = [
    at('id'),
    at('case_id'),
    at('term'),
    at('key'),
    at('opened_revision'),
  ];
  for (const row of deadlines.rows) {
    const owner = names.get(row[of] as string) as string;
    const name = `${row[term]}/${renamed(row[key] as string, names)}`;
    names.set(row[id] as string, derivedId('deadline', owner, name, row[revision] as string));
  }
}

/** Commands of people are theirs to choose; those of the clock and of tells are named already. */
function nameCommands(
  { table: entries }: Sealable,
  names: Map<string, string>,
  anew: (id: Value) => void,
): void {
  const at = indexOf(entries, 'command_id');
  const [revision, of] = [indexOf(entries, 'revision'), indexOf(entries, 'case_id')];
  for (const row of entries.rows) {
    if (row[revision] === '1')
      names.set(row[at] as string, derivedId('birth', names.get(row[of] as string) as string));
    else anew(row[at] ?? null);
  }
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const renamed = (text: string, names: ReadonlyMap<string, string>): string =>
  text.replace(UUID, (id) => names.get(id) ?? id);
