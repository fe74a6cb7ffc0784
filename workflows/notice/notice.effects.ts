/** Whom the notice tells, and which cases it opens. Read after the step has been kept. */
import { dataOf } from '#engine';
import {
  conventionKey,
  evaluationInput,
  expressionInput,
  negotiationInput,
  openedConvention,
} from './notice.children.js';
import type { Arrival } from '../expression-of-interest/application.form.js';
import { openApplications } from './notice.actions.js';
import { registered, unanswered, type NoticeContext } from './notice.context.js';
import type { NoticeEvent } from './notice.events.js';
import { applicationNumber } from '../expression-of-interest/application-number.js';

type Args = { context: NoticeContext; event: NoticeEvent };

const titleOf = (context: NoticeContext, programme: string): string =>
  context.programmes.find((one) => one.code === programme)?.title ?? programme;

const application = ({ context }: Args, arrival: Arrival | null) => {
  const last = registered(context).at(-1);
  if (!last) throw new Error('An application is kept in the register before its case is opened.');
  return {
    workflow: 'expression-of-interest',
    key: last.key,
    title: `Domanda n. ${applicationNumber(last.key)}: ${context.procedure.shortTitle ?? context.procedure.title}`,
    organisation: last.applicant,
    input: expressionInput(context, last.key, last.applicant, arrival),
  };
};

export const openApplication = { type: 'openCase' as const, params: (args: Args) => application(args, null) };

export const openRecorded = {
  type: 'openCase' as const,
  params: (args: Args) => application(args, dataOf(args.event, 'application.record').arrival),
};

export const openEvaluation = {
  type: 'openCase' as const,
  params: ({ context }: Args) => ({
    workflow: 'evaluation',
    key: 'evaluation',
    title: `Valutazione: ${context.procedure.shortTitle ?? context.procedure.title}`,
    input: evaluationInput(context),
  }),
};

export const openTables = {
  type: 'openCase' as const,
  params: ({ context, event }: Args) =>
    dataOf(event, 'tables.open').programmes.map((programme) => ({
      workflow: 'negotiation',
      key: programme,
      title: `Tavolo: ${titleOf(context, programme)}`,
      programme,
      input: negotiationInput(context, programme),
    })),
};

export const openConventions = {
  type: 'openCase' as const,
  params: ({ context, event }: Args) =>
    dataOf(event, 'negotiation.ended').output.conventions.map((terms) => ({
      workflow: 'convention',
      key: conventionKey(terms),
      title: `Convenzione: ${terms.programme.title}`,
      organisation: terms.party.lead,
      programme: terms.programme.code,
      input: openedConvention(context, terms),
    })),
};

export const tellClosing = {
  type: 'tell' as const,
  params: ({ context }: Args) =>
    openApplications(context).map((one) => ({
      to: { case: one.case },
      event: 'closing.move',
      data: { closeAt: context.parameters.applications.closeAt },
    })),
};

export const tellDoubles = {
  type: 'tell' as const,
  params: ({ context }: Args) =>
    context.doublesChanged.map((id) => ({
      to: { case: id },
      event: 'doubles.report',
      data: { doubles: context.applications[id]?.doubles ?? [] },
    })),
};

export const tellRevocation = {
  type: 'tell' as const,
  params: ({ context }: Args) => {
    const evaluation = context.evaluation?.outcome === null ? [context.evaluation.case] : [];
    return [...openApplications(context).map((one) => one.case), ...evaluation].map((id) => ({
      to: { case: id },
      event: 'notice.revoked',
      data: {},
    }));
  },
};

export const answerAsker = {
  type: 'notify' as const,
  params: ({ context, event }: Args) => {
    const { question } = dataOf(event, 'clarification.answer');
    const asked = context.clarifications.find((one) => one.number === question);
    return asked
      ? [
          {
            notice: 'clarificationAnswered',
            to: [{ organisation: asked.organisation }],
            data: { number: question, answer: asked.answer ?? '' },
          },
        ]
      : [];
  },
};

const answersTerm = (when: (open: number) => boolean) => (args: Args) =>
  when(unanswered(args.context).length) ? [{ term: 'answers' as const }] : [];

/** The term for answers runs while an answer is owed, and not otherwise. */
export const owesAnswers = { type: 'openTerm' as const, params: answersTerm((open) => open > 0) };
export const owesFirstAnswer = { type: 'openTerm' as const, params: answersTerm((open) => open === 1) };
export const owesNoAnswer = { type: 'closeTerm' as const, params: answersTerm((open) => open === 0) };

export const remindAnswers = {
  type: 'notify' as const,
  params: ({ context }: Args) => {
    const open = unanswered(context).length;
    return open === 0
      ? []
      : [{ notice: 'answersOverdue', to: [{ role: 'procedure-officer' }], data: { open } }];
  },
};

/** A rectification is told to whoever has an application, one message for each organisation. */
export const tellRectification = {
  type: 'notify' as const,
  params: ({ context }: Args) => {
    const applicants = [...new Set(openApplications(context).map((one) => one.applicant))].sort();
    const last = context.changes.at(-1);
    return applicants.map((organisation) => ({
      notice: 'noticeRectified',
      to: [{ organisation }],
      data: { title: context.procedure.title, what: last?.becomes ?? '' },
    }));
  },
};

/** L. 241/1990, art. 5 and 6: who proposes and who approves are two persons, or it is said. */
export const warnIfOfficerApproves = {
  type: 'warn' as const,
  params: ({ context, event }: Args) =>
    context.officer?.person === event.by.person
      ? [{ warning: 'officerApproves', norm: 'L. 241/1990, art. 5 e art. 6 c. 1 lett. e' }]
      : [],
};

/** What the notice writes to those who answer for the procedure. */
export type OfficeNotice =
  'admissibilityOverdue' | 'conclusionOverdue' | 'substitutionOverdue' | 'noticeRevoked';

/** A message to those who answer for the procedure. */
export const toOffice = (notice: OfficeNotice) => ({
  type: 'notify' as const,
  params: ({ context }: Args) => ({
    notice,
    to: [{ role: 'procedure-officer' }, { role: 'manager' }],
    data: { title: context.procedure.title },
  }),
});
