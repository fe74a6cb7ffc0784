import type { Said } from '#engine';
import { useReader } from '../page/reader.js';
import { Choices } from './choices.js';
import { errorId, errorsAt, FieldErrors } from './field-errors.js';
import { idOf } from './field-id.js';
import { formWords as w } from './forms.words.js';
import { fieldName } from './names.js';
import type { Shape } from './schema.js';
import type { FieldGiven } from './field-given.js';

type Given = FieldGiven & { shape: Shape; text: string };

const hints: Partial<Record<Shape['kind'], Said>> = {
  instant: w.instantHint,
  euro: w.euroHint,
  percent: w.percentHint,
  hundredths: w.hundredthsHint,
  hash: w.hashHint,
  code: w.codeHint,
  url: w.urlHint,
};

/** One field with its label, hint and mistake. */
export function Input(given: Given) {
  const { say } = useReader();
  const { shape, pointer, path, event, errors, required, options, text } = given;
  const label = say(fieldName(event, path));
  const wrong = errorsAt(errors, pointer);
  const known = options[path.slice(-2).join('/')] ?? options[path.at(-1) ?? ''];
  if (shape.kind === 'boolean' || shape.kind === 'agree') return <Tick {...given} label={label} />;
  if (shape.kind === 'choice' || known)
    return <Choices {...given} label={label} known={known ?? null} wrong={wrong} />;
  const hint = hints[shape.kind];
  const id = idOf(pointer);
  const described = [hint && `${id}-hint`, wrong.length > 0 && errorId(pointer)].filter(Boolean).join(' ');
  const common = {
    class: `form-control ${shape.kind === 'text' || shape.kind === 'url' || shape.kind === 'hash' ? '' : 'short'}`,
    id,
    name: pointer,
    'aria-describedby': described || undefined,
    'aria-invalid': wrong.length > 0 ? ('true' as const) : undefined,
    'aria-required': required ? ('true' as const) : undefined,
  };
  return (
    <div class={`field ${wrong.length > 0 ? 'wrong' : ''}`}>
      <label for={id}>
        {label}
        {!required && <span class="hint-inline"> ({say(w.optional)})</span>}
      </label>
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {say(hint)}
        </span>
      )}
      <FieldErrors errors={wrong} pointer={pointer} />
      {shape.kind === 'text' && shape.long ? (
        <textarea {...common} rows={4}>
          {text}
        </textarea>
      ) : (
        <input {...common} {...(types[shape.kind] ?? { type: 'text', autocomplete: 'off' })} value={text} />
      )}
    </div>
  );
}

const typed = (inputmode: string) => ({ type: 'text', inputmode, autocomplete: 'off' });

const types: Partial<Record<Shape['kind'], Record<string, string>>> = {
  date: { type: 'date' },
  instant: { type: 'datetime-local', step: '1' },
  euro: typed('decimal'),
  percent: typed('decimal'),
  hundredths: typed('decimal'),
  integer: typed('numeric'),
  url: { type: 'url' },
  hash: { type: 'text', autocomplete: 'off', spellcheck: 'false', 'data-island': 'hash-file' },
};

/** Yes or no, or something that must be confirmed. */
function Tick({ pointer, errors, text, shape, label }: Given & { label: string }) {
  const { say } = useReader();
  const wrong = errorsAt(errors, pointer);
  const id = idOf(pointer);
  return (
    <div class={`field ${wrong.length > 0 ? 'wrong' : ''}`}>
      <FieldErrors errors={wrong} pointer={pointer} />
      <div class="choice">
        <input
          type="checkbox"
          id={id}
          name={pointer}
          value="true"
          checked={text === 'true'}
          aria-describedby={wrong.length > 0 ? errorId(pointer) : undefined}
        />
        <label for={id}>{shape.kind === 'agree' ? say(w.confirm, { what: label }) : label}</label>
      </div>
    </div>
  );
}
