/** What may change while the convention runs: more activities within the cap, labour costs after a renewal, cessations. */
import { saidEuro, saidPercentage, sumOf, withinCap } from '#money';
import { civilDateOf, saidDate, startOfDay } from '#terms';
import { dataOf, defineRules } from '#engine';
import { extensionBase, extensionCap, extensionUsed } from './convention.amounts.js';
import {
  allCeasedBy,
  childId,
  runningTargets,
  type ConventionArgs,
  type ConventionContext,
} from './convention.context.js';
import type { ConventionEvent } from './convention.events.js';

const fits = (context: ConventionContext, amount: number): boolean =>
  withinCap(
    sumOf([extensionUsed(context), amount]),
    extensionBase(context),
    context.parameters.extension.capBasisPoints.value,
  );

const capDetails = ({ context }: ConventionArgs) => ({
  share: saidPercentage(context.parameters.extension.capBasisPoints.value),
  base: saidEuro(extensionBase(context)),
  cap: saidEuro(extensionCap(context)),
  left: saidEuro(Math.max(0, extensionCap(context) - extensionUsed(context))),
});

export const extensionRules = defineRules<ConventionContext, ConventionEvent>()({
  // R14: while it is in force, also when the clock is late.
  conventionInForce: {
    holds: ({ context, event }) => {
      const day = civilDateOf(event.occurredAt);
      return context.signed !== null && day >= context.signed.startsOn && day <= context.signed.endsOn;
    },
    norm: 'Avviso: in corso di validità della convenzione',
    removedBy: [],
    from: ({ context, event }) =>
      context.signed && civilDateOf(event.occurredAt) < context.signed.startsOn
        ? startOfDay(context.signed.startsOn)
        : null,
    details: ({ context }) => ({
      from: context.signed ? saidDate(context.signed.startsOn) : '—',
      to: context.signed ? saidDate(context.signed.endsOn) : '—',
    }),
  },
  // R18: all extensions together, pending ones included, to the cent.
  extensionWithinCap: {
    holds: ({ context, event }) => fits(context, dataOf(event, 'amendment.open').amount),
    norm: ({ parameters }) => parameters.extension.capBasisPoints.norm,
    removedBy: [],
    onData: true,
    details: capDetails,
  },
  revisionWithinCap: {
    holds: ({ context, event }) =>
      !context.parameters.extension.ccnlCountsTowardCap.value ||
      fits(context, dataOf(event, 'ccnl.record').amount),
    norm: ({ parameters }) => parameters.extension.ccnlCountsTowardCap.norm,
    removedBy: [],
    onData: true,
    details: capDetails,
  },
  // R13
  revisionForeseen: {
    holds: ({ context }) => context.parameters.labourCost.revisionOnCcnlRenewal.value,
    norm: ({ parameters }) => parameters.labourCost.revisionOnCcnlRenewal.norm,
    removedBy: [],
  },
  agreementOfTheProject: {
    holds: ({ context, event }) =>
      context.agreement.labourCost.agreements.includes(dataOf(event, 'ccnl.record').agreement),
    norm: 'Convenzione: contratti collettivi applicati',
    removedBy: ['manager', 'procedure-officer'],
    onData: true,
    details: ({ context }) => ({ agreements: context.agreement.labourCost.agreements.join(', ') }),
  },
  renewalHasCome: {
    holds: ({ event }) => dataOf(event, 'ccnl.record').renewedOn <= civilDateOf(event.occurredAt),
    norm: 'Avviso: revisione in caso di rinnovo del CCNL',
    removedBy: ['manager', 'procedure-officer'],
    onData: true,
  },
  somethingRunning: {
    holds: ({ context }) => runningTargets(context).activity.length > 0,
    norm: 'Avviso: cessazione di attività, interventi e programmi',
    removedBy: [],
  },
  // Branch: a notice took effect and nothing is left running.
  everythingCeased: {
    holds: ({ context, event }) => {
      const { case: told, outcome, output } = dataOf(event, 'termination.ended');
      if (outcome !== 'effective' || output.lastDay === null) return false;
      const { lastDay, level, target } = output;
      const terminations = context.terminations.map((t) =>
        childId(context, 'termination-notice', t.key) === told
          ? { ...t, state: 'effective' as const, lastDay, level, target }
          : t,
      );
      return allCeasedBy({ ...context, terminations }, lastDay);
    },
    norm: 'Avviso: cessazione con preavviso',
    removedBy: [],
    onData: true,
  },
});
