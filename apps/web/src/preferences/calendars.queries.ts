/** The calendar addresses of a person, and of what more can be made. */
import type { Iter } from '#door';
import { feedsOf, type Feed, type FeedOf, type Viewer } from '#identity';
import { listProcedures } from '#reading';
import type { Visit } from '../page/visit.js';
import { calendarsWords as w } from './calendars.words.js';
import type { Option } from './select-field.js';

export type CalendarsShown = {
  feeds: readonly { id: string; name: string; createdAt: string }[];
  choices: readonly Option[];
  /** Just made: shown once. */
  fresh?: string;
  revoked?: boolean;
};

const MOST = 100;

export async function calendarsFor(
  iter: Iter,
  viewer: Viewer,
  { say }: Pick<Visit, 'say'>,
): Promise<CalendarsShown> {
  const [feeds, procedures] = await Promise.all([
    feedsOf(iter.pool, viewer.person.id),
    listProcedures(iter, viewer, { limit: MOST, sort: 'title' }),
  ]);
  const organisations = new Map(viewer.mandates.map((one) => [one.organisation, one.organisationName]));
  const choices = [
    { value: 'person', label: say(w.own) },
    ...[...organisations].map(([id, name]) => ({
      value: `organisation:${id}`,
      label: say(w.organisation, { name }),
    })),
    ...procedures.items.map(({ record }) => ({
      value: `procedure:${record.id}`,
      label: say(w.procedure, { name: record.title }),
    })),
  ];
  const names = new Map(choices.map(({ value, label }) => [value, label]));
  const shownAs = ({ id, of, createdAt }: Feed) => ({
    id,
    createdAt,
    name: names.get(valueOf(of)) ?? say(w.gone),
  });
  return { feeds: feeds.map(shownAs), choices };
}

const valueOf = (of: FeedOf): string => {
  if (of.kind === 'person') return of.kind;
  return `${of.kind}:${of.kind === 'organisation' ? of.organisation : of.procedure}`;
};
