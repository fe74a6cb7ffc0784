/** What an application case knows, and what it hands over. */
import type { ComputedTerm, Suspension } from '#terms';
import type { Act, MachineInput, Self } from '#engine';
import { z } from 'zod';
import { cents, code, organisationRef } from '../fields.js';
import type { NoticeParameters } from '../parameters.js';
import type { Adhesion, ApplicationForm, Arrival, Signature } from './application.form.js';

/** What the notice hands over when an application is started, or recorded by the protocol office. */
export type ExpressionInput = {
  key: string;
  notice: string;
  applicant: string;
  programmes: { code: string; title: string }[];
  /** An application that came by certified mail; null where it is written on the platform. */
  arrival: Arrival | null;
  parameters: Pick<
    NoticeParameters,
    | 'applications'
    | 'requirements'
    | 'exclusionCauses'
    | 'rescueDays'
    | 'rescueRounds'
    | 'tenBisPolicy'
    | 'groupings'
  >;
};

export type Submission = {
  at: string;
  recordedAt: string;
  signature: Signature;
  protocol: string | null;
  message: string | null;
};
export type Check = {
  outcome: 'met' | 'unmet' | 'missing';
  reason: string;
  documents: string[];
  by: string | null;
};
export type Rescue = {
  items: { requirement: string; document: string; defect: string }[];
  requestedAt: string;
  deadline: ComputedTerm | null;
  ended: 'replied' | 'expired' | null;
};
export type TenBis = {
  grounds: string[];
  announcedAt: string;
  deliveredAt: string | null;
  deadline: ComputedTerm | null;
  observations: string | null;
  ended: 'answered' | 'expired' | null;
  /** How long the term of conclusion stood still for this applicant (art. 10-bis: it suspends, it does not interrupt). */
  suspension: Suspension | null;
};

/** What a member that does not lead has said of itself. */
export type Confirmed = Adhesion & { at: string };

export type ExpressionContext = ExpressionInput & {
  self: Self;
  form: ApplicationForm | null;
  /** Every filing, the last one being the one that counts. */
  submissions: Submission[];
  /** By organisation. */
  adhesions: Record<string, Confirmed>;
  doubles: { organisation: string; programme: string }[];
  examiner: string | null;
  checks: Record<string, Check>;
  rescues: Rescue[];
  tenBis: TenBis | null;
  decision: { act: Act; grounds: string[]; motivation: string } | null;
  /** Organisation -> instant at which the exclusion reached it, and so took effect for it (L. 241/1990, art. 21-bis). */
  communicated: Record<string, string>;
};

export type ExpressionMachineInput = MachineInput<ExpressionInput>;

/** What the notice learns when an application ends. */
export const expressionOutput = z.strictObject({
  key: code,
  applicant: organisationRef,
  grouping: z.enum(['single', 'constituted', 'to-be-constituted']).nullable(),
  members: z.array(z.strictObject({ organisation: organisationRef, shareBasisPoints: z.number().int() })),
  programmes: z.array(z.strictObject({ code, coFinancing: cents })),
});

export type ExpressionOutput = z.output<typeof expressionOutput>;

export const outputOf = ({ key, applicant, form }: ExpressionContext): ExpressionOutput => ({
  key,
  applicant,
  grouping: form?.applicant ?? null,
  members: (form?.members ?? []).map(({ organisation, shareBasisPoints }) => ({
    organisation,
    shareBasisPoints,
  })),
  programmes: (form?.programmes ?? []).map(({ code: programme, coFinancing }) => ({
    code: programme,
    coFinancing,
  })),
});
