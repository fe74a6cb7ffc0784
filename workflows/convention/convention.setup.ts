import { assign, setup } from 'xstate';
import { dataOf, effects, guardsOf } from '#engine';
import type { ConventionContext, ConventionMachineInput } from './convention.context.js';
import type { ConventionEvent } from './convention.events.js';
import * as keep from './convention.keep.js';
import { rules } from './convention.rules.js';

/** The vocabulary of the machine: its rules as guards, what it keeps, what it owes. */
export const convention = setup({
  types: {
    context: {} as ConventionContext,
    events: {} as ConventionEvent,
    input: {} as ConventionMachineInput,
  },
  guards: guardsOf(rules),
  actions: {
    ...effects,
    keepGrouping: assign(keep.grouping),
    keepReporting: assign({ reporting: ({ event }) => dataOf(event, 'reporting.set') }),
    keepCheck: assign({ checks: ({ context, event }) => [...context.checks, dataOf(event, 'check.record')] }),
    keepDetermination: assign(keep.determination),
    keepVisa: assign(keep.visa),
    keepSignature: assign(keep.signature),
    keepPublication: assign({ publication: ({ event }) => dataOf(event, 'publication.record') }),
    keepPeriod: assign(keep.period),
    keepReport: assign(keep.report),
    keepPayment: assign(keep.orderedPayment),
    keepAdvance: assign(keep.advance),
    keepBalance: assign(keep.finalPayment),
    keepAmendment: assign(keep.amendment),
    keepAmendmentEnd: assign(keep.amendmentEnd),
    keepTermination: assign(keep.termination),
    keepTerminationRunning: assign(keep.terminationRunning),
    keepTerminationEnd: assign(keep.terminationEnd),
    keepNaturalEnd: assign(keep.naturalEnd),
    keepCessation: assign(keep.cessation),
    keepAccount: assign(keep.account),
    keepProposal: assign({ proposed: ({ event }) => dataOf(event, 'reduction.propose') }),
    keepObservations: assign({ observed: true }),
    keepApproval: assign(keep.approval),
    keepRecoveryOrder: assign(keep.recoveryOrder),
    keepRecovery: assign(keep.recovered),
  },
});
