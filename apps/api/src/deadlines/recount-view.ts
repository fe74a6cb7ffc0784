import type { Procedure } from '#engine';
import { reasonIn } from '#door';
import type { Preview, PreviewedTerm, RecountCase, RecountState } from '#procedures';
import { sayTerm, textsOf } from '#reading';
import { calendarName, explainTerm, sayInstant, type Language } from '#terms';
import type { RecountPreviewView, RecountView } from './recount.schema.js';

export const viewPreview = (
  procedure: Procedure,
  previews: readonly Preview[],
  language: Language,
): RecountPreviewView => ({
  procedures: previews.map(({ procedure: procedureId, calendar, terms }) => ({
    procedureId,
    calendar: calendarName(calendar),
    terms: terms.map((one) => viewTerm(procedure, one, language)),
  })),
});

function viewTerm(procedure: Procedure, one: PreviewedTerm, language: Language) {
  const texts = textsOf(procedure, { workflow: one.workflow, workflowVersion: one.version }, language);
  const toAt = one.what === 'moves' ? new Date(one.move.dueAt).toISOString() : null;
  return {
    caseId: one.case,
    caseTitle: one.title,
    term: one.term,
    key: one.key,
    name: sayTerm(texts, one.term),
    what: one.what,
    fromAt: one.from,
    fromText: sayInstant(one.from, language),
    toAt,
    toText: toAt === null ? null : sayInstant(toAt, language),
    past: one.what === 'moves' && one.past,
    why: whyOf(one, language),
  };
}

function whyOf(one: PreviewedTerm, language: Language): string | null {
  if (one.what === 'fails') return one.why[language];
  return one.what === 'moves' && one.move.computed ? explainTerm(one.move.computed, language) : null;
}

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
