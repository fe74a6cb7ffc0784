/** A part of a filing as it was sent: read, saved, and judged; or shown again, with the own text, when somebody else saved first. */
import type { Iter } from '#door';
import { Problem } from '#door';
import type { Viewer } from '#identity';
import type { Visit } from '../page/visit.js';
import { filingWords as w } from './filing.words.js';
import type { Filing } from './filing.js';
import { ACT, dataAfter, REVISION, saveData } from './save-section.js';
import { sectionStates, type SectionState } from './section-state.js';
import type { Sent } from '../forms/read-tree.js';
import { editedList } from '../forms/sent-data.js';
import { idOf } from '../forms/field-id.js';

export type Accepted =
  | { stale: { filing: Filing; state: SectionState; stale: string; filesAgain: boolean } }
  | {
      stale: null;
      filing: Filing;
      section: string;
      /** Whether its writer wants to go on. */
      next: boolean;
      troubled: boolean;
      /** Where the page comes back to after a row was added or taken away. */
      anchor: string;
      savedAt: string;
      revision: number;
    };

export async function acceptSection(
  iter: Iter,
  filing: Filing,
  state: SectionState,
  { viewer }: Visit,
  sent: Pick<Sent, 'fields' | 'files'>,
): Promise<Accepted> {
  const { section } = state;
  const data = await dataAfter(iter.pool, filing, section, sent);
  const revision = Number(sent.fields.get(REVISION) ?? '0');
  const person = (viewer as Viewer).person.id;
  const saved = await saveData(
    iter.pool,
    filing,
    person,
    data,
    Number.isSafeInteger(revision) ? revision : 0,
  );
  if (!saved.ok && saved.why === 'stale') {
    // A form never names a file: those that came with it are not in the draft, and have to be chosen again.
    const text = await dataAfter(iter.pool, filing, section, { fields: sent.fields, files: new Map() });
    const shown = { ...filing, draft: saved.draft, data: text };
    return {
      stale: {
        filing: shown,
        state: stateIn(iter, shown, section.code),
        stale: saved.draft?.savedAt ?? filing.row.at,
        filesAgain: sent.files.size > 0,
      },
    };
  }
  if (!saved.ok)
    throw new Problem(saved.why === 'too-large' ? 'too-large' : 'bad-data', { detail: w.tooLarge });
  const after: Filing = { ...filing, draft: saved.draft, data };
  const now = stateIn(iter, after, section.code);
  const list = editedList(sent.fields);
  return {
    stale: null,
    filing: after,
    section: section.code,
    next: sent.fields.get(ACT) === 'next',
    // A document may be left out, and is then named before the sending.
    troubled: now.errors.length > 0 || now.lacking.some(({ kind }) => kind !== 'file'),
    anchor: list === null ? '' : `#${idOf(list)}`,
    savedAt: saved.draft.savedAt,
    revision: saved.draft.revision,
  };
}

function stateIn(iter: Iter, filing: Filing, code: string): SectionState {
  const state = sectionStates(iter, filing).find((one) => one.section.code === code);
  if (!state) throw new Error(`There is no part "${code}".`);
  return state;
}
