/** Fields that the data of many events share, with the sentence that a wrong one gets, and what a form shows for them. */
import { isCivilDate, isInstant } from '#terms';
import { z } from 'zod';
import { refersTo } from './references.js';

export const civilDate = z
  .string()
  .refine(isCivilDate, 'Occorre una data nella forma AAAA-MM-GG.')
  .meta({ format: 'date' });
export const instant = z
  .string()
  .refine(isInstant, 'Occorre un istante nella forma 2026-11-30T11:00:00Z.')
  .meta({ format: 'date-time' });
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'Occorre l’impronta SHA-256 del documento: 64 cifre esadecimali.');
/** Why: the reasons of fact and of law (L. 241/1990, art. 3). */
export const motivation = z.string().trim().min(10, 'Occorre una motivazione (L. 241/1990, art. 3).');
/** Euro cents. */
export const cents = z
  .number()
  .int('Occorre un importo in centesimi interi.')
  .nonnegative('L’importo non può essere negativo.')
  .max(1e13)
  .meta({ unit: 'euro-cents' });
export const caseRef = z.uuid();
export const organisationRef = refersTo('organisation', z.uuid());
/** A person of the body. */
export const personRef = refersTo('person', z.uuid('Occorre il codice della persona.'));
export const code = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'Occorre un codice di lettere, cifre, punto, trattino.');
/** How often, in months or years. */
export const interval = z
  .string()
  .regex(/^P[1-9]\d?[MY]$/, 'Occorre un numero di mesi o di anni, da 1 a 99 (nei dati: P3M, P1Y).')
  .meta({ format: 'duration' });
/** What a parent is told when a child ends. */
export const childEnded = <Output extends z.ZodType>(output: Output) =>
  z.strictObject({ case: caseRef, outcome: z.string().min(1), output });
