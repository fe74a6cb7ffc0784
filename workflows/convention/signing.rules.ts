/** Before the signature. */
import { capOf, minimumOf, reachesShare, saidEuro, saidPercentage, sumOf } from '#money';
import { civilDateOf, saidDate, startOfDay } from '#terms';
import { dataOf, defineRules } from '#engine';
import { coFinancingAgreed, granted } from './convention.amounts.js';
import { organisationsOf, type ConventionArgs, type ConventionContext } from './convention.context.js';
import type { ConventionEvent } from './convention.events.js';

const today = ({ event }: ConventionArgs) => civilDateOf(event.occurredAt);

/** D.Lgs. 159/2011, art. 83 c. 3 lett. e: no antimafia documentation up to 150,000 euro, signed extensions included. */
const ANTIMAFIA_ABOVE = 150_000_00;

/** Checks that a member lacks on this day. */
export function missingChecks(context: ConventionContext, day: string): string[] {
  const wanted = granted(context) > ANTIMAFIA_ABOVE ? ['runts', 'durc', 'antimafia'] : ['runts', 'durc'];
  return organisationsOf(context).flatMap((organisation) =>
    wanted.filter((kind) => {
      const last = context.checks.filter((c) => c.organisation === organisation && c.kind === kind).at(-1);
      return !last?.regular || last.checkedOn > day || last.validUntil < day;
    }),
  );
}

/** What the co-financing is a share of: the whole contribution, or the part of the municipality. */
export const coFinancingBase = ({
  party,
  parameters,
}: Pick<ConventionContext, 'party' | 'parameters'>): number =>
  parameters.coFinancing.base.value === 'contribution-total'
    ? party.contribution.total
    : party.contribution.municipal;

const sameMembers = ({ context, event }: ConventionArgs): boolean => {
  const { members } = dataOf(event, 'grouping.constitute');
  const named = members.map((m) => m.organisation).sort();
  return (
    JSON.stringify(named) === JSON.stringify(organisationsOf(context).sort()) &&
    sumOf(members.map((m) => m.shareBasisPoints)) === 10_000
  );
};

const signing = (args: ConventionArgs) => dataOf(args.event, 'convention.sign');

export const signingRules = defineRules<ConventionContext, ConventionEvent>()({
  groupingToBeConstituted: {
    holds: ({ context }) => context.grouping === 'to-be-constituted',
    norm: 'Avviso: raggruppamento costituendo',
    removedBy: [],
  },
  sameMembers: {
    holds: sameMembers,
    norm: 'Avviso: composizione del raggruppamento',
    removedBy: ['procedure-officer'],
    onData: true,
  },
  // R03: constituted before the convention.
  groupingConstituted: {
    holds: ({ context }) => context.grouping !== 'to-be-constituted',
    norm: 'Avviso: raggruppamento da costituire prima della convenzione',
    removedBy: ['procedure-officer'],
  },
  // R09: no period and no form by default.
  reportingFixed: {
    holds: ({ context }) => context.reporting !== null,
    norm: 'Avviso: forme della rendicontazione stabilite nella convenzione',
    removedBy: ['procedure-officer'],
  },
  // L. 241/1990, art. 11 c. 4-bis.
  determinationEffective: {
    holds: ({ context, event }) => {
      if (!context.determination) return false;
      if (!context.parameters.convention.requiresDeterminationEffective.value) return true;
      const { effectiveOn } = context.determination;
      return effectiveOn !== null && effectiveOn <= civilDateOf(event.occurredAt);
    },
    norm: 'L. 241/1990, art. 11 c. 4-bis; D.Lgs. 267/2000, art. 183 c. 7',
    removedBy: ['manager', 'accounting-officer'],
    from: ({ context }) =>
      context.determination?.effectiveOn ? startOfDay(context.determination.effectiveOn) : null,
  },
  determinationAdopted: {
    holds: ({ context }) => context.determination !== null,
    norm: 'D.Lgs. 267/2000, art. 183 c. 7',
    removedBy: ['manager'],
  },
  coverIsEnough: {
    holds: ({ context, event }) =>
      sumOf(dataOf(event, 'determination.adopt').cover.map((c) => c.amount)) >=
      context.party.contribution.total,
    norm: 'D.Lgs. 267/2000, art. 183 e art. 191',
    removedBy: ['manager', 'accounting-officer'],
    onData: true,
    details: ({ context }) => ({ amount: saidEuro(context.party.contribution.total) }),
  },
  visaAfterDetermination: {
    holds: ({ context, event }) =>
      dataOf(event, 'visa.record').effectiveOn >= (context.determination?.on ?? ''),
    norm: 'D.Lgs. 267/2000, art. 183 c. 7',
    removedBy: ['accounting-officer'],
    onData: true,
  },
  checksValid: {
    holds: (args) => missingChecks(args.context, today(args)).length === 0,
    norm: 'D.Lgs. 117/2017, art. 4; D.M. 30.1.2015 (DURC); D.Lgs. 159/2011, art. 83',
    removedBy: ['procedure-officer'],
    details: (args) => ({
      missing: [...new Set(missingChecks(args.context, today(args)))].join(', ').toUpperCase(),
    }),
  },
  checkOfAMember: {
    holds: ({ context, event }) => {
      const { organisation, checkedOn, validUntil } = dataOf(event, 'check.record');
      return (
        organisationsOf(context).includes(organisation) &&
        checkedOn <= civilDateOf(event.occurredAt) &&
        validUntil >= checkedOn
      );
    },
    norm: 'D.P.R. 445/2000, art. 71',
    removedBy: ['procedure-officer'],
    onData: true,
  },
  // R24, R25: to the cent, of money or not.
  coFinancingReached: {
    holds: ({ context }) =>
      reachesShare(
        coFinancingAgreed(context),
        coFinancingBase(context),
        context.parameters.coFinancing.minimumBasisPoints.value,
      ),
    norm: ({ parameters }) => parameters.coFinancing.minimumBasisPoints.norm,
    removedBy: [],
    details: ({ context }) => {
      const share = context.parameters.coFinancing.minimumBasisPoints.value;
      return {
        share: saidPercentage(share),
        minimum: saidEuro(minimumOf(coFinancingBase(context), share)),
        agreed: saidEuro(coFinancingAgreed(context)),
      };
    },
  },
  bothSigned: {
    holds: (args) => {
      const { signatures } = signing(args);
      const byPartner = (s: (typeof signatures)[number]) =>
        s.by === 'partner' && s.organisation === args.context.party.lead;
      return signatures.some((s) => s.by === 'body') && signatures.some(byPartner);
    },
    norm: 'L. 241/1990, art. 11 c. 2 e art. 15 c. 2-bis; D.Lgs. 82/2005, art. 24',
    removedBy: ['manager', 'ets-representative'],
    onData: true,
  },
  withinTheNotice: {
    holds: (args) => {
      const { startsOn, endsOn } = signing(args);
      const { durationFrom, durationTo } = args.context.parameters.convention;
      return startsOn >= durationFrom.value && endsOn <= durationTo.value && startsOn <= endsOn;
    },
    norm: ({ parameters }) => parameters.convention.durationTo.norm,
    removedBy: ['manager'],
    onData: true,
    details: ({ context }) => ({
      from: saidDate(context.parameters.convention.durationFrom.value),
      to: saidDate(context.parameters.convention.durationTo.value),
    }),
  },
  startsOnceSigned: {
    holds: (args) => signing(args).startsOn >= today(args),
    norm: 'L. 241/1990, art. 11 c. 2 (nessun avvio prima della firma)',
    removedBy: ['manager'],
    onData: true,
  },
});

/** The advance that the notice allows, to the cent. */
export const advanceCap = ({ party, parameters }: ConventionContext): number =>
  capOf(party.contribution.total, parameters.reimbursement.advancesBasisPoints.value);
