/** What a person must have before their eyes to take a certain step: its arithmetic, its dates, what is being judged. */
import type { ComponentType } from 'preact';
import type { CalendarRef } from '#terms';
import type { Known } from '../../cases/presenters/ground.js';
import { Approving } from './approving.js';
import { Declaring } from './declaring.js';
import { Extending } from './extending.js';
import { IssuingNotice } from './issuing-notice.js';
import { Judging } from './judging.js';
import { OwnSheets } from './own-sheets.js';
import { ProvingDelivery } from './proving-delivery.js';

export type AidGround = {
  context: Record<string, unknown>;
  known: Known;
  calendar: CalendarRef;
  person: string;
};

export type Aided<Context> = Omit<AidGround, 'context'> & {
  context: Context;
  caseId: string;
  /** The data as far as they are written; on the form they may be anything. */
  data: Record<string, unknown>;
};

const aids: Record<string, ComponentType<Aided<never>> | undefined> = {
  'evaluation/declaration.file': Declaring,
  'evaluation/sheet.lock': OwnSheets,
  'evaluation/outcome.approve': Approving,
  'convention/amendment.open': Extending,
  'convention/ccnl.record': Extending,
  'termination-notice/notice.issue': IssuingNotice,
  'termination-notice/delivery.prove': ProvingDelivery,
  'reporting/report.return': Judging,
  'reporting/report.approve': Judging,
};

type Given = { workflow: string; event: string; caseId: string; aid: AidGround | null; data: unknown };

export function StepAid({ workflow, event, caseId, aid, data }: Given) {
  const Shown = aids[`${workflow}/${event}`];
  if (!Shown || !aid) return null;
  const written = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  return <Shown {...aid} context={aid.context as never} caseId={caseId} data={written} />;
}
