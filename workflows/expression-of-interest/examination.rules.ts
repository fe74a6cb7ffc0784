/** Requirements, document rescue, the notice of refusal, and what a decision needs. */
import { civilDateOf, compareInstants, saidDate } from '#terms';
import { dataOf, defineRules } from '#engine';
import { arrivedAt, closingDay, closingInstant } from '../intake.js';
import { organisationsOf } from './application.form.js';
import { observationsTerm, openRescue, RESCUE, rescueTerm, TEN_BIS } from './examination.terms.js';
import type { ExpressionContext } from './expression-of-interest.context.js';
import type { ExpressionEvent } from './expression-of-interest.events.js';

const OFFICER = ['procedure-officer'];

const documentOf = (context: ExpressionContext, item: { requirement: string; document: string }) =>
  context.parameters.requirements.value
    .find((one) => one.code === item.requirement)
    ?.documents.find((one) => one.code === item.document);

/** The requirements and exclusion causes behind the codes, in the words of the notice. */
export function inWords({ parameters }: ExpressionContext, codes: readonly string[]): string {
  const listed = [...parameters.requirements.value, ...parameters.exclusionCauses.value];
  const said = (one: string) => listed.find((each) => each.code === one)?.text ?? one;
  // They are sentences in the notice, parts of one here.
  return codes.map((one) => said(one).replace(/\.$/, '')).join('; ');
}

/** The documents of the last request, each with its defect. */
export const itemsAskedFor = (context: ExpressionContext): string =>
  (openRescue(context)?.items ?? [])
    .map((item) => `${documentOf(context, item)?.title ?? item.document} (${item.defect})`)
    .join('; ');

const unchecked = ({ parameters, checks }: ExpressionContext): string[] =>
  parameters.requirements.value.map((one) => one.code).filter((requirement) => !checks[requirement]);

const notMet = ({ checks }: ExpressionContext): string[] =>
  Object.keys(checks).filter((requirement) => checks[requirement]?.outcome !== 'met');

const groundsOf = (event: ExpressionEvent): string[] =>
  event.type === 'refusal.announce' || event.type === 'application.exclude' ? event.data.grounds : [];

const isGround = (context: ExpressionContext, ground: string): boolean =>
  notMet(context).includes(ground) ||
  context.parameters.exclusionCauses.value.some((cause) => cause.code === ground);

const tenBisApplies = ({ parameters }: ExpressionContext): boolean =>
  parameters.tenBisPolicy.value !== 'not-applicable';

export const examinationRules = defineRules<ExpressionContext, ExpressionEvent>()({
  closingIsPast: {
    holds: ({ context, event }) =>
      compareInstants(event.at, closingInstant(context.parameters.applications)) > 0,
    norm: ({ parameters }) => parameters.applications.closeAt.norm,
    removedBy: ['clock'],
    from: ({ context }) => closingInstant(context.parameters.applications),
  },
  requirementIsListed: {
    holds: ({ context, event }) => {
      const { requirement, documents } = dataOf(event, 'requirement.check');
      const listed = context.parameters.requirements.value.find((one) => one.code === requirement);
      return !!listed && documents.every((asked) => listed.documents.some((one) => one.code === asked));
    },
    norm: ({ parameters }) => parameters.requirements.norm,
    removedBy: OFFICER,
    onData: true,
    details: ({ context }) => ({
      requirements: context.parameters.requirements.value.map((one) => one.code).join(', '),
    }),
  },
  rescueRoundIsLeft: {
    holds: ({ context }) => context.rescues.length < context.parameters.rescueRounds.value,
    norm: ({ parameters }) => parameters.rescueRounds.norm,
    removedBy: [],
    details: ({ context }) => ({ rounds: context.parameters.rescueRounds.value }),
  },
  // Equal treatment: only what the notice names can be made good (Cons. Stato V 7975/2019).
  itemsAreRescuable: {
    holds: ({ context, event }) =>
      dataOf(event, 'rescue.request').items.every((item) => documentOf(context, item)?.rescuable),
    norm: ({ parameters }) => parameters.requirements.norm,
    removedBy: [],
    onData: true,
    details: ({ context }) => ({
      items:
        context.parameters.requirements.value
          .flatMap((one) => one.documents)
          .filter((one) => one.rescuable)
          .map((one) => one.title)
          .join(', ') || '—',
    }),
  },
  itemsWereFoundMissing: {
    holds: ({ context, event }) =>
      dataOf(event, 'rescue.request').items.every((item) => {
        const check = context.checks[item.requirement];
        return check?.outcome === 'missing' && check.documents.includes(item.document);
      }),
    norm: RESCUE,
    removedBy: OFFICER,
    onData: true,
  },
  addresseeIsApplicant: {
    holds: ({ context, event }) => {
      const { organisation } = dataOf(event, 'delivery.prove');
      return context.form !== null && organisationsOf(context.form).includes(organisation);
    },
    norm: 'L. 241/1990, art. 21-bis',
    removedBy: ['procedure-officer', 'protocol-office'],
    onData: true,
  },
  deliveryIsPast: {
    holds: ({ event }) => compareInstants(dataOf(event, 'delivery.prove').deliveredAt, event.at) <= 0,
    norm: 'D.Lgs. 82/2005, art. 48',
    removedBy: ['procedure-officer', 'protocol-office'],
    onData: true,
  },
  rescueWasAsked: {
    holds: ({ context }) => Boolean(openRescue(context)?.deadline),
    norm: RESCUE,
    removedBy: OFFICER,
  },
  replyIsInTime: {
    holds: ({ context, event }) => {
      const term = rescueTerm(context, event.calendar);
      return !!term && civilDateOf(arrivedAt(event)) <= term.lenient;
    },
    norm: ({ parameters }) => parameters.rescueDays.norm,
    removedBy: [],
    details: ({ context, event }) => ({
      lastDay: saidDate(
        rescueTerm(context, event.calendar)?.lenient ?? closingDay(context.parameters.applications),
      ),
    }),
  },
  // A reply supplies what was asked for; it never changes the proposal.
  onlyWhatWasAsked: {
    holds: ({ context, event }) =>
      dataOf(event, 'rescue.reply').items.every((item) =>
        openRescue(context)?.items.some(
          (one) => one.requirement === item.requirement && one.document === item.document,
        ),
      ),
    norm: RESCUE,
    removedBy: ['ets-representative'],
    onData: true,
    details: ({ context }) => ({ items: itemsAskedFor(context) || '—' }),
  },
  tenBisIsDue: {
    holds: ({ context }) => tenBisApplies(context) && context.tenBis === null,
    norm: ({ parameters }) => parameters.tenBisPolicy.norm,
    removedBy: [],
  },
  refusalWasAnnounced: {
    holds: ({ context }) => Boolean(context.tenBis?.deadline),
    norm: TEN_BIS,
    removedBy: OFFICER,
  },
  observationsAreInTime: {
    holds: ({ context, event }) => {
      const term = observationsTerm(context, event.calendar);
      return !!term && civilDateOf(arrivedAt(event)) <= term.lenient;
    },
    norm: TEN_BIS,
    removedBy: [],
    details: ({ context, event }) => ({
      lastDay: saidDate(
        observationsTerm(context, event.calendar)?.lenient ?? closingDay(context.parameters.applications),
      ),
    }),
  },
  groundsAreFound: {
    holds: ({ context, event }) => groundsOf(event).every((ground) => isGround(context, ground)),
    norm: ({ parameters }) => parameters.exclusionCauses.norm,
    removedBy: OFFICER,
    onData: true,
    details: ({ context }) => ({ found: inWords(context, notMet(context)) || '—' }),
  },
  observationsWereInvited: {
    holds: ({ context }) => !tenBisApplies(context) || Boolean(context.tenBis?.ended),
    norm: TEN_BIS,
    removedBy: OFFICER,
  },
  // The final refusal adds only reasons that follow from the observations.
  groundsWereAnnounced: {
    holds: ({ context, event }) =>
      context.tenBis?.observations !== null ||
      groundsOf(event).every((ground) => context.tenBis?.grounds.includes(ground)),
    norm: TEN_BIS,
    removedBy: ['manager'],
    onData: true,
    details: ({ context }) => ({ announced: inWords(context, context.tenBis?.grounds ?? []) || '—' }),
  },
  observationsAreAnswered: {
    holds: ({ context, event }) =>
      !context.tenBis?.observations || dataOf(event, 'application.exclude').answer !== null,
    norm: TEN_BIS,
    removedBy: ['manager'],
    onData: true,
  },
  everyRequirementIsChecked: {
    holds: ({ context }) => unchecked(context).length === 0,
    norm: ({ parameters }) => parameters.requirements.norm,
    removedBy: OFFICER,
    details: ({ context }) => ({ missing: inWords(context, unchecked(context)) }),
  },
  everyRequirementIsMet: {
    holds: ({ context }) => notMet(context).length === 0,
    norm: ({ parameters }) => parameters.requirements.norm,
    removedBy: OFFICER,
    details: ({ context }) => ({ unmet: inWords(context, notMet(context)) }),
  },
  lastAddresseeReached: {
    holds: ({ context, event }) => {
      const reached = new Set([
        ...Object.keys(context.communicated),
        dataOf(event, 'delivery.prove').organisation,
      ]);
      return (
        context.form === null ||
        organisationsOf(context.form).every((organisation) => reached.has(organisation))
      );
    },
    norm: 'L. 241/1990, art. 21-bis',
    removedBy: ['procedure-officer', 'protocol-office'],
    onData: true,
  },
});
