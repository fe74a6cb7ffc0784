import type { FieldError } from '#engine';
import { errorId, errorsAt, FieldErrors } from '../forms/field-errors.js';
import { idOf } from '../forms/field-id.js';
import { useReader } from '../page/reader.js';
import { OFF, ON, SHOWN } from './draft.js';
import { preferencesWords as w } from './preferences.words.js';
import type { Topic, TopicGroup } from './topics.js';

type Given = { groups: readonly TopicGroup[]; off: readonly string[]; errors: readonly FieldError[] };

export function TopicFields({ groups, off, errors }: Given) {
  const { say } = useReader();
  return (
    <section aria-labelledby={idOf(OFF)}>
      <h2 id={idOf(OFF)}>{say(w.topics)}</h2>
      <p>{say(w.topicsAbout)}</p>
      <FieldErrors errors={errorsAt(errors, OFF)} pointer={OFF} />
      {groups.map(({ name, topics }) => (
        <fieldset class="group" key={name}>
          <legend>{name}</legend>
          {topics
            .filter(({ requiredBy }) => requiredBy === null)
            .map((topic) => (
              <TopicField key={topic.code} topic={topic} on={!off.includes(topic.code)} errors={errors} />
            ))}
          <Required topics={topics.filter(({ requiredBy }) => requiredBy !== null)} errors={errors} />
        </fieldset>
      ))}
    </section>
  );
}

/** What the law requires: it comes in any case, and is out of the way of what can be chosen. */
function Required({ topics, errors }: { topics: readonly Topic[]; errors: readonly FieldError[] }) {
  const { say } = useReader();
  if (topics.length === 0) return null;
  const wrong = topics.some(({ code }) => errorsAt(errors, `${OFF}/${code}`).length > 0);
  return (
    <details class="reckoning" open={wrong}>
      <summary>{say(w.always, { count: topics.length })}</summary>
      {topics.map((topic) => (
        <TopicField key={topic.code} topic={topic} on errors={errors} />
      ))}
    </details>
  );
}

function TopicField({ topic, on, errors }: { topic: Topic; on: boolean; errors: readonly FieldError[] }) {
  const { say } = useReader();
  const { code, name, requiredBy } = topic;
  const pointer = `${OFF}/${code}`;
  const id = idOf(pointer);
  const wrong = errorsAt(errors, pointer);
  if (requiredBy === null)
    return (
      <div class="choice">
        <input type="hidden" name={SHOWN} value={code} />
        <input type="checkbox" id={id} name={ON} value={code} checked={on} />
        <label for={id}>{name}</label>
      </div>
    );
  return (
    <div class="choice">
      <input
        type="checkbox"
        id={id}
        checked
        disabled
        aria-describedby={`${id}-hint ${wrong.length > 0 ? errorId(pointer) : ''}`.trim()}
      />
      <div>
        <label for={id}>{name}</label>
        <span class="hint" id={`${id}-hint`}>
          {' '}
          {say(w.locked, { norm: requiredBy })}
        </span>
        <FieldErrors errors={wrong} pointer={pointer} />
      </div>
    </div>
  );
}
