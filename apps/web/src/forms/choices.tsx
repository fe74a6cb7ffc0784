import type { FieldError } from '#engine';
import { useReader } from '../page/reader.js';
import { errorId, FieldErrors } from './field-errors.js';
import { idOf } from './field-id.js';
import { formWords as w } from './forms.words.js';
import { choiceName } from './names.js';
import type { Shape } from './schema.js';
import type { FieldGiven } from './field-given.js';

type Choice = { value: string; label: string };

type Given = FieldGiven & {
  shape: Shape;
  text: string;
  label: string;
  known: readonly Choice[] | null;
  wrong: FieldError[];
};

const MOST_RADIOS = 5;

/** One of several: all in sight while they are few. */
export function Choices({ shape, pointer, text, label, known, wrong, required }: Given) {
  const { say } = useReader();
  const values = shape.kind === 'choice' ? shape.values : [];
  const choices = known ?? values.map((value) => ({ value, label: say(choiceName(value)) }));
  const id = idOf(pointer);
  const described = wrong.length > 0 ? errorId(pointer) : undefined;
  const optional = !required && <span class="hint-inline"> ({say(w.optional)})</span>;
  if (choices.length <= MOST_RADIOS)
    return (
      <fieldset class={`field ${wrong.length > 0 ? 'wrong' : ''}`} id={id} aria-describedby={described}>
        <legend>
          {label}
          {optional}
        </legend>
        <FieldErrors errors={wrong} pointer={pointer} />
        {choices.map((choice) => (
          <div class="choice" key={choice.value}>
            <input
              type="radio"
              id={`${id}-${choice.value}`}
              name={pointer}
              value={choice.value}
              checked={choice.value === text}
            />
            <label for={`${id}-${choice.value}`}>{choice.label}</label>
          </div>
        ))}
      </fieldset>
    );
  return (
    <div class={`field ${wrong.length > 0 ? 'wrong' : ''}`}>
      <label for={id}>
        {label}
        {optional}
      </label>
      <FieldErrors errors={wrong} pointer={pointer} />
      <select class="form-control" id={id} name={pointer} aria-describedby={described}>
        <option value="">{say(w.choose)}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === text}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
