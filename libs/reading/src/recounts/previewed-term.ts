/** One open term, as the preview of an act for many cases shows it. */
import type { Procedure } from '#engine';
import type { PreviewedTerm } from '#procedures';
import { explainTerm, sayInstant, type Language } from '#terms';
import { sayTerm, textsOf } from '../words/workflow-words.js';

export function viewPreviewedTerm(procedure: Procedure, one: PreviewedTerm, language: Language) {
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
