import type { FieldError } from '#engine';
import { Form } from '../forms/form.js';
import { FormKey } from '../forms/form-key.js';
import { useReader } from '../page/reader.js';
import { DataTable } from '../parts/data-table.js';
import { EmptyState } from '../parts/empty-state.js';
import { Notice } from '../parts/notice.js';
import { When } from '../parts/time.js';
import type { CalendarsShown } from './calendars.queries.js';
import { calendarsWords as w } from './calendars.words.js';
import { SelectField } from './select-field.js';

export const CALENDAR_OF = '/calendar/of';

type Given = { calendars: CalendarsShown; errors: readonly FieldError[] };

export function Calendars({ calendars: { feeds, choices, fresh, revoked = false }, errors }: Given) {
  const { say } = useReader();
  return (
    <section aria-labelledby="calendars">
      <h2 id="calendars">{say(w.title)}</h2>
      <p>{say(w.about)}</p>
      {revoked && <Notice kind="success" title={say(w.revoked)} />}
      {fresh !== undefined && (
        <Notice kind="success" title={say(w.fresh)} alert>
          <p>
            <code class="hash">{fresh}</code>
          </p>
          <p>{say(w.freshAbout)}</p>
        </Notice>
      )}
      {feeds.length === 0 ? <EmptyState>{say(w.none)}</EmptyState> : <Feeds feeds={feeds} />}
      <Form action="/preferenze/calendari" id="new-calendar">
        <SelectField
          pointer={CALENDAR_OF}
          label={say(w.which)}
          value="person"
          options={choices}
          errors={errors}
        />
        <button type="submit" class="btn btn-outline-primary">
          {say(w.create)}
        </button>
      </Form>
    </section>
  );
}

function Feeds({ feeds }: Pick<CalendarsShown, 'feeds'>) {
  const { say } = useReader();
  return (
    <DataTable
      caption={say(w.title)}
      rows={feeds}
      keyOf={({ id }) => id}
      columns={[
        { label: say(w.which), header: true, cell: ({ name }) => name },
        { label: say(w.since), cell: ({ createdAt }) => <When at={createdAt} /> },
        {
          label: say(w.action),
          cell: ({ id, name }) => (
            <form method="post" action={`/preferenze/calendari/${id}/revoca`} class="inline">
              <FormKey />
              <button type="submit" class="btn btn-outline-primary" aria-label={say(w.revokeWhich, { name })}>
                {say(w.revoke)}
              </button>
            </form>
          ),
        },
      ]}
    />
  );
}
