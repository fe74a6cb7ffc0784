/** 2026 - 2028: twelve quarters of reports, cuts, debit notes and payments; and what changes on the way. */
import { accountOfCeased } from './accounts.chapter.js';
import { accounting, act, officer } from './cast.js';
import { renewChecks } from './signing.chapter.js';
import { activityOf, conventionOf, DEALS, P3, P4, P5, reportOf, type Deal } from './deals.js';
import { extension, extensionTooMuch } from './extension.js';
import { labourCost, revisedRate } from './labour-cost.js';
import type { Stage } from './play.js';
import { costLine, quarterly, QUARTERS, reportFor, type Line, type Quarter } from './reports.js';
import { termination } from './termination.js';
import { document } from './documents.js';

const CEASED = 9;

export async function execution(stage: Stage): Promise<void> {
  for (const quarter of QUARTERS) {
    await before(stage, quarter);
    const reporting = DEALS.filter((deal) => deal !== P4 || quarter.number <= CEASED);
    await submitAll(stage, quarter, reporting);
    await checkAll(stage, quarter, reporting);
    await notesAll(stage, quarter, reporting);
    await payAll(stage, quarter, reporting);
    if (quarter.number === QUARTERS.length) stage.note('fine delle convenzioni: restano i rendiconti finali');
  }
}

/** What happens in a quarter besides its report, in order of date. */
async function before(stage: Stage, { number }: Quarter): Promise<void> {
  if (number === 2) await extension(stage);
  if (number === 3) await extensionTooMuch(stage);
  if (number === 5) await labourCost(stage);
  if (number === 7) await termination(stage);
  if (number === CEASED + 1) await accountOfCeased(stage);
}

function linesOf(deal: Deal, quarter: Quarter): Line[] {
  const activity = activityOf(deal);
  const due = quarterly(deal, quarter);
  if (deal !== P5)
    return [{ activity, category: 'services', description: 'Servizi per l’attività', paid: due }];
  const hours = 6_000;
  const staff = hours * (quarter.number > CCNL_FROM ? revisedRate : 2_340);
  return [
    { activity, category: 'staff', description: 'Educatori', paid: staff, hours },
    { activity, category: 'services', description: 'Servizi per l’attività', paid: due - hours * 2_340 },
  ];
}

/** The revision holds from March 2027, in the fifth quarter; costs are those of its last day. */
const CCNL_FROM = 4;

/** P4 lets the term of its second report pass. */
const isLate = (deal: Deal, { number }: Quarter): boolean => deal === P4 && number === 2;

async function lateReport(stage: Stage, quarter: Quarter): Promise<void> {
  const report = reportOf(P4, quarter.number);
  await stage.ask(report, 'report.submit', reportFor(P4, quarter, linesOf(P4, quarter)), {
    by: P4.lead.representative,
    why: 'In ritardo, dopo il richiamo dell’orologio',
  });
  await stage.ask(report, 'report.approve', { cuts: [], coFinancingCuts: [] }, { by: officer });
}

async function submitAll(stage: Stage, quarter: Quarter, deals: readonly Deal[]): Promise<void> {
  await stage.to(`${quarter.submit}T10:00`);
  for (const deal of deals) {
    if (quarter.number === 1 && deal === P3) await firstReport(stage, quarter);
    else if (!isLate(deal, quarter)) await submit(stage, deal, quarter);
  }
}

const submit = (stage: Stage, deal: Deal, quarter: Quarter) =>
  stage.ask(
    reportOf(deal, quarter.number),
    'report.submit',
    reportFor(deal, quarter, linesOf(deal, quarter)),
    { by: deal.lead.representative, unsaid: true },
  );

/** The first report of P3: what is refused, what is asked again. */
async function firstReport(stage: Stage, quarter: Quarter): Promise<void> {
  const report = reportOf(P3, 1);
  const by = P3.lead.representative;
  const [one, two] = P3.activities.map(({ code }) => code) as [string, string];
  const good: Line[] = [
    { activity: one, category: 'purchases', description: 'Libri e materiali', paid: 50_000 },
    { activity: two, category: 'services', description: 'Sportello digitale', paid: 37_500 },
  ];
  const refused = (lines: Line[], code: string, why: string) =>
    stage.refused(report, 'report.submit', reportFor(P3, quarter, lines), { by, for: code, why });
  await refused(
    [{ ...(good[0] as Line), claimed: 55_000 }],
    'onlyDisbursedCosts',
    'Chiedere più di quanto pagato',
  );
  await refused(
    [{ ...(good[0] as Line), vat: { amount: 9_000, recoverable: true } }],
    'recoverableVatNotClaimed',
    'Chiedere l’IVA recuperabile',
  );
  await refused([{ ...(good[0] as Line), category: 'margin' }], '/lines/0/category', 'Chiedere un margine');
  await stage.ask(report, 'report.submit', reportFor(P3, quarter, good), { by });
  await stage.to('2026-04-22T10:00');
  await stage.ask(
    report,
    'report.return',
    { requests: [{ line: 2, what: 'Manca la prova del servizio reso' }] },
    { by: officer },
  );
  await stage.to('2026-04-27T10:00');
  await stage.ask(
    report,
    'report.integrate',
    {
      lines: [costLine(P3, quarter, good[1] as Line, 2)],
      explanation: 'Allegato il registro delle presenze',
    },
    { by },
  );
}

async function checkAll(stage: Stage, quarter: Quarter, deals: readonly Deal[]): Promise<void> {
  await stage.to(`${quarter.approve}T10:00`);
  for (const deal of deals.filter((one) => !isLate(one, quarter))) {
    const cuts =
      quarter.number === 1 && deal === P3
        ? [
            {
              line: 1,
              amount: 5_000,
              rule: 'not-documented',
              reason: 'Una fattura non è leggibile: importo non documentato',
            },
          ]
        : [];
    await stage.ask(
      reportOf(deal, quarter.number),
      'report.approve',
      { cuts, coFinancingCuts: [] },
      { by: officer, ...(cuts.length > 0 ? { why: 'Tagliati 50,00 euro' } : { unsaid: true }) },
    );
  }
}

/** What is approved: what was claimed less the one cut. */
const approved = (deal: Deal, quarter: Quarter): number =>
  quarter.number === 1 && deal === P3
    ? 82_500
    : linesOf(deal, quarter).reduce((sum, line) => sum + line.paid, 0);

async function notesAll(stage: Stage, quarter: Quarter, deals: readonly Deal[]): Promise<void> {
  await stage.to(`${quarter.note}T10:00`);
  if (quarter.number === 1) {
    await stage.refused(conventionOf(P3), 'payment.order', payment(P3, quarter), {
      by: accounting,
      act: liquidation(P3, quarter, quarter.note),
      for: 'reportApprovedWithDebitNote',
      why: 'Pagare senza nota di debito',
    });
    const withVat = { ...note(P3, quarter), vat: 18_150, outOfScope: false };
    await stage.refused(reportOf(P3, 1), 'debit-note.present', withVat, {
      by: P3.lead.representative,
      for: 'debitNoteWithoutVat',
      why: 'Presentare una nota di debito con IVA',
    });
  }
  if (quarter.number === 2) await lateReport(stage, quarter);
  for (const deal of deals) {
    await stage.ask(reportOf(deal, quarter.number), 'debit-note.present', note(deal, quarter), {
      by: deal.lead.representative,
      ...(quarter.number === 1 ? {} : { unsaid: true as const }),
    });
  }
}

const note = (deal: Deal, quarter: Quarter) => ({
  number: `ND ${deal.programme}/${quarter.number}`,
  issuedOn: quarter.note,
  amount: approved(deal, quarter),
  vat: 0,
  outOfScope: true,
  documentHash: document(`Nota di debito ${deal.programme}/${quarter.number}`),
});

const payment = (deal: Deal, quarter: Quarter) => ({
  period: `p${quarter.number}`,
  amount: approved(deal, quarter),
  mandate: `DIMOSTRAZIONE ${deal.programme}/${quarter.number}`,
});

const liquidation = (deal: Deal, quarter: Quarter, day: string) =>
  act('liquidation', 'Settore Servizi sociali', `L-${deal.programme}-${quarter.number}`, day, {
    effectiveOn: day,
  });

async function payAll(stage: Stage, quarter: Quarter, deals: readonly Deal[]): Promise<void> {
  await stage.to(`${quarter.pay}T10:00`);
  for (const deal of deals) {
    // Registers and contributions are checked again every third quarter: a check lasts a year.
    if (quarter.number % 3 === 0) await renewChecks(stage, deal, quarter.pay);
    await stage.ask(conventionOf(deal), 'payment.order', payment(deal, quarter), {
      by: accounting,
      act: liquidation(deal, quarter, quarter.pay),
      ...(quarter.number === 1 ? {} : { unsaid: true as const }),
    });
  }
  stage.note(
    `trimestre ${quarter.number}: ${deals.length} rendicontazioni approvate, ${deals.length} note di debito, ${deals.length} pagamenti`,
  );
}
