/** What a step does to the deadlines of its case. */
import { derivedId, isWindow, windowKey, withdrawnBy, type Effect } from '#engine';

export type Closing = { term: string | null; key: string | null };
type Place = { caseId: string; term: string; key: string };
type At = { revision: number; at: string };

/**
 * Rows for `record_steps`. `closed` with neither term nor key closes every duty of the case: windows outlive its end. With
 * the key only, it closes every window of the act of that name, whomever it reached.
 */
export type DeadlineRows = {
  closed: (At & Closing & { caseId: string; status: 'met' })[];
  suspended: Place[];
  /** Open terms that another calendar carries to another day. */
  rescheduled: { id: string; dueAt: string; norm: string; derivation: object; at: string }[];
  opened: (Place &
    At & {
      id: string;
      status: 'open' | 'suspended';
      expires: string;
      dueAt: string;
      ownerRole: string | null;
      ownerOrganisation: string | null;
      awaits: string[];
      norm: string;
      derivation: object;
    })[];
};

/** Whether a row is closed so: the statement says the same. */
export function closes({ term, key }: Closing, row: { term: string; key: string }): boolean {
  if (term !== null) return row.term === term && row.key === key;
  if (key === null) return !isWindow(row.term);
  return isWindow(row.term) && (row.key.startsWith(windowKey(key, '')) || row.key.startsWith(`${key}#`));
}

type Opening = Extract<Effect, { kind: 'open-term' | 'resume-term' }>;

/** Exits close and entries open; a term that is opened and closed within one step was never live. */
export function deadlinesOf(
  step: { effects: readonly Effect[]; outcome: string | null },
  about: At & { caseId: string },
): DeadlineRows {
  const { caseId, revision, at } = about;
  const rows: DeadlineRows = { closed: [], suspended: [], rescheduled: [], opened: [] };
  const ends = step.outcome !== null;
  if (ends) rows.closed.push({ caseId, term: null, key: null, status: 'met', revision, at });
  const live = new Map<string, { effect: Opening; status: 'open' | 'suspended' }>();
  const gone = step.effects.flatMap(withdrawnBy);
  for (const act of gone) rows.closed.push({ caseId, term: null, key: act, status: 'met', revision, at });
  for (const effect of step.effects) {
    if (!('term' in effect) || (ends && !isWindow(effect.term))) continue;
    if (effect.kind === 'move-term') {
      const { kind: _kind, deadline: id, term: _term, key: _key, from: _from, ...due } = effect;
      const { dueAt, norm, ...derivation } = due;
      rows.rescheduled.push({ id, dueAt, norm, derivation, at });
      continue;
    }
    const { term, key } = effect;
    const name = `${term}/${key}`;
    const opened = live.get(name);
    if (effect.kind === 'suspend-term') {
      if (opened) opened.status = 'suspended';
      else rows.suspended.push({ caseId, term, key });
      continue;
    }
    rows.closed.push({ caseId, term, key, status: 'met', revision, at });
    if (effect.kind === 'close-term') live.delete(name);
    else live.set(name, { effect, status: 'open' });
  }
  for (const [name, { effect, status }] of live) {
    const { kind: _kind, owner, ...row } = effect;
    const { term, key, expires, awaits, dueAt, norm, ...derivation } = row;
    rows.opened.push({
      ...{ caseId, term, key, revision, at, status, expires, awaits, dueAt, norm, derivation },
      id: derivedId('deadline', caseId, name, String(revision)),
      ownerRole: 'role' in owner ? owner.role : null,
      ownerOrganisation: 'organisation' in owner ? owner.organisation : null,
    });
  }
  return rows;
}
