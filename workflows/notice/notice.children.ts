/** The cases that the notice opens: their identifiers, and what each is given. */
import { caseId } from '#engine';
import { closingInstant } from '../intake.js';
import { conventionInput, type ConventionInput } from '../convention/convention.context.js';
import type { ConventionTerms } from '../negotiation/agreement.js';
import type { NegotiationInput } from '../negotiation/negotiation.context.js';
import type { EvaluationInput } from '../evaluation/evaluation.context.js';
import type { Arrival } from '../expression-of-interest/application.form.js';
import type { ExpressionInput } from '../expression-of-interest/expression-of-interest.context.js';
import { admitted, registered, type NoticeContext } from './notice.context.js';

const childOf = ({ self }: NoticeContext, workflow: string, key: string) => caseId(self.id, workflow, key);

export const nextApplicationKey = (context: NoticeContext): string => `a${registered(context).length + 1}`;
export const applicationId = (context: NoticeContext, key: string): string =>
  childOf(context, 'expression-of-interest', key);
export const evaluationId = (context: NoticeContext): string => childOf(context, 'evaluation', 'evaluation');
export const tableId = (context: NoticeContext, programme: string): string =>
  childOf(context, 'negotiation', programme);
export const conventionKey = ({ programme, party }: ConventionTerms): string =>
  `${programme.code}.${party.lead}`;
export const conventionId = (context: NoticeContext, terms: ConventionTerms): string =>
  childOf(context, 'convention', conventionKey(terms));

export function expressionInput(
  context: NoticeContext,
  key: string,
  applicant: string,
  arrival: Arrival | null,
): ExpressionInput {
  const { applications, requirements, exclusionCauses, rescueDays, rescueRounds, tenBisPolicy, groupings } =
    context.parameters;
  return {
    key,
    notice: context.procedure.title,
    applicant,
    programmes: context.programmes.map(({ code: programme, title }) => ({ code: programme, title })),
    arrival,
    parameters: {
      applications,
      requirements,
      exclusionCauses,
      rescueDays,
      rescueRounds,
      tenBisPolicy,
      groupings,
    },
  };
}

export function evaluationInput(context: NoticeContext): EvaluationInput {
  const { selection, commission, workDays } = context.parameters;
  return {
    notice: context.procedure.title,
    programmes: context.programmes.map(({ code: programme, title }) => ({ code: programme, title })),
    candidates: admitted(context).map(({ key, applicant, grouping, members, programmes }) => ({
      application: key,
      lead: applicant,
      grouping: grouping ?? 'single',
      members,
      programmes,
    })),
    closedAt: closingInstant(context.parameters.applications),
    authors: context.criteriaAuthors,
    parameters: { selection, commission, workDays },
  };
}

export function negotiationInput(context: NoticeContext, programme: string): NegotiationInput {
  const found = context.programmes.find((one) => one.code === programme);
  const partners = context.evaluation?.output?.programmes.find(
    (one) => one.programme === programme,
  )?.partners;
  if (!found || !partners) throw new Error(`No table can be opened for "${programme}".`);
  const { title, contribution, byYear, municipalShare, figures } = found;
  const { table, reimbursement, coFinancing } = context.parameters;
  return {
    programme: { code: programme, title, contribution, byYear, municipalShare, figures },
    partners: partners.map(({ application, lead, grouping, members }) => ({
      application,
      lead,
      grouping,
      members,
    })),
    links: found.links,
    linkedNotices: context.linked,
    parameters: { table, reimbursement, coFinancing },
  };
}

export const openedConvention = (context: NoticeContext, terms: ConventionTerms): ConventionInput =>
  conventionInput(terms, context.parameters);
