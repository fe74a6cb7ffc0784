/** Sending what was filled in: rehearsed before, asked once however often the button is pressed. */
import type { Iter } from '#door';
import { step, type Actor, type Envelope, type Reason } from '#engine';
import { discardDraft } from '#drafts';
import { advance, type Refused } from '#procedures';
import { revisionOf } from '../receipts/receipt.js';
import type { Filing } from './filing.js';

/** What the data themselves lack is said by the parts of the filing; here are the reasons of the case. */
export type Rehearsal = { ok: true } | { ok: false; reasons: readonly Reason[] };

/** What the case would answer now to all of it, by the very rules that decide. Nothing is recorded. */
export function rehearseFiling(iter: Iter, filing: Filing, by: Actor): Rehearsal {
  const { row, plan, data, about } = filing;
  const { workflow, version, hash } = row.envelope;
  const rules = iter.procedure.pinned(workflow, version, hash);
  let envelope: Envelope = row.envelope;
  for (const ask of plan.asks(data, about.state)) {
    const asked = {
      type: ask.event,
      data: ask.data,
      by,
      at: row.at,
      occurredAt: row.at,
      calendar: row.calendar,
    };
    const answer = step(rules, row.self, envelope, asked);
    if (!answer.ok) return { ok: false, reasons: answer.reasons };
    envelope = answer.envelope;
  }
  return { ok: true };
}

export type Submitted = { ok: true; revision: number } | { ok: false; refused: Refused };

/**
 * Asks the case. The last event carries the command that the draft has kept since it was begun: whoever of the organisation
 * presses again, after a cut line or by mistake, gets the entry that is there.
 */
export async function submitFiling(iter: Iter, filing: Filing, by: Actor): Promise<Submitted> {
  const { draft, plan, about, key } = filing;
  if (!draft) throw new Error('What was never saved is not sent.');
  const { command } = draft;
  const before = await revisionOf(iter.pool, key.case, command);
  if (before !== null) return done(iter, filing, before);
  const asks = plan.asks(draft.data, about.state);
  for (const [place, { event, data }] of asks.entries()) {
    const isLast = place === asks.length - 1;
    // What is written before is of this person and this text: after a correction it is another request.
    const id = isLast ? command : `${command}/${String(draft.revision)}/${by.person ?? ''}/${String(place)}`;
    const answer = await advance(iter, { case: key.case, type: event, data, by, id });
    if (!answer.ok) {
      // Somebody of the organisation pressed at the same moment, and was first.
      const meanwhile = await revisionOf(iter.pool, key.case, command);
      return meanwhile === null ? { ok: false, refused: answer } : done(iter, filing, meanwhile);
    }
    if (isLast) return done(iter, filing, answer.revision);
  }
  throw new Error('There was nothing to ask.');
}

async function done({ pool }: Iter, { key, draft }: Filing, revision: number): Promise<Submitted> {
  if (draft) await discardDraft(pool, key, draft.command);
  return { ok: true, revision };
}
