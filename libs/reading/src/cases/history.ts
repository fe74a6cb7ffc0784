/** What has happened to a case, entry by entry, as much as the reader may see. */
import { isContest, type Effect } from '#engine';
import { namesOf, organisationsOf, type Viewer } from '#identity';
import { readEntries, type Entry, type StoredEntry } from '#ledger';
import type { Language } from '#terms';
import type { Iter } from '#door';
import type { SeenCase } from '../sight.js';
import { sayDone, sayState, textsOf } from '../words/workflow-words.js';
import { concealmentOf } from './concealment.js';
import { effectsFor, viewEffect } from './effect-view.js';
import type { HistoryEntry, HistoryQuery, HistoryView } from './history.schema.js';

export async function historyOf(
  iter: Iter,
  viewer: Viewer,
  seen: SeenCase,
  { after, limit }: HistoryQuery,
  language: Language,
): Promise<HistoryView> {
  const read = await readEntries(iter.pool, seen.file.id, { after, limit: limit + 1 });
  const stored = read.slice(0, limit);
  const people = stored.flatMap(({ actorPerson }) => (actorPerson === null ? [] : [actorPerson]));
  const names = await namesOf(iter.pool, people);
  const items = stored.map((one) => viewEntry(iter, viewer, seen, one, names, language));
  return { items, next: read.length > limit ? (items.at(-1)?.revision ?? null) : null };
}

function viewEntry(
  iter: Iter,
  viewer: Viewer,
  seen: SeenCase,
  stored: StoredEntry,
  names: Map<string, string>,
  language: Language,
): HistoryEntry {
  const { sight } = seen;
  const entry = JSON.parse(stored.body.toString('utf8')) as Entry;
  const { name, version } = entry.workflow;
  const texts = textsOf(iter.procedure, { workflow: name, workflowVersion: version }, language);
  const effects = effectsFor(sight, viewer, entry.effects as unknown as Effect[]);
  const concealed = concealmentOf(iter, viewer, seen, entry);
  return {
    revision: entry.revision,
    event: entry.event,
    text: sayDone(texts, entry.event, language),
    by: viewActor(viewer, sight, entry.by, names),
    occurredAt: entry.occurredAt,
    recordedAt: entry.recordedAt,
    data: concealed || hidesData(viewer, sight, entry) ? null : entry.data,
    withheld: concealed && { text: concealed.text[language], norm: concealed.norm },
    act: entry.act as HistoryEntry['act'],
    from: entry.from,
    fromText: entry.from === null ? null : sayState(texts, entry.from),
    to: entry.to,
    toText: sayState(texts, entry.to),
    outcome: entry.outcome,
    effects: effects.map((effect) => viewEffect(effect, texts, language)),
    workflowVersion: version,
    hash: stored.hash,
    previousHash: stored.previousHash,
  };
}

/** What is recorded of an act names all whom it concerns, whatever organisation reads it. */
const hidesData = (viewer: Viewer, sight: SeenCase['sight'], { event, by }: Entry): boolean =>
  (sight === 'public' && !isOwn(viewer, by)) || (sight !== 'inside' && isContest(event));

/** The body sees who; an organisation sees its own people; for the others the role answers. */
function viewActor(
  viewer: Viewer,
  sight: SeenCase['sight'],
  by: Entry['by'],
  names: Map<string, string>,
): HistoryEntry['by'] {
  if (sight !== 'inside' && !isOwn(viewer, by))
    return { person: null, name: null, role: by.role, onBehalfOf: null, mandate: null };
  return { ...by, name: by.person === null ? null : (names.get(by.person) ?? null) };
}

const isOwn = (viewer: Viewer, { onBehalfOf }: Entry['by']): boolean =>
  onBehalfOf !== null && organisationsOf(viewer).includes(onBehalfOf);
