/** What the address of the register asks for. */
import type { RegisterAsked } from '#reading';
import { isCivilDate, startOfDay, endOfDay } from '#terms';

/** The names in the address, in the language of the pages. */
export const names = {
  role: 'ruolo',
  event: 'passo',
  workflow: 'tipo',
  procedure: 'procedura',
  organisation: 'ente',
  act: 'atto',
  by: 'data',
  from: 'dal',
  to: 'al',
} as const;

export type RegisterFilters = {
  asked: RegisterAsked;
  /** As they were typed. */
  typed: Record<keyof typeof names, string>;
  badDates: string[];
  any: boolean;
};

const PAGE = 50;
const LONGEST = 200;

export function filtersOf(query: URLSearchParams): RegisterFilters {
  const typed = Object.fromEntries(
    Object.entries(names).map(([field, name]) => [field, (query.get(name) ?? '').trim().slice(0, LONGEST)]),
  ) as RegisterFilters['typed'];
  const { role, event, workflow, procedure, organisation, act, by, from, to } = typed;
  const given = Object.fromEntries(
    Object.entries({ role, event, workflow, procedure, organisation, act }).filter(
      ([, value]) => value !== '',
    ),
  );
  const cursor = query.get('cursor');
  return {
    typed,
    badDates: [from, to].filter((date) => date !== '' && !isCivilDate(date)),
    any: Object.values(typed).some((value) => value !== ''),
    asked: {
      ...given,
      limit: PAGE,
      sort: by === 'fatto' ? '-occurredAt' : '-recordedAt',
      ...(cursor === null ? {} : { cursor }),
      ...(isCivilDate(from) ? { from: startOfDay(from) } : {}),
      ...(isCivilDate(to) ? { before: endOfDay(to) } : {}),
    },
  };
}
