import type { Act, MachineInput, Self } from '#engine';
import type { EvaluationOutput } from '../evaluation/evaluation.context.js';
import type { ExpressionOutput } from '../expression-of-interest/expression-of-interest.context.js';
import type { NoticeInput } from './notice.input.js';

export type Double = { organisation: string; programme: string };

/** An application in the register of the notice. */
export type Registered = {
  case: string;
  key: string;
  applicant: string;
  organisations: string[];
  programmes: string[];
  state: 'started' | 'filed' | 'ended';
  outcome: string | null;
  output: ExpressionOutput | null;
  doubles: Double[];
};

export type Clarification = {
  number: number;
  organisation: string;
  question: string;
  askedAt: string;
  answer: string | null;
};

export type Child = { case: string; programme: string; organisation: string | null; outcome: string | null };

export type NoticeContext = NoticeInput & {
  self: Self;
  guidelines: Act | null;
  officer: { person: string; assignedAt: string; noConflict: boolean } | null;
  /** The fields of D.Lgs. 117/2017, art. 55 c. 4 that no parameter holds. */
  definition: {
    object: string;
    generalObjectives: string[];
    specificObjectives: string[];
    essentialFeatures: string;
    waysOfChoosing: string;
    documents: { notice: string; applicationForm: string; draftConvention: string; privacy: string };
  } | null;
  criteriaAuthors: string[];
  approval: { act: Act; cup: string } | null;
  publication: { on: string; place: string; calendarVersion: string } | null;
  clarifications: Clarification[];
  changes: {
    kind: 'rectification' | 'extension';
    act: Act;
    motivation: string;
    was: string | null;
    becomes: string | null;
  }[];
  applications: Record<string, Registered>;
  /** Cases to be told of doubles found or removed by the last step. */
  doublesChanged: string[];
  /** The one suspension of art. 2 c. 7, open while `to` is null. */
  suspension: { from: string; to: string | null; reason: string } | null;
  evaluation: { case: string; outcome: string | null; output: EvaluationOutput | null } | null;
  tables: Child[];
  conventions: Child[];
};

export type NoticeMachineInput = MachineInput<NoticeInput>;

/** Questions that the office still owes an answer to. */
export const unanswered = ({ clarifications }: Pick<NoticeContext, 'clarifications'>): Clarification[] =>
  clarifications.filter((one) => one.answer === null);

const numberOf = ({ key }: Registered): number => Number(key.slice(1));

/** In the order in which they were started: what is stored as JSON keeps no order of keys. */
export const inOrder = (applications: Record<string, Registered>): Registered[] =>
  Object.values(applications).sort((a, b) => numberOf(a) - numberOf(b));

export const registered = ({ applications }: NoticeContext): Registered[] => inOrder(applications);

export const admitted = (context: NoticeContext): ExpressionOutput[] =>
  registered(context).flatMap(({ outcome, output }) => (outcome === 'admitted' && output ? [output] : []));

/** Organisations that stand twice in one programme, for each of the applications in which they do. */
export function doublesIn(applications: readonly Registered[]): Record<string, Double[]> {
  const standing = applications.filter(({ state, outcome }) => state === 'filed' || outcome === 'admitted');
  const entries = standing.map((one) => {
    const others = standing.filter((other) => other.case !== one.case);
    const doubles = one.organisations.flatMap((organisation) =>
      one.programmes
        .filter((programme) =>
          others.some((o) => o.organisations.includes(organisation) && o.programmes.includes(programme)),
        )
        .map((programme) => ({ organisation, programme })),
    );
    return [one.case, doubles] as const;
  });
  return Object.fromEntries(entries);
}
