import type { FieldError } from '#engine';
import { ErrorSummary } from '../forms/error-summary.js';
import { Form } from '../forms/form.js';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { Notice } from '../parts/notice.js';
import type { CalendarsShown } from './calendars.queries.js';
import { Calendars } from './calendars.js';
import type { Draft } from './draft.js';
import { preferencesWords as w } from './preferences.words.js';
import { ScheduleFields } from './schedule-fields.js';
import { TopicFields } from './topic-fields.js';
import type { TopicGroup } from './topics.js';

export type PreferencesShown = {
  groups: readonly TopicGroup[];
  draft: Draft;
  calendars: CalendarsShown;
  errors?: readonly FieldError[];
  saved?: boolean;
};

export const preferencesPage = ({ say }: Visit, shown: PreferencesShown): Page => ({
  title: say(w.title),
  crumbs: [],
  ...(shown.errors ? { status: 422, wrong: true } : {}),
  content: <Preferences {...shown} />,
});

function Preferences({ groups, draft, calendars, errors = [], saved = false }: PreferencesShown) {
  const { say } = useReader();
  return (
    <>
      <ErrorSummary errors={errors} />
      {saved && <Notice kind="success" title={say(w.saved)} />}
      <p class="lead">{say(w.lead)}</p>
      <Form action="/preferenze" id="preferences" class="preferences">
        <TopicFields groups={groups} off={draft.off} errors={errors} />
        <ScheduleFields draft={draft} errors={errors} />
        <button type="submit" class="btn btn-primary">
          {say(w.save)}
        </button>
      </Form>
      <Calendars calendars={calendars} errors={errors} />
    </>
  );
}
