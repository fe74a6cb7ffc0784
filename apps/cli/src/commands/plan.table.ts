import type { PlanStep, ProcedurePlan } from '#procedure-files';
import { sayDate, type Language } from '#terms';

const phases: Record<PlanStep['phase'], { it: string; en: string }> = {
  publication: { it: 'Pubblicazione', en: 'Publication' },
  applications: { it: 'Domande', en: 'Applications' },
  selection: { it: 'Istruttoria', en: 'Selection' },
  table: { it: 'Tavolo', en: 'Table' },
  convention: { it: 'Convenzione', en: 'Convention' },
  execution: { it: 'Esecuzione', en: 'Execution' },
};

const words = {
  it: {
    publish: 'Pubblicazione',
    calendar: 'Calendario',
    good: 'Nulla da correggere prima di pubblicare.',
    refused: 'DA CORREGGERE',
    warning: 'Attenzione',
    or: ' o ',
    at: ', ore ',
  },
  en: {
    publish: 'Publication',
    calendar: 'Calendar',
    good: 'Nothing to mend before publication.',
    refused: 'TO MEND',
    warning: 'Warning',
    or: ' or ',
    at: ', ',
  },
};

/** The plan as a table for people: day, phase, what, and the norm; then what does not hold. */
export function planAsTable(plan: ProcedurePlan, lang: Language): string {
  const say = words[lang];
  const rows = plan.steps.map((step) => [
    step.day,
    whenOf(step, lang),
    phases[step.phase][lang],
    lang === 'it' ? step.title : step.english,
    step.norm,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const remarks = plan.conflicts.map(
    ({ severity, message, english }) => `${say[severity]}: ${lang === 'it' ? message : english}`,
  );
  const head = [
    `${plan.procedure.title} (${plan.procedure.body})`,
    `${say.publish}: ${sayDate(plan.publishOn, lang)}. ${say.calendar}: ${plan.calendar}.`,
  ];
  return [...head, '', ...lines, '', ...(plan.publishable ? [...remarks, say.good] : remarks)].join('\n');
}

function whenOf({ strict, lenient, at, day, derivation }: PlanStep, lang: Language): string {
  const { or, at: hour } = words[lang];
  if (at !== null) return `${sayDate(day, lang)}${hour}${at.slice(11)}`;
  if (strict === lenient || derivation?.effectiveFrom != null) return sayDate(day, lang);
  return `${sayDate(strict, lang)}${or}${sayDate(lenient, lang)}`;
}
