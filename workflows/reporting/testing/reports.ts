/** A demonstration report for the specs of this stage. */
import { given, type Ask } from '../../../libs/engine/testing/given.js';
import { hash, LEAD, MEMBER, officer, partner, prices } from '../../convention/testing/demonstration.js';
import { reporting, type ReportingInput } from '../index.js';
import type { CoFinancingLine, CostLine, Report } from '../report.js';

const norm = 'convenzione dimostrativa';
export const input: ReportingInput = {
  organisation: LEAD,
  members: [LEAD, MEMBER],
  programme: 'P1',
  period: { key: 'p1', from: '2026-01-01', to: '2026-03-31' },
  form: { title: 'Modello A', documentHash: hash('form') },
  activities: [
    { code: 'A1', title: 'Laboratori', lastDay: null },
    { code: 'A2', title: 'Sportello', lastDay: '2026-02-28' },
  ],
  prices,
  flatRate: {
    basisPoints: 700,
    base: 'direct-costs',
    items: ['utenze', 'segreteria'],
    reporting: 'senza documenti',
  },
  parameters: {
    reportDueDays: { value: 30, norm },
    checkDays: { value: 30, norm },
    integrationDays: { value: 10, norm },
    disbursedCostOnly: { value: true, norm },
    coFinancingKinds: { value: ['monetary', 'non-monetary'], norm },
  },
};

export const line = (change: Partial<CostLine> = {}): CostLine => ({
  number: 1,
  organisation: LEAD,
  activity: 'A1',
  category: 'purchases',
  description: 'materiali',
  document: { kind: 'fattura', number: '7', documentHash: hash('invoice 7') },
  incurredOn: '2026-03-10',
  paidOn: '2026-04-02',
  paid: 1_000_00,
  vat: { amount: 0, recoverable: false },
  claimed: 1_000_00,
  work: null,
  item: null,
  ...change,
});
export const staff = (change: Partial<CostLine> = {}): CostLine =>
  line({
    number: 2,
    category: 'staff',
    document: { kind: 'cedolino', number: '3', documentHash: hash('payslip 3') },
    paid: 2_340_00,
    claimed: 2_340_00,
    work: { profile: 'EDU', minutes: 100 * 60 },
    ...change,
  });
export const volunteers = (change: Partial<CoFinancingLine> = {}): CoFinancingLine => ({
  number: 1,
  organisation: MEMBER,
  activity: 'A2',
  kind: 'non-monetary',
  nature: 'volunteer-work',
  description: 'presenza allo sportello',
  amount: 300_00,
  valuation: { source: 'CCNL, livello corrispondente', unit: 'ora', hundredths: 20_00, unitValue: 15_00 },
  evidence: hash('register'),
  onDay: '2026-02-02',
  ...change,
});
export const report = (change: Partial<Report> = {}): Report => ({
  documentHash: hash('report p1'),
  activities: [
    { code: 'A1', state: 'done', description: 'svolta' },
    { code: 'A2', state: 'partly-done', description: 'avviata' },
  ],
  lines: [line()],
  flatRate: null,
  coFinancing: [],
  ...change,
});

export const due = given(reporting, input, { at: '2026-03-31T22:00:00Z' });
export const submit = (change: Partial<Report> = {}, at = '2026-04-20T09:00:00Z'): Ask => ({
  type: 'report.submit',
  by: partner,
  at,
  data: report(change),
});
export const approve = (data: object = {}): Ask => ({
  type: 'report.approve',
  by: officer,
  at: '2026-05-10T09:00:00Z',
  data: { cuts: [], coFinancingCuts: [], ...data },
});
export const note = (change: object = {}): Ask => ({
  type: 'debit-note.present',
  by: partner,
  at: '2026-05-12T09:00:00Z',
  data: {
    number: '1/2026',
    issuedOn: '2026-05-11',
    amount: 1_000_00,
    vat: 0,
    outOfScope: true,
    documentHash: hash('note'),
    ...change,
  },
});
