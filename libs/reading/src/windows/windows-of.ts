/** Until when may each act of a case be contested, by whom, and which power over it still exists? */
import { Deadline } from '#database';
import { eventOfAct, EVERYONE, isWindow, windowKey, windowTerm, type Contested } from '#engine';
import { organisationsOf, type Viewer } from '#identity';
import { contestedOf } from '#procedures';
import type { Language } from '#terms';
import type { Iter } from '#door';
import type { SeenCase } from '../sight.js';
import { viewDeadline } from '../deadlines/deadline-view.js';
import { sayDone, sayTerm, textsOf, workflowOf } from '../words/workflow-words.js';
import { mayKnow } from './addressee.js';
import type { ContestedView } from './window.schema.js';

const everyone = { it: 'Chiunque altro', en: 'Everyone else' };

/** Those who are not of the body see what concerns their own organisation, and everyone. */
export async function windowsOf(
  iter: Iter,
  viewer: Viewer,
  seen: SeenCase,
  language: Language,
): Promise<ContestedView[]> {
  const own = organisationsOf(viewer);
  const stage = workflowOf(iter.procedure, seen.file);
  const all = stage ? await contestedOf(iter.pool, stage, seen.file.id) : [];
  const contested = all.filter(({ addressee }) => mayKnow(seen.sight, own, addressee));
  if (contested.length === 0) return [];
  const rows = await iter.source.manager.find(Deadline, {
    where: { caseId: seen.file.id, isWindow: true },
    order: { openedRevision: 'ASC', dueAt: 'ASC' },
  });
  // A window that was counted again is the last one.
  const last = new Map(rows.map((row) => [`${row.term} ${row.key}`, row]));
  const names = await namesOf(iter, contested);
  const texts = textsOf(iter.procedure, seen.file, language);
  return contested.map(({ act, addressee, adoptedOn, on, windows, marks }) => {
    const key = windowKey(act, addressee);
    const kept = [...last.values()].filter((row) => row.key === key);
    const running = kept.map(({ term }) => term);
    const event = eventOfAct(act);
    const [, number] = act.split('#');
    return {
      act,
      name: `${sayDone(texts, event, language)}${number === undefined ? '' : ` (${number})`}`,
      adoptedOn,
      addressee,
      addresseeName: addressee === EVERYONE ? everyone[language] : (names.get(addressee) ?? addressee),
      reachedOn: on,
      awaiting: windows
        .map((window) => ({ window, term: windowTerm(window) }))
        .filter(({ term }) => !running.includes(term))
        .map(({ window, term }) => ({ window, name: sayTerm(texts, term) })),
      marks,
      windows: kept.map((deadline) => viewDeadline(iter.procedure, { deadline, file: seen.file }, language)),
    };
  });
}

/** What a window is about, in words; null for a deadline that is none. */
export async function aboutWindow(
  iter: Iter,
  viewer: Viewer,
  seen: SeenCase & { deadline: Deadline },
  language: Language,
): Promise<ContestedView | null> {
  const { term, key } = seen.deadline;
  if (!isWindow(term)) return null;
  const all = await windowsOf(iter, viewer, seen, language);
  return all.find(({ act, addressee }) => windowKey(act, addressee) === key) ?? null;
}

async function namesOf({ pool }: Iter, contested: readonly Contested[]): Promise<Map<string, string>> {
  const ids = contested.map(({ addressee }) => addressee).filter((one) => one !== EVERYONE);
  const { rows } = await pool.query<{ id: string; name: string }>(
    'SELECT id, name FROM organisation WHERE id = ANY($1::uuid[])',
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
