import type { FieldError } from '#engine';
import { errorId, errorsAt, FieldErrors } from '../forms/field-errors.js';
import { idOf } from '../forms/field-id.js';

export type Option = { value: string; label: string };

type Given = {
  pointer: string;
  label: string;
  value: string;
  options: readonly Option[];
  errors: readonly FieldError[];
};

/** One of a list, with its mistake. */
export function SelectField({ pointer, label, value, options, errors }: Given) {
  const id = idOf(pointer);
  const wrong = errorsAt(errors, pointer);
  return (
    <div class={`field ${wrong.length > 0 ? 'wrong' : ''}`}>
      <label for={id}>{label}</label>
      <FieldErrors errors={wrong} pointer={pointer} />
      <select
        class="form-control fitting"
        id={id}
        name={pointer}
        aria-invalid={wrong.length > 0 ? 'true' : undefined}
        aria-describedby={wrong.length > 0 ? errorId(pointer) : undefined}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
