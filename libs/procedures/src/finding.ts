/** What a verification may find: codes and data, which the pages and the command line say in words. */
import type { About, Break, ChainFault } from '#ledger';

export type CaseFault =
  | 'case-gone'
  | 'snapshot-differs'
  | 'case-copy-differs'
  | 'misplaced'
  | 'parameters-missing'
  | 'parameters-differ'
  | 'rules-gone'
  | 'rules-changed'
  | 'rules-fail'
  | 'rules-refuse'
  | 'rules-other-data'
  | 'rules-other-state'
  | 'rules-other-effects'
  | 'recount-invented'
  | 'calendar-differs'
  | 'deadline-missing'
  | 'deadline-differs'
  | 'deadline-status'
  | 'deadline-stray'
  | DutyFault
  | 'tell-missing'
  | 'tell-differs'
  | 'tell-status'
  | 'tell-stray';

export type DutyFault = 'duty-outlives-case' | 'duty-twice' | 'duty-owners' | 'duty-void';

export type FindingCode = ChainFault | CaseFault;

export type Finding = Break<FindingCode>;

export const finding = (caseId: string, revision: number, code: CaseFault, about: About = {}): Finding => ({
  caseId,
  revision,
  code,
  about,
});
