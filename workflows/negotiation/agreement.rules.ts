/** What the agreement may fix: who signs, with how much money, flat rate, co-financing, reductions (R10, R11, R24, R25). */
import { minimumOf, reachesShare, saidEuro, saidPercentage, sumOf } from '#money';
import { defineRules } from '#engine';
import type { Party } from './agreement.js';
import {
  agreementOf,
  atTable,
  organisationsAt,
  type NegotiationArgs,
  type NegotiationContext,
} from './negotiation.context.js';
import type { NegotiationEvent } from './negotiation.events.js';

const AGREEMENT = 'Avviso: negoziazione dell’accordo convenzionale';
const removedBy = ['procedure-officer'];
const parties = (args: NegotiationArgs): Party[] => agreementOf(args)?.parties ?? [];
const flatRate = (args: NegotiationArgs) => agreementOf(args)?.terms.flatRate ?? null;

const organisationsOf = (party: Party) => party.members.map((m) => m.organisation);

const wellFormed = (party: Party): boolean => {
  const organisations = organisationsOf(party);
  return (
    organisations.includes(party.lead) &&
    new Set(organisations).size === organisations.length &&
    sumOf(party.members.map((m) => m.shareBasisPoints)) === 10_000 &&
    (party.grouping === 'single') === (organisations.length === 1)
  );
};

/** Every organisation that signs sits at the table, and signs once. */
function partiesAtTable(args: NegotiationArgs): boolean {
  const signing = parties(args).flatMap(organisationsOf);
  const seated = organisationsAt(args.context);
  const leads = atTable(args.context).map((p) => p.lead);
  return (
    new Set(signing).size === signing.length &&
    signing.every((o) => seated.includes(o)) &&
    parties(args).every((p) => leads.includes(p.lead))
  );
}

const baseOf = (context: NegotiationContext, { contribution }: Party): number =>
  context.parameters.coFinancing.base.value === 'contribution-total'
    ? contribution.total
    : contribution.municipal;

const broughtBy = (party: Party): number => sumOf(party.coFinancing.map((c) => c.amount));

const belowMinimum = (args: NegotiationArgs): Party[] =>
  parties(args).filter(
    (p) =>
      !reachesShare(
        broughtBy(p),
        baseOf(args.context, p),
        args.context.parameters.coFinancing.minimumBasisPoints.value,
      ),
  );

const total = (args: NegotiationArgs, of: 'total' | 'municipal') =>
  sumOf(parties(args).map((p) => p.contribution[of]));

export const agreementRules = defineRules<NegotiationContext, NegotiationEvent>()({
  partiesWellFormed: {
    holds: (args) => parties(args).every(wellFormed),
    norm: 'Avviso: ETS singoli o associati in raggruppamento costituito o costituendo',
    removedBy,
    onData: true,
  },
  partiesAtTable: {
    holds: partiesAtTable,
    norm: AGREEMENT,
    removedBy,
    onData: true,
  },
  withinProgramme: {
    holds: (args) =>
      total(args, 'total') <= args.context.programme.contribution &&
      total(args, 'municipal') <= args.context.programme.municipalShare &&
      parties(args).every((p) => p.contribution.municipal <= p.contribution.total),
    norm: 'Avviso: contributo del programma (L. 241/1990, art. 12)',
    removedBy,
    onData: true,
    details: ({ context }) => ({
      contribution: saidEuro(context.programme.contribution),
      municipal: saidEuro(context.programme.municipalShare),
    }),
  },
  // R24: to the cent, on the base that the notice declares.
  coFinancingReached: {
    holds: (args) => belowMinimum(args).length === 0,
    norm: ({ parameters }) => parameters.coFinancing.minimumBasisPoints.norm,
    removedBy: ['ets-representative', ...removedBy],
    onData: true,
    details: (args) => {
      const share = args.context.parameters.coFinancing.minimumBasisPoints.value;
      const short = belowMinimum(args)[0];
      return {
        share: saidPercentage(share),
        minimum: saidEuro(short ? minimumOf(baseOf(args.context, short), share) : 0),
        brought: saidEuro(short ? broughtBy(short) : 0),
      };
    },
  },
  // R25
  coFinancingOfKind: {
    holds: (args) =>
      parties(args)
        .flatMap((p) => p.coFinancing)
        .every(
          ({ kind, valuation }) =>
            args.context.parameters.coFinancing.kinds.value.includes(kind) &&
            (kind === 'monetary' || valuation !== null),
        ),
    norm: ({ parameters }) => parameters.coFinancing.kinds.norm,
    removedBy,
    onData: true,
  },
  // R10
  flatRateItemsAllowed: {
    holds: (args) =>
      (flatRate(args)?.items ?? []).every((item) =>
        args.context.parameters.reimbursement.flatRate.allowedItems.value.includes(item),
      ),
    norm: ({ parameters }) => parameters.reimbursement.flatRate.allowedItems.norm,
    removedBy,
    onData: true,
    details: ({ context }) => ({
      items: context.parameters.reimbursement.flatRate.allowedItems.value.join(', '),
    }),
  },
  flatRateWithinMaximum: {
    holds: (args) => {
      const maximum = args.context.parameters.reimbursement.flatRate.maximumBasisPoints?.value;
      return maximum === undefined || (flatRate(args)?.basisPoints ?? 0) <= maximum;
    },
    norm: ({ parameters }) => parameters.reimbursement.flatRate.allowedItems.norm,
    removedBy,
    onData: true,
    details: ({ context }) => ({
      maximum: saidPercentage(context.parameters.reimbursement.flatRate.maximumBasisPoints?.value ?? 10_000),
    }),
  },
  // R11: a notice that wants reductions in proportion binds the table; otherwise the table decides.
  reductionAsTheNotice: {
    holds: (args) =>
      args.context.parameters.reimbursement.reductionRule.value === 'as-negotiated' ||
      agreementOf(args)?.terms.reduction.rule === 'proportional',
    norm: ({ parameters }) => parameters.reimbursement.reductionRule.norm,
    removedBy,
    onData: true,
  },
});
