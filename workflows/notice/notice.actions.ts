/** What the notice keeps of each step: its own course, and the register of its applications and children. */
import { assign } from 'xstate';
import { civilDateOf } from '#terms';
import { dataOf } from '#engine';
import { actOf } from '../acts.js';
import { applicationId, conventionId, evaluationId, nextApplicationKey, tableId } from './notice.children.js';
import {
  doublesIn,
  inOrder,
  registered,
  type Child,
  type Double,
  type NoticeContext,
  type Registered,
} from './notice.context.js';
import type { NoticeEvent } from './notice.events.js';

type Keep = (args: { context: NoticeContext; event: NoticeEvent }) => Partial<NoticeContext>;
const keep = (change: Keep) =>
  assign<NoticeContext, NoticeEvent, undefined, NoticeEvent, never>(({ context, event }) =>
    change({ context, event }),
  );

const preparation = {
  keepGuidelines: keep(({ event }) => ({ guidelines: actOf(event) })),
  keepOfficer: keep(({ event }) => ({
    officer: {
      person: dataOf(event, 'officer.assign').person,
      assignedAt: event.occurredAt,
      noConflict: false,
    },
  })),
  keepDeclaration: keep(({ context, event }) => ({
    officer: context.officer && {
      ...context.officer,
      noConflict: dataOf(event, 'conflict.declare').kind === 'none',
    },
  })),
  keepDefinition: keep(({ context, event }) => ({
    definition: dataOf(event, 'notice.define'),
    criteriaAuthors: withAuthor(context, event),
  })),
  keepApproval: keep(({ event }) => ({
    approval: { act: actOf(event), cup: dataOf(event, 'notice.approve').cup },
  })),
  keepPublication: keep(({ event }) => {
    const { publishedOn, place } = dataOf(event, 'notice.publish');
    return { publication: { on: publishedOn, place, calendarVersion: event.calendar.version } };
  }),
};

const withAuthor = ({ criteriaAuthors }: NoticeContext, { by }: NoticeEvent): string[] =>
  by.person === null || criteriaAuthors.includes(by.person)
    ? criteriaAuthors
    : [...criteriaAuthors, by.person];

const window = {
  keepQuestion: keep(({ context, event }) => ({
    clarifications: [
      ...context.clarifications,
      {
        number: context.clarifications.length + 1,
        organisation: event.by.onBehalfOf ?? '',
        question: dataOf(event, 'clarification.ask').question,
        askedAt: event.at,
        answer: null,
      },
    ],
  })),
  keepAnswer: keep(({ context, event }) => {
    const { question, answer } = dataOf(event, 'clarification.answer');
    return {
      clarifications: context.clarifications.map((one) =>
        one.number === question ? { ...one, answer } : one,
      ),
    };
  }),
  keepRectification: keep(({ context, event }) => {
    const { criteria, what, motivation } = dataOf(event, 'notice.rectify');
    const change = {
      kind: 'rectification' as const,
      act: actOf(event),
      motivation,
      was: null,
      becomes: what,
    };
    const { parameters } = context;
    if (criteria === null) return { changes: [...context.changes, change] };
    const selection = {
      ...parameters.selection,
      criteria: { value: criteria, norm: `${change.act.type} ${change.act.number ?? ''}`.trim() },
    };
    return {
      changes: [...context.changes, change],
      parameters: { ...parameters, selection },
      criteriaAuthors: withAuthor(context, event),
    };
  }),
  keepExtension: keep(({ context, event }) => {
    const { closeAt, motivation } = dataOf(event, 'closing.extend');
    const act = actOf(event);
    const before = context.parameters.applications.closeAt;
    const applications = {
      ...context.parameters.applications,
      closeAt: {
        value: closeAt,
        norm: `${before.norm}; proroga: ${act.type} ${act.number ?? ''} del ${act.date}`,
      },
    };
    return {
      parameters: { ...context.parameters, applications },
      changes: [
        ...context.changes,
        { kind: 'extension' as const, act, motivation, was: before.value, becomes: closeAt },
      ],
    };
  }),
};

const said = (doubles: readonly Double[]): string =>
  doubles.map((one) => `${one.organisation} ${one.programme}`).join();

/** The register after a step, with the doubles found in it and the cases to be told of a difference. */
function withRegister(context: NoticeContext, change: Registered): Partial<NoticeContext> {
  const before = inOrder({ ...context.applications, [change.case]: change });
  const doubles = doublesIn(before);
  const after = before.map((one) => ({ ...one, doubles: doubles[one.case] ?? [] }));
  const differs = (one: Registered) =>
    said(one.doubles) !== said(context.applications[one.case]?.doubles ?? []);
  return {
    applications: Object.fromEntries(after.map((one) => [one.case, one])),
    doublesChanged: after.filter((one) => one.state === 'filed' && differs(one)).map((one) => one.case),
  };
}

const started = (context: NoticeContext, applicant: string): Registered => {
  const key = nextApplicationKey(context);
  return {
    case: applicationId(context, key),
    key,
    applicant,
    organisations: [applicant],
    programmes: [],
    state: 'started',
    outcome: null,
    output: null,
    doubles: [],
  };
};

const known = (context: NoticeContext, id: string): Registered => {
  const found = context.applications[id];
  if (!found) throw new Error(`The application ${id} is not in the register of this notice.`);
  return found;
};

const register = {
  keepStarted: keep(({ context, event }) =>
    withRegister(context, started(context, event.by.onBehalfOf ?? '')),
  ),
  keepRecorded: keep(({ context, event }) =>
    withRegister(context, started(context, dataOf(event, 'application.record').organisation)),
  ),
  keepFiled: keep(({ context, event }) => {
    const filed = dataOf(event, 'application.filed');
    const { organisations, programmes } = filed;
    return withRegister(context, {
      ...known(context, filed.case),
      organisations,
      programmes,
      state: 'filed',
    });
  }),
  keepDecided: keep(({ context, event }) => {
    const { outcome, output, ...decided } = dataOf(event, 'application.decided');
    return withRegister(context, { ...known(context, decided.case), state: 'ended', outcome, output });
  }),
};

const withOutcome = (children: readonly Child[], id: string, outcome: string): Child[] =>
  children.map((child) => (child.case === id ? { ...child, outcome } : child));

const course = {
  keepSuspension: keep(({ event }) => ({
    suspension: {
      from: civilDateOf(event.occurredAt),
      to: null,
      reason: dataOf(event, 'conclusion.suspend').reason,
    },
  })),
  endSuspension: keep(({ context, event }) => ({
    suspension: context.suspension && { ...context.suspension, to: civilDateOf(event.occurredAt) },
  })),
  keepEvaluation: keep(({ context }) => ({
    evaluation: { case: evaluationId(context), outcome: null, output: null },
  })),
  keepSelection: keep(({ event }) => {
    const { case: id, outcome, output } = dataOf(event, 'evaluation.decided');
    return { evaluation: { case: id, outcome, output } };
  }),
  keepTables: keep(({ context, event }) => ({
    tables: [
      ...context.tables,
      ...dataOf(event, 'tables.open').programmes.map((programme) => ({
        case: tableId(context, programme),
        programme,
        organisation: null,
        outcome: null,
      })),
    ],
  })),
  keepTableEnd: keep(({ context, event }) => {
    const { case: id, outcome, output } = dataOf(event, 'negotiation.ended');
    const signed = output.conventions.map((terms) => ({
      case: conventionId(context, terms),
      programme: terms.programme.code,
      organisation: terms.party.lead,
      outcome: null,
    }));
    return {
      tables: withOutcome(context.tables, id, outcome),
      conventions: [...context.conventions, ...signed],
    };
  }),
  keepConventionEnd: keep(({ context, event }) => {
    const { case: id, outcome } = dataOf(event, 'convention.ended');
    return { conventions: withOutcome(context.conventions, id, outcome) };
  }),
};

export const actions = { ...preparation, ...window, ...register, ...course };

/** Applications that are still to be decided: they are told what changes for them. */
export const openApplications = (context: NoticeContext): Registered[] =>
  registered(context).filter((one) => one.state !== 'ended');
