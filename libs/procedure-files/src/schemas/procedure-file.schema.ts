import { z } from 'zod';
import { body, document, payer } from './body.schema.js';
import { coProgramming } from './co-programming.schema.js';
import * as life from './convention-parameters.schema.js';
import * as intake from './intake-parameters.schema.js';
import { oneOf, wholeNumber } from './leaves.js';
import { act, plan, procedure } from './procedure.schema.js';
import { programme } from './programme.schema.js';
import * as choice from './selection-parameters.schema.js';
import { sourced } from './sourced.schema.js';

const common = {
  format: oneOf('iter-procedure/1').describe('la versione del formato'),
  body,
  documents: z.array(document).describe('i documenti da cui vengono i dati'),
  acts: z.array(act).describe('gli atti già adottati'),
};

const noticeParameters = z
  .strictObject({
    contributionTotal: sourced(
      oneOf('as-stated', 'annual-times-years'),
      'quale contributo fa da base se il totale scritto e la somma degli anni non coincidono',
    ),
    minimumPublicationDays: intake.minimumPublicationDays,
    applications: intake.intake,
    clarifications: intake.clarifications,
    rescueDays: sourced(wholeNumber(1), 'quanti giorni ha un ente per integrare la domanda'),
    rescueRounds: sourced(wholeNumber(0), 'quante volte si può chiedere un’integrazione'),
    tenBisPolicy: sourced(
      oneOf('mandatory', 'self-bound', 'not-applicable'),
      'se prima di escludere si dà il preavviso di rigetto (L. 241/1990, art. 10-bis)',
    ),
    procedureTerm: intake.procedureTerm,
    requirements: intake.requirements,
    exclusionCauses: intake.exclusionCauses,
    groupings: intake.groupings,
    workDays: choice.workDays,
    selection: choice.selection,
    commission: choice.commission,
    table: choice.table,
    convention: life.convention,
    reimbursement: life.reimbursement,
    coFinancing: life.coFinancing,
    extension: life.extension,
    labourCost: life.labourCost,
    termination: life.termination,
    reminders: intake.reminders,
  })
  .describe('i parametri dell’avviso, ciascuno con la sua fonte');

const coProgrammingParameters = z
  .strictObject({
    minimumPublicationDays: intake.minimumPublicationDays,
    adhesions: intake.intake,
    clarifications: intake.clarifications,
    procedureTerm: intake.procedureTerm,
    reminders: intake.reminders,
  })
  .describe('i parametri della co-programmazione, ciascuno con la sua fonte');

function ofKind<const Kind extends string>(kind: Kind) {
  return procedure.extend({ kind: oneOf(kind).describe('che cosa è la procedura') }).describe('la procedura');
}

/** A co-design notice with its programmes (D.Lgs. 117/2017, art. 55 c. 3 and 4). */
export const noticeFile = z.strictObject({
  ...common,
  procedure: ofKind('notice'),
  plans: z.array(plan).describe('i piani e bilanci su cui la procedura si regge'),
  payers: z.array(payer).min(1).describe('chi paga'),
  programmes: z.array(programme).min(1).describe('i programmi'),
  parameters: noticeParameters,
});

/** A co-programming path (D.Lgs. 117/2017, art. 55 c. 2). */
export const coProgrammingFile = z.strictObject({
  ...common,
  procedure: ofKind('co-programming'),
  coProgramming,
  parameters: coProgrammingParameters,
});

export type NoticeFile = z.infer<typeof noticeFile>;
export type CoProgrammingFile = z.infer<typeof coProgrammingFile>;
export type NoticeParameters = NoticeFile['parameters'];
export type CoProgrammingParameters = CoProgrammingFile['parameters'];

/** One procedure of one body, read and found whole. Plain JSON: amounts in cents, shares in basis points, dates as text. */
export type ProcedureFile = NoticeFile | CoProgrammingFile;
