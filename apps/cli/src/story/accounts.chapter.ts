/** 2028 - 2029: final accounts, a reduction after a hearing, a recovery to the cent. */
import { sayDate } from '#terms';
import { accounting, act, determination, manager, officer } from './cast.js';
import { A1, conventionOf, P1, P3, P4, P5, type Deal } from './deals.js';
import { NOTICE_AMBITO, NOTICE_COMUNE } from './crema.js';
import type { Stage } from './play.js';
import { document } from './documents.js';

const submitAccount = (stage: Stage, deal: Deal, done: Record<string, number> = {}) =>
  stage.ask(
    conventionOf(deal),
    'account.submit',
    {
      documentHash: document(`Rendiconto finale ${deal.programme}`),
      activities: deal.activities.map(({ code }) => ({
        code,
        doneBasisPoints: done[code] ?? 10_000,
        description: 'Relazione finale (dimostrazione)',
      })),
    },
    { by: deal.lead.representative },
  );

const approve = (
  stage: Stage,
  deal: Deal,
  day: string,
  settlement: object = { disallowances: [], reductions: [] },
) =>
  stage.ask(
    conventionOf(deal),
    'account.approve',
    { ...settlement, answer: null },
    {
      by: manager,
      act: act('determination', 'Settore Servizi sociali', `REND-${deal.programme}`, day, {
        effectiveOn: day,
      }),
    },
  );

export async function accounts(stage: Stage): Promise<void> {
  await stage.to('2029-02-20T10:00');
  for (const deal of [P1, P5, A1]) await submitAccount(stage, deal);
  await submitAccount(stage, P3, { A2: 7_000 });
  await stage.to('2029-03-05T10:00');
  for (const deal of [P1, P5, A1]) await approve(stage, deal, '2029-03-05');
  await recovery(stage);
  await conclude(stage);
}

/** P4 has ceased in February 2028: its account does not wait for the others. */
export async function accountOfCeased(stage: Stage): Promise<void> {
  await stage.to('2028-05-22T10:00');
  await submitAccount(stage, P4);
  await stage.to('2028-06-05T10:00');
  await approve(stage, P4, '2028-06-05');
}

/** R11 and R12: an activity done in part, heard, reduced; what was received above is given back. */
async function recovery(stage: Stage): Promise<void> {
  const convention = conventionOf(P3);
  const reductions = [
    {
      activity: 'A2',
      acceptedBasisPoints: 7_000,
      amount: 11_250,
      reason: 'Lo sportello è rimasto chiuso tre mesi su dieci',
    },
  ];
  const settlement = { disallowances: [], reductions };
  const adopted = act('determination', 'Settore Servizi sociali', 'REND-P3', '2029-03-05', {
    effectiveOn: '2029-03-05',
  });
  await stage.refused(
    convention,
    'account.approve',
    { ...settlement, answer: null },
    { by: manager, act: adopted, for: 'nothingUnheard', why: 'Ridurre senza aver sentito il partner' },
  );
  await stage.ask(convention, 'reduction.propose', settlement, { by: officer });
  await stage.to('2029-03-20T10:00');
  await approve(stage, P3, '2029-03-20', settlement);
  const order = { by: manager, act: determination('REC-P3', '2029-03-20', 'Recupero') };
  await stage.refused(
    convention,
    'recovery.order',
    { amount: 11_251 },
    {
      ...order,
      for: 'recoveryOfTheExcess',
      why: 'Chiedere un centesimo in più di quanto ricevuto in eccesso',
    },
  );
  await stage.ask(convention, 'recovery.order', { amount: 11_250 }, order);
  for (const [day, amount] of [
    ['2029-04-02', 6_000],
    ['2029-04-12', 5_250],
  ] as const) {
    await stage.to(`${day}T10:00`);
    await stage.ask(
      convention,
      'recovery.record',
      { amount, receivedOn: day, evidence: document(`Contabile del bonifico, ${sayDate(day)}`) },
      { by: accounting },
    );
  }
}

async function conclude(stage: Stage): Promise<void> {
  await stage.to('2029-04-20T10:00');
  for (const { root } of [NOTICE_COMUNE, NOTICE_AMBITO]) {
    await stage.ask(
      root,
      'notice.conclude',
      { report: document('Relazione finale della procedura') },
      { by: manager, act: determination('FINE', '2029-04-20', 'Chiusura del procedimento') },
    );
  }
}
