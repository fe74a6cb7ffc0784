import type { FieldError } from '#engine';
import { useReader } from '../page/reader.js';
import { fields, type Draft } from './draft.js';
import { preferencesWords as w } from './preferences.words.js';
import { SelectField, type Option } from './select-field.js';

const weekdays = [w.monday, w.tuesday, w.wednesday, w.thursday, w.friday, w.saturday, w.sunday];

type Given = { draft: Draft; errors: readonly FieldError[] };

/** When messages are sent, and in which language. */
export function ScheduleFields({ draft, errors }: Given) {
  const { say } = useReader();
  const hours: Option[] = Array.from({ length: 24 }, (_, hour) => ({
    value: String(hour),
    label: say(w.oClock, { hour }),
  }));
  const quiet = [{ value: '', label: say(w.noHour) }, ...hours];
  const select = (field: keyof typeof fields, label: string, options: readonly Option[]) => (
    <SelectField
      pointer={fields[field]}
      label={label}
      value={draft[field]}
      options={options}
      errors={errors}
    />
  );
  return (
    <section aria-labelledby="when">
      <h2 id="when">{say(w.when)}</h2>
      <fieldset class="group">
        <legend>{say(w.digest)}</legend>
        <p class="hint">{say(w.digestAbout)}</p>
        {select('every', say(w.every), [
          { value: 'never', label: say(w.never) },
          { value: 'day', label: say(w.day) },
          { value: 'week', label: say(w.week) },
        ])}
        {select('hour', say(w.hour), hours)}
        {select(
          'weekday',
          say(w.weekday),
          weekdays.map((name, index) => ({ value: String(index + 1), label: say(name) })),
        )}
      </fieldset>
      <fieldset class="group">
        <legend>{say(w.quiet)}</legend>
        <p class="hint">{say(w.quietAbout)}</p>
        {select('from', say(w.from), quiet)}
        {select('to', say(w.to), quiet)}
      </fieldset>
      {select('language', say(w.language), [
        { value: 'it', label: say(w.italian) },
        { value: 'en', label: say(w.english) },
      ])}
    </section>
  );
}
