/** A demonstration convention of programme P2: 294,000.00 euro over 2026-2028, two members, reports every three months. */
import { caseId } from '#engine';
import { given, type Ask, type Scene } from '../../../libs/engine/testing/given.js';
import { noticeParameters } from '../../testing/demonstration.js';
import { convention, conventionInput, type ConventionInput } from '../index.js';
import type { ConventionTerms } from '../../negotiation/agreement.js';
import type { ReportingOutput } from '../../reporting/report.js';
import {
  accountant,
  act,
  anotherCase,
  clock,
  hash,
  LEAD,
  manager,
  MEMBER,
  officer,
  publisher,
} from './demonstration.js';

const norm = 'avviso dimostrativo';
export const terms: ConventionTerms = {
  programme: { code: 'P2', title: 'Giovani e parità' },
  party: {
    lead: LEAD,
    grouping: 'to-be-constituted',
    members: [
      { organisation: LEAD, shareBasisPoints: 6000 },
      { organisation: MEMBER, shareBasisPoints: 4000 },
    ],
    contribution: { total: 294_000_00, municipal: 244_000_00 },
    coFinancing: [
      { code: 'C1', title: 'volontari', kind: 'non-monetary', amount: 20_000_00, valuation: 'CCNL' },
      { code: 'C2', title: 'fondi propri', kind: 'monetary', amount: 9_400_00, valuation: null },
    ],
  },
  project: {
    version: 3,
    documentHash: hash('project'),
    team: [{ figure: 'Educatori professionali', provided: true }],
    activities: [
      {
        code: 'A1',
        title: 'Laboratori',
        intervention: 'I1',
        target: '12 laboratori',
        budget: [{ year: 2026, amount: 50_000_00 }],
      },
      {
        code: 'A2',
        title: 'Sportello',
        intervention: 'I2',
        target: '200 colloqui',
        budget: [{ year: 2026, amount: 30_000_00 }],
      },
    ],
    unitCosts: [{ code: 'EDU', title: 'Educatore', unit: 'hour', labour: true, amount: 23_40 }],
    links: [{ to: 'P5', how: 'incontri trimestrali' }],
  },
  agreement: {
    flatRate: null,
    reporting: { every: 'P3M', form: { title: 'Modello A', documentHash: hash('form') } },
    reduction: { rule: 'as-negotiated', how: 'secondo il verbale 3', hearingDays: 10, recoveryDays: 30 },
    labourCost: { agreements: ['CCNL cooperative sociali'], method: 'costo orario tabellare' },
  },
  concludedOn: '2025-11-28',
};

const duration = {
  durationFrom: { value: '2026-01-01', norm },
  durationTo: { value: '2028-12-31', norm },
};
export const parameters = {
  ...noticeParameters,
  convention: { ...noticeParameters.convention, ...duration },
};
export const input: ConventionInput = conventionInput(terms, parameters);

export const drafted = (changed: ConventionInput = input): Scene =>
  given(convention, changed, { at: '2025-11-28T10:00:00Z' });

const at = '2025-12-10T09:00:00Z';
export const constitute: Ask = {
  type: 'grouping.constitute',
  by: officer,
  at,
  data: { deed: hash('deed'), constitutedOn: '2025-12-09', members: terms.party.members },
};
export const check = (organisation: string, kind: string, change: object = {}): Ask => ({
  type: 'check.record',
  by: officer,
  at,
  data: {
    organisation,
    kind,
    regular: true,
    reference: 'prot. 1',
    checkedOn: '2025-12-10',
    validUntil: '2029-12-31',
    ...change,
  },
});
export const checks: Ask[] = [LEAD, MEMBER].flatMap((o) =>
  ['runts', 'durc', 'antimafia'].map((kind) => check(o, kind)),
);
export const adopt: Ask = {
  type: 'determination.adopt',
  by: manager,
  at,
  act: act('determination', '2025-12-09'),
  data: { cover: [{ commitment: '1/2026', year: 2026, amount: 294_000_00 }] },
};
export const visa = (effectiveOn = '2025-12-11'): Ask => ({
  type: 'visa.record',
  by: accountant,
  at,
  data: { reference: 'visto 1', effectiveOn },
});
export const sign = (change: object = {}, when = '2025-12-15T09:00:00Z'): Ask => ({
  type: 'convention.sign',
  by: manager,
  at: when,
  data: {
    repertory: 'rep. 7/2025',
    documentHash: hash('convention'),
    startsOn: '2026-01-01',
    endsOn: '2028-12-31',
    signatures: [
      { by: 'body', organisation: null, kind: 'digital', verifiedOn: '2025-12-15' },
      { by: 'partner', organisation: LEAD, kind: 'qualified', verifiedOn: '2025-12-15' },
    ],
    ...change,
  },
});
export const ready = (changed?: ConventionInput): Scene =>
  drafted(changed).after(constitute, ...checks, adopt, visa());
export const publish = (
  amounts: [number, number] = [176_400_00, 117_600_00],
  when = '2025-12-20T09:00:00Z',
): Ask => ({
  type: 'publication.record',
  by: publisher,
  at: when,
  data: {
    beneficiaries: [
      { organisation: LEAD, amount: amounts[0] },
      { organisation: MEMBER, amount: amounts[1] },
    ],
    title: 'D.Lgs. 117/2017, art. 55',
    office: 'Settore dimostrativo',
    selection: 'avviso pubblico',
    project: 'https://example.org/progetto',
    curriculum: null,
    publishedOn: '2025-12-20',
    documentHash: hash('publication'),
  },
});
export const inExecution = (changed?: ConventionInput): Scene => ready(changed).after(sign(), publish());

export const periodEnd = (when: string): Ask => ({ type: 'period.end', by: clock, at: when });

/** The end of a report, as its case tells it. */
export const reported = (
  scene: Scene,
  key: string,
  change: { total?: number; coFinancing?: number; outcome?: string } = {},
): Ask => {
  const { total = 10_000_00, coFinancing = 1_000_00, outcome = 'payable' } = change;
  const output: ReportingOutput = {
    period: { key, from: '2026-01-01', to: '2026-03-31' },
    late: false,
    claimed: total,
    approval:
      outcome === 'payable'
        ? {
            checker: 'officer-1',
            cuts: [],
            coFinancingCuts: [],
            direct: total,
            flatRate: 0,
            total,
            byActivity: [{ activity: 'A1', amount: total }],
            coFinancing,
          }
        : null,
    debitNote:
      outcome === 'payable'
        ? {
            number: '1',
            issuedOn: '2026-05-10',
            amount: total,
            vat: 0,
            outOfScope: true,
            documentHash: hash('note'),
          }
        : null,
    activities: [],
  };
  return {
    type: 'report.ended',
    by: anotherCase,
    at: '2026-05-12T09:00:00Z',
    data: { case: caseId(scene.self.id, 'reporting', key), outcome, output },
  };
};
export const pay = (period: string, amount: number, change: Partial<Ask> = {}): Ask => ({
  type: 'payment.order',
  by: accountant,
  at: '2026-05-20T09:00:00Z',
  act: act('liquidation', '2026-05-19'),
  data: { period, amount, mandate: '100/2026' },
  ...change,
});
