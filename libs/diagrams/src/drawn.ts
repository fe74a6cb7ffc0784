/** Charts and their layouts, made once for each workflow and language: thousands of cases share nine of them. */
import type { Workflow } from '#engine';
import type { Language } from '#terms';
import { chartOf, type Chart, type RoleWords } from './chart/chart.js';
import { layOut, type Layout } from './picture/layout.js';

export type Drawn = { chart: Chart; layout: Layout };

const kept = new WeakMap<Workflow, Map<Language, Promise<Drawn>>>();

const languagesOf = (workflow: Workflow): Map<Language, Promise<Drawn>> => {
  const languages = kept.get(workflow) ?? new Map<Language, Promise<Drawn>>();
  kept.set(workflow, languages);
  return languages;
};

export function drawnOf(workflow: Workflow, language: Language, roleWords: RoleWords): Promise<Drawn> {
  const languages = languagesOf(workflow);
  const before = languages.get(language);
  if (before) return before;
  const drawn = draw(workflow, language, roleWords);
  languages.set(language, drawn);
  return drawn;
}

async function draw(workflow: Workflow, language: Language, roleWords: RoleWords): Promise<Drawn> {
  const chart = chartOf(workflow, language, roleWords);
  return { chart, layout: await layOut(chart) };
}

/** What was drawn elsewhere, before anybody asked. */
export function keepDrawn(workflow: Workflow, language: Language, drawn: Drawn): void {
  const languages = languagesOf(workflow);
  if (!languages.has(language)) languages.set(language, Promise.resolve(drawn));
}

export const isDrawn = (workflow: Workflow, language: Language): boolean =>
  kept.get(workflow)?.has(language) ?? false;
