/** What an application case keeps of each step, and whom it tells. */
import { assign } from 'xstate';
import { civilDateOf, saidInstant, tenBisSuspension } from '#terms';
import { dataOf, type Said } from '#engine';
import { actOf } from '../acts.js';
import { arrivedAt, closingInstant } from '../intake.js';
import { organisationsOf, type Arrival } from './application.form.js';
import type { ExpressionContext, Rescue, Submission, TenBis } from './expression-of-interest.context.js';
import type { ExpressionEvent } from './expression-of-interest.events.js';
import { inWords, itemsAskedFor } from './examination.rules.js';
import { observationsDeadline, openRescue, rescueDeadline } from './examination.terms.js';
import { addressees, arrivalTimeliness } from './filing.rules.js';
import { applicationNumber } from './application-number.js';

type Keep = (args: { context: ExpressionContext; event: ExpressionEvent }) => Partial<ExpressionContext>;
const keep = (change: Keep) =>
  assign<ExpressionContext, ExpressionEvent, undefined, ExpressionEvent, never>(({ context, event }) =>
    change({ context, event }),
  );

const submissionOf = (arrived: Arrival, context: ExpressionContext, recordedAt: string): Submission => ({
  at: arrivalTimeliness(context, arrived).at,
  recordedAt,
  signature: arrived.signature,
  protocol: arrived.protocol,
  message: arrived.message,
});

const filed = (event: ExpressionEvent): Submission => {
  if (event.type !== 'application.submit' && event.type !== 'application.replace')
    throw new Error(`"${event.type}" files nothing.`);
  return {
    at: arrivedAt(event),
    recordedAt: event.at,
    signature: event.data.signature,
    protocol: null,
    message: null,
  };
};

const lastRescue = (context: ExpressionContext, change: Partial<Rescue>): Rescue[] => {
  const last = openRescue(context);
  if (!last) throw new Error('No document was asked for.');
  return [...context.rescues.slice(0, -1), { ...last, ...change }];
};

const announced = ({ tenBis }: ExpressionContext): TenBis => {
  if (!tenBis) throw new Error('No refusal was announced.');
  return tenBis;
};

const without = (checks: ExpressionContext['checks'], requirements: string[]): ExpressionContext['checks'] =>
  Object.fromEntries(Object.entries(checks).filter(([requirement]) => !requirements.includes(requirement)));

const endObservations = (
  context: ExpressionContext,
  ended: 'answered' | 'expired',
  observations: string | null,
  on?: string,
): TenBis => {
  const tenBis = announced(context);
  const communicatedOn = civilDateOf(tenBis.announcedAt);
  const receivedOn = civilDateOf(tenBis.deliveredAt ?? tenBis.announcedAt);
  const suspension = tenBisSuspension({
    communicatedOn,
    receivedOn,
    ...(on === undefined ? {} : { observationsOn: on }),
  });
  return { ...tenBis, ended, observations, suspension };
};

export const actions = {
  keepDraft: keep(({ event }) => ({ form: dataOf(event, 'draft.save').form })),
  keepFiling: keep(({ context, event }) => ({
    form: event.type === 'application.replace' ? event.data.form : context.form,
    submissions: [...context.submissions, filed(event)],
  })),
  keepArrival: keep(({ context, event }) => {
    const arrived = dataOf(event, 'arrival.record');
    return {
      form: arrived.form,
      submissions: [...context.submissions, submissionOf(arrived, context, event.at)],
    };
  }),
  keepBirthByMessage: keep(({ context }) => {
    const { arrival } = context;
    if (!arrival) throw new Error('No message came.');
    return { form: arrival.form, submissions: [submissionOf(arrival, context, arrival.deliveredAt)] };
  }),
  moveClosing: keep(({ context, event }) => ({
    parameters: {
      ...context.parameters,
      applications: { ...context.parameters.applications, closeAt: dataOf(event, 'closing.move').closeAt },
    },
  })),
  keepAdhesion: keep(({ context, event }) => ({
    adhesions: {
      ...context.adhesions,
      [event.by.onBehalfOf ?? '']: { ...dataOf(event, 'adhesion.confirm'), at: arrivedAt(event) },
    },
  })),
  keepDoubles: keep(({ event }) => ({ doubles: dataOf(event, 'doubles.report').doubles })),
  keepExaminer: keep(({ event }) => ({ examiner: event.by.person })),
  keepCheck: keep(({ context, event }) => {
    const { requirement, ...check } = dataOf(event, 'requirement.check');
    return { checks: { ...context.checks, [requirement]: { ...check, by: event.by.person } } };
  }),
  keepRescue: keep(({ context, event }) => ({
    rescues: [
      ...context.rescues,
      {
        items: dataOf(event, 'rescue.request').items,
        requestedAt: event.occurredAt,
        deadline: null,
        ended: null,
      },
    ],
  })),
  startRescue: keep(({ context, event }) => {
    const { deliveredAt } = dataOf(event, 'delivery.prove');
    return {
      rescues: lastRescue(context, { deadline: rescueDeadline(context, deliveredAt, event.calendar) }),
    };
  }),
  // What was supplied is looked at afresh.
  keepReply: keep(({ context, event }) => {
    const { items } = dataOf(event, 'rescue.reply');
    const same = (one: { requirement: string; document: string }) =>
      items.some((item) => item.requirement === one.requirement && item.document === one.document);
    return {
      rescues: lastRescue(context, { ended: 'replied' }),
      form: context.form && {
        ...context.form,
        documents: [...context.form.documents.filter((one) => !same(one)), ...items],
      },
      checks: without(
        context.checks,
        items.map((item) => item.requirement),
      ),
    };
  }),
  endRescue: keep(({ context }) => ({ rescues: lastRescue(context, { ended: 'expired' }) })),
  keepAnnouncement: keep(({ event }) => ({
    tenBis: {
      grounds: dataOf(event, 'refusal.announce').grounds,
      announcedAt: event.occurredAt,
      deliveredAt: null,
      deadline: null,
      observations: null,
      ended: null,
      suspension: null,
    },
  })),
  startObservations: keep(({ context, event }) => {
    const { deliveredAt } = dataOf(event, 'delivery.prove');
    return {
      tenBis: {
        ...announced(context),
        deliveredAt,
        deadline: observationsDeadline(deliveredAt, event.calendar),
      },
    };
  }),
  keepObservations: keep(({ context, event }) => ({
    tenBis: endObservations(
      context,
      'answered',
      dataOf(event, 'observations.file').document,
      civilDateOf(arrivedAt(event)),
    ),
  })),
  endObservations: keep(({ context }) => ({ tenBis: endObservations(context, 'expired', null) })),
  keepExclusion: keep(({ event }) => {
    const { grounds, motivation } = dataOf(event, 'application.exclude');
    return { decision: { act: actOf(event), grounds, motivation } };
  }),
  keepCommunication: keep(({ context, event }) => {
    const { organisation, deliveredAt } = dataOf(event, 'delivery.prove');
    return { communicated: { ...context.communicated, [organisation]: deliveredAt } };
  }),
};

type Args = { context: ExpressionContext };

/** What an application case writes to its organisations. */
export type ApplicantNotice =
  | 'receipt'
  | 'late'
  | 'closingMoved'
  | 'notSubmitted'
  | 'noticeRevoked'
  | 'rescueRequested'
  | 'rescueExpired'
  | 'refusalAnnounced'
  | 'admitted'
  | 'excluded';

const lastFiled = ({ submissions }: ExpressionContext): Said | string => {
  const last = submissions.at(-1);
  return last ? saidInstant(last.at) : '—';
};

/** Every file that was sent with an application, as its receipt lists them. */
const filesOf = ({ form, submissions }: ExpressionContext): Set<string> =>
  new Set(
    [
      ...(form?.documents.map(({ sha256 }) => sha256) ?? []),
      ...(form?.programmes.map(({ proposal }) => proposal) ?? []),
      form?.groupingDocument,
      submissions.at(-1)?.signature.evidence,
    ].filter((hash) => typeof hash === 'string'),
  );

/** A message to every organisation of the application. */
export const toApplicants = (notice: ApplicantNotice) => ({
  type: 'notify' as const,
  params: ({ context }: Args) => ({
    notice,
    to: addressees(context),
    data: {
      application: applicationNumber(context.key),
      about: context.notice,
      closing: saidInstant(closingInstant(context.parameters.applications)),
      filedAt: lastFiled(context),
      documents: filesOf(context).size,
      items: itemsAskedFor(context),
      days: context.parameters.rescueDays.value,
      grounds: inWords(context, context.decision?.grounds ?? context.tenBis?.grounds ?? []),
    },
  }),
});

const byApplication = ({ key, notice }: ExpressionContext) => ({
  application: applicationNumber(key),
  about: notice,
});

const stillToConfirm = (context: ExpressionContext): { organisation: string }[] =>
  addressees(context).filter(
    ({ organisation }) =>
      organisation !== context.applicant && !Object.hasOwn(context.adhesions, organisation),
  );

/** Each declares for itself: who has not done so yet is asked to. */
export const askMembers = {
  type: 'notify' as const,
  params: ({ context }: Args) => {
    const to = stillToConfirm(context);
    return to.length === 0 ? [] : [{ notice: 'adhesionAsked', to, data: byApplication(context) }];
  },
};

/** Whoever waits for a member learns that it has declared, and how many have. */
export const tellConfirmed = {
  type: 'notify' as const,
  params: ({ context }: Args) => {
    const others = addressees(context).length - 1;
    return {
      notice: 'adhesionConfirmed',
      to: [{ organisation: context.applicant }, { role: 'procedure-officer' }],
      data: {
        ...byApplication(context),
        confirmed: others - stillToConfirm(context).length,
        members: others,
      },
    };
  },
};

export const tellFiled = {
  type: 'tell' as const,
  params: ({ context }: Args) => ({
    to: 'parent' as const,
    event: 'application.filed',
    data: {
      case: context.self.id,
      key: context.key,
      organisations: context.form ? organisationsOf(context.form) : [context.applicant],
      programmes: context.form?.programmes.map((one) => one.code) ?? [],
    },
  }),
};
