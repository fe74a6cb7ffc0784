/** People, organisations, acts and parameters for the specs of the stages. All fictitious. */
import { derivedId, type Act, type Actor } from '#engine';
import type { NoticeParameters } from '../parameters.js';

const clause = 'Avviso dimostrativo';
export const given = <Value>(value: Value, norm = clause) => ({ value, norm });

export const person = (name: string): string => derivedId('person', name);
export const organisation = (name: string): string => derivedId('organisation', name);
export const hash = (letter: string): string => letter.repeat(64);

const inRole = (role: string): Actor => ({ person: person(role), role });
export const officer = inRole('procedure-officer');
export const manager = inRole('manager');
export const executive = inRole('executive');
export const planOffice = inRole('plan-office');
export const protocol = inRole('protocol-office');
export const secretary = inRole('commission-secretary');
export const publisher = inRole('publication-officer');
export const commissioner = (name: string): Actor => ({ person: person(name), role: 'commissioner' });
export const partner = (name: string): Actor => ({
  person: person(`representative of ${name}`),
  role: 'ets-representative',
  onBehalfOf: organisation(name),
});

export const determination = (date: string, more: Partial<Act> = {}): Act => ({
  type: 'determination',
  body: 'Settore dimostrativo',
  number: '1/2027',
  date,
  effectiveOn: date,
  ...more,
});
export const resolution = (type: string, date: string): Act => ({
  type,
  body: 'Organo dimostrativo',
  number: '2',
  date,
});

const criteria = [
  { code: 'quality', title: 'Qualità della proposta', maxPoints: 60, minPoints: 30 },
  { code: 'network', title: 'Rete sul territorio', maxPoints: 40 },
];

/** A competitive notice that opens on 7 January 2027 and closes on 8 February 2027 at noon. */
export const noticeParameters: NoticeParameters = {
  contributionTotal: given('as-stated'),
  minimumPublicationDays: given(20),
  applications: {
    openAt: given('2027-01-07T09:00'),
    closeAt: given('2027-02-08T12:00'),
    closingEvent: given('received'),
  },
  clarifications: { askBeforeDays: given(7), answerBeforeDays: given(4) },
  rescueDays: given(5),
  rescueRounds: given(1),
  tenBisPolicy: given('not-applicable'),
  procedureTerm: given({ count: 180, unit: 'days' }),
  requirements: given([
    {
      code: 'RUNTS',
      text: 'Iscrizione al RUNTS',
      norm: 'D.Lgs. 117/2017, art. 4',
      documents: [],
    },
    {
      code: 'PLAN',
      text: 'Proposta e piano economico',
      norm: clause,
      documents: [
        { code: 'proposal', title: 'Proposta progettuale', rescuable: false },
        { code: 'statute', title: 'Statuto', rescuable: true },
      ],
    },
  ]),
  exclusionCauses: given([
    { code: 'false-declaration', text: 'Dichiarazioni non vere', norm: 'D.P.R. 445/2000, art. 75' },
  ]),
  groupings: { allowed: given(true), toBeConstituted: given(true), constitutionBy: given('signature') },
  workDays: { admissibilityDays: given(10), evaluationDays: given(20), checksDays: given(30) },
  selection: {
    mode: given('competitive'),
    criteria: given(criteria),
    threshold: given(60),
    aggregation: given('mean-of-commissioners'),
    rounding: given({ decimals: 2, mode: 'half-up' }),
    ties: given([{ rule: 'criterion', criterion: 'quality' }, { rule: 'co-financing' }, { rule: 'draw' }]),
    tableSeats: given('all-above-threshold'),
  },
  commission: {
    size: given(3),
    minimumSize: given(3),
    maximumSize: given(5),
    incompatibilities: given([
      { code: 'conflict', text: 'Conflitto di interessi', norm: 'L. 241/1990, art. 6-bis' },
    ]),
  },
  table: {
    maximumDays: given(45),
    minimumSessions: given(1),
    convocationDays: given(3),
    coordinationMeetings: given(1),
    teamRequired: given(true),
  },
  convention: {
    per: given('programme'),
    requiresDeterminationEffective: given(true),
    durationFrom: given('2027-09-01'),
    durationTo: given('2030-08-31'),
    signatureDays: given(30),
    reportingPeriod: given('P3M'),
    reportDueDays: given(30),
    checkDays: given(30),
    integrationDays: given(10),
    paymentDays: given(30),
    finalAccountDays: given(60),
  },
  reimbursement: {
    vat: given('out-of-scope'),
    disbursedCostOnly: given(true),
    flatRate: { allowedItems: given(['Spese di gestione']) },
    advancesBasisPoints: given(0),
    reductionRule: given('as-negotiated'),
    publicationThreshold: given(100_000),
  },
  coFinancing: {
    minimumBasisPoints: given(1000),
    base: given('contribution-total'),
    kinds: given(['monetary', 'non-monetary']),
  },
  extension: {
    capBasisPoints: given(2500),
    base: given('contribution'),
    per: given('convention'),
    cumulative: given(true),
    ccnlCountsTowardCap: given(false),
    requiresReopenedTable: given(true),
    durationUnchanged: given(true),
    tableReopenedWithinDays: given(30),
  },
  labourCost: { revisionOnCcnlRenewal: given(true) },
  termination: {
    minimumMonths: given(6),
    grounds: given(['supervening-needs', 'planning-acts', 'reduced-resources']),
    levels: given(['activity', 'intervention', 'programme']),
    servedBy: given('body'),
    startsFrom: given('proven-delivery'),
    monthEnd: given('last-day'),
  },
  reminders: given([]),
};
