import type { Procedure } from '#engine';
import { reasonIn } from '#door';
import type { Preview, RecountCase, RecountState } from '#procedures';
import { viewPreviewedTerm } from '#reading';
import { calendarName, type Language } from '#terms';
import type { RecountPreviewView, RecountView } from './recount.schema.js';

export const viewPreview = (
  procedure: Procedure,
  previews: readonly Preview[],
  language: Language,
): RecountPreviewView => ({
  procedures: previews.map(({ procedure: procedureId, calendar, terms }) => ({
    procedureId,
    calendar: calendarName(calendar),
    terms: terms.map((one) => viewPreviewedTerm(procedure, one, language)),
  })),
});

export const viewRecount = (
  { id, askedAt, doneAt, cases }: RecountState,
  refusals: readonly RecountCase[],
  language: Language,
): RecountView => ({
  id,
  status: doneAt === null ? 'under-way' : 'done',
  askedAt: askedAt.toISOString(),
  doneAt: doneAt?.toISOString() ?? null,
  recorded: cases.recorded,
  still: cases.still,
  remaining: cases.owed,
  refused: cases.refused,
  refusals: refusals.map(({ case: caseId, title: caseTitle, reasons }) => ({
    caseId,
    caseTitle,
    reasons: reasons.map(reasonIn(language)),
  })),
});
