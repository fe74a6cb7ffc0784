/** What a person may be written about, as the page lists it: deadlines first, then the notices of each stage. */
import type { Procedure } from '#engine';
import { noticesOf, OVERDUE, REMINDERS, type KnownNotice } from '#notify';
import type { Language } from '#terms';
import type { Visit } from '../page/visit.js';
import { preferencesWords as w } from './preferences.words.js';

export type Topic = { code: string; name: string; requiredBy: string | null };
export type TopicGroup = { name: string; topics: readonly Topic[] };

/** The subject without what only a single message knows. */
export const nameOf = ({ subject }: KnownNotice, language: Language): string =>
  subject[language].replace(/(?::(?:\s\w+)?)?\s(?:(?:n\.|no\.|da|a|di|from|to|of)\s)?\{\w+\}/g, '');

/** Who acts for organisations alone never gets what goes to the office. */
const isPartner = (viewer: Visit['viewer']): boolean => viewer !== null && viewer.grants.length === 0;

export function topicsOf(
  procedure: Procedure,
  { language, say, viewer }: Pick<Visit, 'language' | 'say' | 'viewer'>,
): TopicGroup[] {
  const stages = new Map<string, Topic[]>();
  const known = noticesOf(procedure).filter(({ officeOnly }) => !officeOnly || !isPartner(viewer));
  for (const notice of known) {
    const stage = notice.stage[language];
    const { code, requiredBy } = notice;
    stages.set(stage, [...(stages.get(stage) ?? []), { code, name: nameOf(notice, language), requiredBy }]);
  }
  const deadlines = [
    { code: REMINDERS, name: say(w.reminders), requiredBy: null },
    { code: OVERDUE, name: say(w.overdue), requiredBy: null },
  ];
  return [
    { name: say(w.deadlines), topics: deadlines },
    ...[...stages].map(([name, topics]) => ({ name, topics })),
  ];
}
