import { useReader } from '../page/reader.js';
import { attributesOf, type Given } from './attributes.js';
import { UNITS, unitOf, writtenDuration, type Unit } from './duration.js';
import { formWords as w } from './forms.words.js';

/** How many, and of what. */
export function DurationInput(given: Given) {
  const { say } = useReader();
  const { leaf } = given;
  const { count, unit } = writtenDuration(leaf.value);
  return (
    <span class="duration">
      <input
        class="form-control short"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        aria-required={leaf.required ? 'true' : undefined}
        {...attributesOf(given)}
        value={count}
      />
      <select
        class="form-control short"
        name={unitOf(leaf.name)}
        aria-label={`${leaf.label}: ${say(w.unit)}`}
      >
        {(Object.keys(UNITS) as Unit[]).map((one) => (
          <option key={one} value={one} selected={one === unit}>
            {say(w[UNITS[one]])}
          </option>
        ))}
      </select>
    </span>
  );
}
