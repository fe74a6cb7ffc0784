import type { NamedFile } from '#documents';
import { actTypeWords, type ActRequirement, type FieldError, type Said } from '#engine';
import { errorId, errorsAt, FieldErrors } from '../forms/field-errors.js';
import { LeafField } from '../forms/draw-leaf.js';
import { idOf } from '../forms/field-id.js';
import type { Leaf } from '../forms/node.js';
import { ACT_DOCUMENT } from './receive-step.js';
import { writtenLeaf } from '../forms/leaf-kinds.js';
import { formWords } from '../forms/forms.words.js';
import { useReader } from '../page/reader.js';
import type { ACT_FIELDS } from './sent-step.js';
import { stepWords as w } from './step.words.js';

type Given = {
  wanted: ActRequirement;
  act: Record<string, string>;
  /** Documents that are given; null where none is taken. */
  files: ReadonlyMap<string, NamedFile> | null;
  errors: readonly FieldError[];
};

type Name = (typeof ACT_FIELDS)[number];

const fields: readonly { name: Name; label: keyof typeof w; day?: true; optional?: true }[] = [
  { name: 'body', label: 'actBody' },
  { name: 'number', label: 'actNumber', optional: true },
  { name: 'date', label: 'actDate', day: true },
  { name: 'effectiveOn', label: 'actEffectiveOn', day: true, optional: true },
  { name: 'title', label: 'actTitle', optional: true },
];

export const actNames: Readonly<Record<string, Said | undefined>> = {
  type: w.actType,
  ...Object.fromEntries(fields.map(({ name, label }) => [name, w[label]])),
  documentHash: w.actDocument,
};

/** The act that makes the step lawful. */
export function ActFields({ wanted, act, files, errors }: Given) {
  const { say } = useReader();
  return (
    <fieldset class="group" id={idOf('/act')}>
      <legend>{say(w.act)}</legend>
      <p class="hint">
        {say(w.actAbout, { norm: wanted.norm })} {wanted.effective && say(w.actEffective)}
      </p>
      <div class="field">
        <label for={idOf('/act/type')}>{say(w.actType)}</label>
        <FieldErrors errors={errorsAt(errors, '/act/type')} pointer="/act/type" />
        <select class="form-control" id={idOf('/act/type')} name="/act/type">
          {wanted.types.map((type) => (
            <option key={type} value={type} selected={type === act['type']}>
              {say(actTypeWords(type))}
            </option>
          ))}
        </select>
      </div>
      {fields.map(({ name, label, day, optional }) => {
        const pointer = `/act/${name}`;
        const wrong = errorsAt(errors, pointer);
        return (
          <div class={`field ${wrong.length > 0 ? 'wrong' : ''}`} key={name}>
            <label for={idOf(pointer)}>
              {say(w[label])}
              {optional && <span class="hint-inline"> ({say(formWords.optional)})</span>}
            </label>
            {day && (
              <span class="hint" id={`${idOf(pointer)}-hint`}>
                {say(formWords.dateHint)}
              </span>
            )}
            <FieldErrors errors={wrong} pointer={pointer} />
            <input
              class={day ? 'form-control short' : 'form-control'}
              id={idOf(pointer)}
              name={pointer}
              value={day ? writtenLeaf('day', act[name] ?? '') : (act[name] ?? '')}
              aria-describedby={
                [day && `${idOf(pointer)}-hint`, wrong.length > 0 && errorId(pointer)]
                  .filter(Boolean)
                  .join(' ') || undefined
              }
            />
          </div>
        );
      })}
      {files && (
        <LeafField
          leaf={documentOf(act['documentHash'] ?? '', files, say(w.actDocument))}
          error={errorsAt(errors, ACT_DOCUMENT).at(0)?.message}
        />
      )}
    </fieldset>
  );
}

const documentOf = (hash: string, files: NonNullable<Given['files']>, label: string): Leaf => ({
  type: 'leaf',
  kind: 'hash',
  name: ACT_DOCUMENT,
  pointer: ACT_DOCUMENT,
  label,
  help: null,
  value: hash,
  numeric: false,
  none: null,
  suggestions: [],
  called: files.get(hash)?.name ?? null,
  required: false,
  nullable: false,
  expected: false,
  agreed: null,
  options: [],
  maxLength: null,
});
