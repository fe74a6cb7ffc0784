import type { Procedure } from '#engine';
import { reasonIn } from '#door';
import type { Left, Preview, PreviewedTerm, Recounted } from '#procedures';
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

export const viewApplied = ({ applied, left, broken }: Recounted, language: Language): RecountView => ({
  complete: broken === null && !left.some(({ why }) => why === 'next-request'),
  recorded: applied.filter(({ answer }) => answer.ok).length,
  refused: applied.filter(({ answer }) => !answer.ok).length,
  left: left.map(({ case: caseId, why }) => ({ caseId, why, text: whyLeft[why][language] })),
  cases: applied.map(({ case: caseId, answer }) => ({
    caseId,
    recorded: answer.ok,
    revision: answer.revision ?? null,
    reasons: answer.ok ? [] : answer.reasons.map(reasonIn(language)),
  })),
});

const whyLeft: Record<Left['why'], { it: string; en: string }> = {
  'calendar-refused': {
    it: 'Il calendario della sua procedura non è cambiato: il motivo sta con la pratica principale.',
    en: 'The calendar of its procedure did not change: the reason stands with the main case.',
  },
  'not-counted': {
    it: 'Con questo calendario il termine non si può contare: resta com’è. L’anteprima dice perché.',
    en: 'By this calendar the term cannot be counted: it stays as it is. The preview says why.',
  },
  'next-request': {
    it: 'Una richiesta muove al massimo 2000 pratiche. Ripetere la stessa richiesta: riprende da qui.',
    en: 'One request moves 2,000 cases at most. Send the same request again: it goes on from here.',
  },
  interrupted: {
    it: 'Un guasto è venuto prima. Ripetere la stessa richiesta: ciò che è registrato non si registra due volte.',
    en: 'An accident came first. Send the same request again: what is recorded is not recorded twice.',
  },
};
