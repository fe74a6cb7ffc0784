/** An extension of exactly 25.00% of the value of P3, and one cent more (001:105). */
import { caseId } from '#engine';
import { act, manager, officer } from './cast.js';
import { activityOf, conventionOf, P3 } from './deals.js';
import type { Stage } from './play.js';
import { publish } from './signing.chapter.js';
import { document } from './documents.js';

const CONVENTION = conventionOf(P3);
const AMENDMENT = caseId(CONVENTION, 'amendment', 'a1');
/** 25.00% of 10,500.00 euro. */
export const EXTENSION = 262_500;

export async function extension(stage: Stage): Promise<void> {
  const motivation = 'Nuove letture nei quartieri, emerse dal monitoraggio';
  await stage.to('2026-06-10T09:00');
  await stage.refused(
    CONVENTION,
    'amendment.open',
    { amount: EXTENSION, motivation },
    { by: P3.lead.representative, for: 'not-yours-role', why: 'Chiedere da sé un’estensione' },
  );
  await stage.ask(
    CONVENTION,
    'amendment.open',
    { amount: EXTENSION, motivation },
    { by: manager, why: '2.625,00 euro: esattamente il 25,00% di 10.500,00' },
  );
  const lines = [
    { activity: activityOf(P3), unitCost: 'LAB', hundredths: 10_500, unitAmount: 2_500, total: EXTENSION },
  ];
  await stage.refused(
    AMENDMENT,
    'terms.agree',
    { lines, amount: EXTENSION },
    { by: officer, for: 'tableReopenedFirst', why: 'Concordare l’estensione senza riaprire il tavolo' },
  );
  await stage.ask(
    AMENDMENT,
    'table.reopen',
    {
      sessionOn: '2026-06-18',
      place: 'Sala del Comune',
      convocation: document('Convocazione del tavolo riaperto'),
    },
    { by: officer },
  );
  await stage.to('2026-06-18T17:00');
  await stage.ask(
    AMENDMENT,
    'session.record',
    {
      heldOn: '2026-06-18',
      minutes: document('Verbale del tavolo riaperto per l’estensione'),
      present: [P3.lead.id],
    },
    { by: officer },
  );
  const dearer = lines.map((line) => ({ ...line, hundredths: 10_000, unitAmount: 2_625 }));
  await stage.refused(
    AMENDMENT,
    'terms.agree',
    { lines: dearer, amount: EXTENSION },
    {
      by: officer,
      for: 'costsOfTheProject',
      why: 'Concordare un costo più alto di quello del progetto definitivo',
    },
  );
  await stage.ask(AMENDMENT, 'terms.agree', { lines, amount: EXTENSION }, { by: officer });
  await sign(stage, AMENDMENT, '2026-06-25', EXTENSION, 'EST-P3', P3.lead.id);
  await stage.to('2026-06-26T09:00');
  await publish(stage, P3, P3.contribution + EXTENSION, '2026-06-26');
}

export async function sign(
  stage: Stage,
  amendment: string,
  day: string,
  amount: number,
  number: string,
  partner: string,
): Promise<void> {
  await stage.to(`${day}T09:00`);
  const adopted = act('determination', 'Settore Servizi sociali', number, day, { effectiveOn: day });
  await stage.ask(
    amendment,
    'determination.adopt',
    { cover: [{ commitment: `impegno ${number}`, year: Number(day.slice(0, 4)), amount }] },
    { by: manager, act: adopted },
  );
  await stage.ask(
    amendment,
    'addendum.sign',
    {
      repertory: `rep. DIMOSTRAZIONE ${number}`,
      documentHash: document(`Integrazione della convenzione n. ${number}`),
      signatures: [
        { by: 'body', organisation: null, kind: 'digital', verifiedOn: day },
        { by: 'partner', organisation: partner, kind: 'digital', verifiedOn: day },
      ],
    },
    { by: manager },
  );
}

export async function extensionTooMuch(stage: Stage): Promise<void> {
  await stage.to('2026-09-07T09:00');
  await stage.refused(
    CONVENTION,
    'amendment.open',
    { amount: 1, motivation: 'Un centesimo oltre il limite' },
    { by: manager, for: 'extensionWithinCap', why: 'Estendere ancora, di un centesimo' },
  );
}
