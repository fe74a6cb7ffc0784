import { LARGEST_FILE } from '#documents';
import { useReader } from '../../page/reader.js';
import { filingWords as w } from '../filing.words.js';
import { writtenLeaf } from './leaf-kinds.js';
import { idOf, type Leaf } from './node.js';
import { removalOf } from './read-tree.js';

type Given = { leaf: Leaf; error: string | undefined };

/** Up to as many choices stand open, one under the other; more are in a list that opens. */
const OPEN_CHOICES = 6;

export function LeafField({ leaf, error }: Given) {
  if (leaf.kind === 'yes-no') return <YesNo leaf={leaf} error={error} />;
  if (leaf.kind === 'choice' && leaf.options.length <= OPEN_CHOICES)
    return <Radios leaf={leaf} error={error} />;
  const id = idOf(leaf.name);
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>{leaf.label}</label>
      <Aids leaf={leaf} error={error} />
      <Input leaf={leaf} error={error} />
    </div>
  );
}

const describedBy = ({ leaf, error }: Given): string | undefined => {
  const id = idOf(leaf.name);
  return [leaf.help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
};

function Aids({ leaf, error }: Given) {
  const id = idOf(leaf.name);
  return (
    <>
      {leaf.help && (
        <span class="hint" id={`${id}-help`}>
          {leaf.help}
        </span>
      )}
      {error && (
        <span class="field-error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </>
  );
}

const SHORT = new Set(['integer', 'money', 'share', 'hundredths', 'day']);
const NUMERIC: Record<string, 'numeric' | 'decimal'> = {
  integer: 'numeric',
  money: 'decimal',
  share: 'decimal',
  hundredths: 'decimal',
};

function Input({ leaf, error }: Given) {
  const { say } = useReader();
  const common = {
    id: idOf(leaf.name),
    name: leaf.name,
    'aria-describedby': describedBy({ leaf, error }),
    'aria-invalid': error ? ('true' as const) : undefined,
  };
  const written = writtenLeaf(leaf.kind, leaf.value);
  if (leaf.kind === 'file') return <FileInput leaf={leaf} error={error} />;
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
      <select class="form-select" {...common}>
        <option value="">{say(w.choose)}</option>
        {leaf.options.map(({ value, label }) => (
          <option key={value} value={value} selected={value === leaf.value}>
            {label}
          </option>
        ))}
      </select>
    );
  if (leaf.kind === 'organisation' && leaf.called !== null)
    return (
      <>
        <span class="given">{leaf.called}</span>
        <input class="form-control" type="text" {...common} value="" autocomplete="off" />
      </>
    );
  return (
    <input
      class={SHORT.has(leaf.kind) ? 'form-control short' : 'form-control'}
      type="text"
      inputmode={NUMERIC[leaf.kind]}
      maxlength={leaf.maxLength ?? undefined}
      autocomplete="off"
      {...common}
      value={leaf.kind === 'day' ? writtenDay(written) : written}
    />
  );
}

/** People write the day first. */
const writtenDay = (kept: string): string => kept.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');

function FileInput({ leaf, error }: Given) {
  const { say } = useReader();
  const id = idOf(leaf.name);
  const given = typeof leaf.value === 'string' && leaf.value !== '';
  const removal = `${id}-remove`;
  return (
    <>
      {given && (
        <span class="given">{say(w.fileGiven, { name: leaf.called ?? say(w.fileWithoutName) })}</span>
      )}
      <input
        class="form-control"
        type="file"
        id={id}
        name={leaf.name}
        aria-describedby={[`${id}-kinds`, describedBy({ leaf, error })].filter(Boolean).join(' ')}
        aria-invalid={error ? 'true' : undefined}
      />
      <span class="hint" id={`${id}-kinds`}>
        {say(w.fileKinds, { megabytes: LARGEST_FILE / 1_048_576 })}
      </span>
      {given && (
        <span class="choice">
          <input type="checkbox" id={removal} name={removalOf(leaf.name)} />
          <label for={removal}>{say(w.fileRemove)}</label>
        </span>
      )}
    </>
  );
}

function YesNo({ leaf, error }: Given) {
  const id = idOf(leaf.name);
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <Aids leaf={leaf} error={error} />
      <div class="choice">
        <input
          type="checkbox"
          id={id}
          name={leaf.name}
          checked={leaf.value === true}
          aria-describedby={describedBy({ leaf, error })}
          aria-invalid={error ? 'true' : undefined}
        />
        <label for={id}>{leaf.label}</label>
      </div>
    </div>
  );
}

function Radios({ leaf, error }: Given) {
  const id = idOf(leaf.name);
  return (
    <fieldset class={error ? 'field wrong' : 'field'} id={id} aria-describedby={describedBy({ leaf, error })}>
      <legend>{leaf.label}</legend>
      <Aids leaf={leaf} error={error} />
      {leaf.options.map(({ value, label }) => (
        <div class="choice" key={value}>
          <input
            type="radio"
            id={`${id}-${idOf(value)}`}
            name={leaf.name}
            value={value}
            checked={value === leaf.value}
          />
          <label for={`${id}-${idOf(value)}`}>{label}</label>
        </div>
      ))}
    </fieldset>
  );
}
