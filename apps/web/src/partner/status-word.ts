/** One of nine words for where a case stands, as its organisation needs it. */
import type { CaseView } from '#reading';
import type { NextStep } from './next-step.js';
import { partnerWords as w } from './partner.words.js';

export type StatusWord =
  | 'draft'
  | 'sent'
  | 'underExamination'
  | 'waitsForYou'
  | 'waitsForBody'
  | 'admitted'
  | 'excluded'
  | 'inConvention'
  | 'ended';

export function statusWord(
  view: Pick<CaseView, 'workflow' | 'state' | 'outcome'>,
  step: NextStep,
): StatusWord {
  if (view.outcome === 'admitted' || view.outcome === 'excluded') return view.outcome;
  if (view.outcome !== null) return 'ended';
  if (view.workflow.name === 'expression-of-interest') {
    if (view.state === 'drafted') return 'draft';
    if (step.turn === 'partner') return 'waitsForYou';
    return view.state === 'filed.submitted' ? 'sent' : 'underExamination';
  }
  if (step.turn === 'partner') return 'waitsForYou';
  return view.workflow.name === 'convention' && step.turn === 'nobody' ? 'inConvention' : 'waitsForBody';
}

export const wordOf = (status: StatusWord) => w[status];
