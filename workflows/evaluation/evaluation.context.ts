/** What the choice of partners knows, and what it hands over. */
import type { Act, MachineInput, Self } from '#engine';
import { z } from 'zod';
import { code, organisationRef } from '../fields.js';
import type { NoticeParameters } from '../parameters.js';

const grouping = z.enum(['single', 'constituted', 'to-be-constituted']);
const members = z.array(
  z.strictObject({ organisation: organisationRef, shareBasisPoints: z.number().int() }),
);

/** An admitted application, as the notice hands it over. Co-financing is in cents, by programme. */
export type Candidate = {
  application: string;
  lead: string;
  grouping: z.output<typeof grouping>;
  members: z.output<typeof members>;
  programmes: { code: string; coFinancing: number }[];
};

export type EvaluationInput = {
  notice: string;
  programmes: { code: string; title: string }[];
  candidates: Candidate[];
  /** The closing instant, after any extension. */
  closedAt: string;
  /** Persons who wrote the criteria. */
  authors: string[];
  parameters: Pick<NoticeParameters, 'selection' | 'commission' | 'workDays'>;
};

export type Member = {
  person: string;
  function: 'chair' | 'member' | 'substitute';
  competence: string;
  politicalOffice: boolean;
};

/** What one member gave to one application in one programme. Points in hundredths. */
export type Sheet = {
  member: string;
  application: string;
  programme: string;
  points: Record<string, number>;
  reasons: Record<string, string>;
  lockedAt: string;
};

export type Placed = {
  application: string;
  /** Total as published, in units of the last decimal of the notice; null where nothing is scored. */
  total: number | null;
  /** Mean points for each criterion, same units. */
  byCriterion: Record<string, number>;
  place: number | null;
  suitable: boolean;
  seated: boolean;
};

export type Ranking = { programme: string; placed: Placed[]; ties: string[][] };

export type EvaluationContext = EvaluationInput & {
  self: Self;
  commission: { act: Act; at: string; members: Member[]; secretary: string } | null;
  /** Person -> what they declared; a conflict keeps them out. */
  declarations: Record<string, { at: string; conflicts: { code: string; reason: string }[] }>;
  sheets: Sheet[];
  minutes: { heldOn: string; document: string }[];
  /** Programme -> applications in the order drawn, with the minutes of the draw. */
  draws: Record<string, { order: string[]; document: string }[]>;
  rankings: Ranking[];
};

export type EvaluationMachineInput = MachineInput<EvaluationInput>;

/** What the notice learns: for each programme, who sits at the table. */
export const evaluationOutput = z.strictObject({
  programmes: z.array(
    z.strictObject({
      programme: code,
      partners: z.array(
        z.strictObject({
          application: code,
          lead: organisationRef,
          grouping,
          members,
          place: z.number().int().nullable(),
          total: z.number().int().nullable(),
        }),
      ),
    }),
  ),
});

export type EvaluationOutput = z.output<typeof evaluationOutput>;
