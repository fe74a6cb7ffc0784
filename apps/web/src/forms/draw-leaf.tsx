import type { Said } from '#engine';
import { useReader } from '../page/reader.js';
import { ByHash, FileInput } from './draw-file.js';
import { attributesOf, describedBy, type Given } from './attributes.js';
import { idOf } from './field-id.js';
import { FieldError } from './field-errors.js';
import { formWords as w } from './forms.words.js';
import { writtenLeaf, type LeafKind } from './leaf-kinds.js';
import { DurationInput } from './draw-duration.js';
import { chosenOf, isNothing, nodesUnder, type FormNode } from './node.js';

/** Up to as many choices stand open, one under the other; more are in a list that opens. */
const OPEN_CHOICES = 6;

/** How values are written, where the case says nothing more particular. */
const hints: Partial<Record<LeafKind, Said>> = {
  day: w.dateHint,
  instant: w.instantHint,
  'local-time': w.instantHint,
  money: w.euroHint,
  share: w.percentHint,
  hundredths: w.hundredthsHint,
  code: w.codeHint,
  url: w.urlHint,
  organisation: w.organisationHint,
};

export function LeafField({ leaf, error }: Given) {
  const { say } = useReader();
  const help = leaf.help ?? (hints[leaf.kind] ? say(hints[leaf.kind] as Said) : null);
  const given = { leaf: { ...leaf, help }, error };
  if (leaf.kind === 'yes-no' || leaf.kind === 'agree') return <Tick {...given} />;
  if (leaf.kind === 'choice' && leaf.options.length <= OPEN_CHOICES) return <Radios {...given} />;
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={idOf(leaf.name)}>
        {leaf.label}
        <Optional node={leaf} />
      </label>
      <Aids {...given} />
      <Control {...given} />
    </div>
  );
}

function Control(given: Given) {
  if (given.leaf.kind === 'file') return <FileInput {...given} />;
  if (given.leaf.kind === 'duration') return <DurationInput {...given} />;
  return given.leaf.kind === 'hash' ? <ByHash {...given} /> : <Input {...given} />;
}

export function Optional({ node }: { node: FormNode }) {
  const { say } = useReader();
  // What holds something that is expected is expected itself.
  const isExpected = nodesUnder(node).some((one) => one.type === 'leaf' && one.expected);
  return node.required || isExpected ? null : <span class="hint-inline"> ({say(w.optional)})</span>;
}

const Aids = ({ leaf: { name, help }, error }: Given) => (
  <>
    {help && (
      <span class="hint" id={`${idOf(name)}-help`}>
        {help}
      </span>
    )}
    <FieldError pointer={name} message={error} />
  </>
);

const typed = (inputmode: 'numeric' | 'decimal') => ({ type: 'text', inputmode, short: true });

const types: Partial<Record<LeafKind, Record<string, string | boolean>>> = {
  day: { type: 'text', short: true },
  instant: { type: 'datetime-local', step: '1', short: true },
  'local-time': { type: 'datetime-local', short: true },
  money: typed('decimal'),
  share: typed('decimal'),
  hundredths: typed('decimal'),
  integer: typed('numeric'),
  code: { type: 'text', short: true },
  url: { type: 'url' },
};

function Input(given: Given) {
  const { say } = useReader();
  const { leaf } = given;
  const common = { ...attributesOf(given), 'aria-required': leaf.required ? ('true' as const) : undefined };
  const written = writtenLeaf(leaf.kind, leaf.value);
  if (leaf.kind === 'long-text')
    return (
      <textarea
        class="form-control"
        rows={4}
        maxlength={leaf.maxLength ?? undefined}
        {...common}
        value={written}
      />
    );
  if (leaf.kind === 'choice')
    return (
      <select class="form-control" {...common}>
        <option value="">{leaf.none ?? say(w.choose)}</option>
        {leaf.options.map(({ value, label }) => (
          <option key={value} value={value} selected={value === chosenOf(leaf)?.value}>
            {label}
          </option>
        ))}
      </select>
    );
  const { short = false, ...type } = types[leaf.kind] ?? { type: 'text' };
  return (
    <>
      <input
        class={short ? 'form-control short' : 'form-control'}
        maxlength={leaf.maxLength ?? undefined}
        autocomplete="off"
        {...type}
        {...common}
        value={leaf.called ?? written}
        list={leaf.suggestions.length > 0 ? examplesId(leaf.name) : undefined}
      />
      {leaf.suggestions.length > 0 && (
        <datalist id={examplesId(leaf.name)}>
          {leaf.suggestions.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}

const examplesId = (name: string): string => `${idOf(name)}-examples`;

/** Yes or no, or something that must be agreed to. */
function Tick(given: Given) {
  const { say } = useReader();
  const { leaf, error } = given;
  const isAgreed = leaf.kind === 'agree' && leaf.value === leaf.agreed;
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <Aids {...given} />
      <div class="choice">
        <input
          type="checkbox"
          {...attributesOf(given)}
          value="true"
          checked={leaf.value === true || isAgreed}
        />
        <label for={idOf(leaf.name)}>
          {leaf.kind === 'agree' ? say(w.confirm, { what: leaf.label }) : leaf.label}
        </label>
      </div>
    </div>
  );
}

function Radios(given: Given) {
  const { leaf, error } = given;
  const id = idOf(leaf.name);
  // Once chosen, a radio cannot be taken back but by another one.
  const choices = leaf.none === null ? leaf.options : [{ value: '', label: leaf.none }, ...leaf.options];
  const chosen = isNothing(leaf.value) ? (leaf.none === null ? null : '') : chosenOf(leaf)?.value;
  return (
    <fieldset class={error ? 'field wrong' : 'field'} id={id} aria-describedby={describedBy(given)}>
      <legend>
        {leaf.label}
        <Optional node={leaf} />
      </legend>
      <Aids {...given} />
      {choices.map(({ value, label }) => (
        <div class="choice" key={value}>
          <input
            type="radio"
            id={`${id}-${value}`}
            name={leaf.name}
            value={value}
            checked={value === chosen}
          />
          <label for={`${id}-${value}`}>{label}</label>
        </div>
      ))}
    </fieldset>
  );
}
