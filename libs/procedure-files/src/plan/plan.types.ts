import type { CivilDate, ComputedTerm } from '#terms';

/** The part of the procedure that a line of the plan belongs to. */
export type PlanPhase = 'publication' | 'applications' | 'selection' | 'table' | 'convention' | 'execution';

/** One line of the plan: a fixed date of the file, or a term with its derivation. */
export type PlanStep = {
  /** Stable within a plan, for example `applications-close` or `report-03-due`. */
  code: string;
  phase: PlanPhase;
  title: string;
  english: string;
  /** Who must act, and so which reading counts: the office works to `strict`, an applicant is refused after `lenient`. */
  who: 'body' | 'partner' | 'everybody';
  /** The day that the next terms are counted from. */
  day: CivilDate;
  strict: CivilDate;
  lenient: CivilDate;
  /** Local time of Rome `YYYY-MM-DDTHH:MM` where an hour counts. */
  at: string | null;
  norm: string;
  derivation: ComputedTerm | null;
};

/** Something in the plan that does not hold. `refused` must be mended before publication, `warning` must be looked at. */
export type PlanConflict = {
  code:
    | 'closes-on-holiday'
    | 'closes-on-saturday'
    | 'closes-on-local-day'
    | 'publication-too-short'
    | 'opens-before-publication'
    | 'closes-before-opening'
    | 'clarifications-too-early'
    | 'table-too-short'
    | 'ends-after-procedure-term'
    | 'signed-after-start'
    | 'dates-shifted';
  severity: 'refused' | 'warning';
  /** The step it is about. */
  step: string;
  message: string;
  english: string;
};

/** The calendar of a procedure before its publication. Plain JSON. */
export type ProcedurePlan = {
  procedure: { slug: string; title: string; body: string };
  publishOn: CivilDate;
  calendar: string;
  /** True when nothing is refused. */
  publishable: boolean;
  steps: PlanStep[];
  conflicts: PlanConflict[];
};
